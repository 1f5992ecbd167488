import { message } from '../../domain/message/procedure.ts'
import { desk } from '../step.ts'

export const messages = desk(message, (db, id, { store }) =>
  db
    .selectFrom('message')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select('state')
    .executeTakeFirst(),
)
