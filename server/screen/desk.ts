import { screen } from '../../domain/screen/procedure.ts'
import { desk } from '../step.ts'

export const screens = desk(screen, (db, id, { store }) =>
  db
    .selectFrom('screen')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select('state')
    .executeTakeFirst(),
)
