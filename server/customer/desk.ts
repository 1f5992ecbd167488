import { customer, vehicle } from '../../domain/customer/procedure.ts'
import { desk } from '../step.ts'

export const customers = desk(customer, (db, id) =>
  db.selectFrom('customer').where('id', '=', id).select('state').executeTakeFirst(),
)

export const vehicles = desk(vehicle, (db, id) =>
  db.selectFrom('vehicle').where('id', '=', id).select('state').executeTakeFirst(),
)
