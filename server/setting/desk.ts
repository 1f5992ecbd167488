import { setting } from '../../domain/setting/procedure.ts'
import { desk } from '../step.ts'

export const settingDesk = desk(setting, (db, id, { store }) =>
  db
    .selectFrom('setting')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select('state')
    .executeTakeFirst(),
)
