import { settingKeys, settings } from '../../domain/setting/keys.ts'
import { textKeys, texts } from '../../domain/setting/texts.ts'
import type { Asked } from '../route.ts'
import { textsAt, valuesAt } from './values.ts'

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

/** Every text with what is in force now and its dated rows, newest first. */
export async function textsPage({ db, store, at }: Asked<unknown>) {
  const inForce = await textsAt(db, store, at)
  const rows = await db
    .selectFrom('setting')
    .where('storeId', '=', store)
    .where('key', 'in', [...textKeys])
    .orderBy('fromDay', 'desc')
    .select(['id', 'key', 'fromDay', (eb) => eb.fn.coalesce('words', eb.val('')).as('words')])
    .execute()
  return textKeys.map((key) => ({
    key,
    ...texts[key],
    inForce: inForce[key],
    rows: rows.filter((row) => row.key === key),
  }))
}
