import { importRow } from '../../domain/import/procedure.ts'
import { desk } from '../step.ts'

export const importRows = desk(importRow, (db, id, { store }) =>
  db
    .selectFrom('importRow')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select('state')
    .executeTakeFirst(),
)
