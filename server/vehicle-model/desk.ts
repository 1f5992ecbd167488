import { vehicleModel } from '../../domain/vehicle-model/procedure.ts'
import { desk } from '../step.ts'

export const vehicleModels = desk(vehicleModel, (db, id) =>
  db.selectFrom('vehicleModel').where('id', '=', id).select('state').executeTakeFirst(),
)
