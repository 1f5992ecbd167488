import { settingKeys, settings } from '../../domain/setting/keys.ts'
import type { Asked } from '../route.ts'
import { valuesAt } from './values.ts'

/** Every key with what is in force now and its dated rows, newest first. */
export async function settingsPage({ db, store, at }: Asked<unknown>) {
  const inForce = await valuesAt(db, store, at)
  const rows = await db
    .selectFrom('setting')
    .where('storeId', '=', store)
    .orderBy('fromDay', 'desc')
    .select(['id', 'key', 'fromDay', 'value'])
    .execute()
  return settingKeys.map((key) => ({
    key,
    ...settings[key],
    inForce: inForce[key],
    rows: rows.filter((row) => row.key === key),
  }))
}
