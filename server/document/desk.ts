import { document } from '../../domain/document/procedure.ts'
import { desk } from '../step.ts'

export const documents = desk(document, (db, id, { store }) =>
  db
    .selectFrom('document')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select('state')
    .executeTakeFirst(),
)
