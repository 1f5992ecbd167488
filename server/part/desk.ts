import { part } from '../../domain/part/procedure.ts'
import { desk } from '../step.ts'

export const parts = desk(part, (db, id) =>
  db.selectFrom('part').where('id', '=', id).select('state').executeTakeFirst(),
)
