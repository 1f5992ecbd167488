import { supplier } from '../../domain/supplier/procedure.ts'
import { desk } from '../step.ts'

export const suppliers = desk(supplier, (db, id) =>
  db.selectFrom('supplier').where('id', '=', id).select('state').executeTakeFirst(),
)
