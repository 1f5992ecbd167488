import { labourItem } from '../../domain/labour-item/procedure.ts'
import { desk } from '../step.ts'

export const labourItems = desk(labourItem, (db, id) =>
  db.selectFrom('labourItem').where('id', '=', id).select('state').executeTakeFirst(),
)
