import { closure } from '../../domain/closure/procedure.ts'
import { desk } from '../step.ts'

export const closures = desk(closure, (db, id, { store }) =>
  db
    .selectFrom('closure')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select('state')
    .executeTakeFirst(),
)
