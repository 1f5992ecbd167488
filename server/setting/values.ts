import { sql } from 'kysely'
import { settingKeys, settings, type SettingKey } from '../../domain/setting/keys.ts'
import { textKeys, type TextKey } from '../../domain/setting/texts.ts'
import type { Reader } from '../db.ts'

export type Values = { readonly [key in SettingKey]: number }

/** The dated rows in force at an instant, by the store's own day; a key without a row has its first value. */
export async function valuesAt(db: Reader, store: string, at: Date): Promise<Values> {
  const rows = await inForceAt(db, store, at).execute()
  const inForce = new Map(rows.map(({ key, value }) => [key, value]))
  return Object.fromEntries(
    settingKeys.map((key) => [key, inForce.get(key) ?? settings[key].first]),
  ) as Values
}

export type Texts = { readonly [key in TextKey]: string }

/** The store's words in force; a key without a row is empty. */
export async function textsAt(db: Reader, store: string, at: Date): Promise<Texts> {
  const rows = await inForceAt(db, store, at).execute()
  const inForce = new Map(rows.map(({ key, words }) => [key, words]))
  return Object.fromEntries(textKeys.map((key) => [key, inForce.get(key) ?? ''])) as Texts
}

const inForceAt = (db: Reader, store: string, at: Date) =>
  db
    .selectFrom('setting')
    .innerJoin('store', 'store.id', 'setting.storeId')
    .where('storeId', '=', store)
    .where('fromDay', '<=', sql<string>`(${at}::timestamptz at time zone ${sql.ref('store.timeZone')})::date`)
    .distinctOn('key')
    .orderBy('key')
    .orderBy('fromDay', 'desc')
    .select(['key', 'value', 'words'])
