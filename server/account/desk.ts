import { accountMeasure } from '../../domain/account/procedure.ts'
import { desk } from '../step.ts'

export const measures = desk(accountMeasure, (db, id, { store }) =>
  db
    .selectFrom('accountMeasure')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select('state')
    .executeTakeFirst(),
)
