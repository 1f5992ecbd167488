import { sql, type RawBuilder } from 'kysely'
import { settingKeys, settings, type SettingKey } from '../../domain/setting/keys.ts'
import { textKeys, type TextKey } from '../../domain/setting/texts.ts'
import type { Reader } from '../db.ts'

export type Values = { readonly [key in SettingKey]: number }

/** The dated rows in force at an instant, by the store's own day; a key without a row has its first value. */
export async function valuesAt(db: Reader, store: string, at: Date): Promise<Values> {
  const rows = await inForceAt(db, store, at).execute()
  return valuesFrom(Object.fromEntries(rows.map(({ key, value }) => [key, value])))
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

type InForce = { readonly [key: string]: number | null }

export const valuesFrom = (inForce: InForce): Values =>
  Object.fromEntries(settingKeys.map((key) => [key, inForce[key] ?? settings[key].first])) as Values

/** The rows in force of a store `t`, for a statement that reads more in the same breath. */
export const valuesHere = (at: Date) => sql<InForce>`coalesce((select json_object_agg(key, value) from (
  select distinct on (x.key) x.key, x.value from setting x where x.store_id = t.id
    and x.from_day <= (${at}::timestamptz at time zone t.time_zone)::date order by x.key, x.from_day desc) s), '{}')`

/** One setting in force at an instant, by the wall of the store `s`, inside a statement that has it. */
export const valueAt = (key: SettingKey, at: Date) =>
  valueOn(key, sql`s.id`, sql`(${at}::timestamptz at time zone s.time_zone)::date`)

/** One setting in force on a day of a store, inside a statement. */
export const valueOn = (key: SettingKey, store: RawBuilder<unknown>, day: RawBuilder<unknown>) =>
  sql`coalesce((select x.value from setting x where x.store_id = ${store} and x.key = ${key} and x.from_day <= ${day}
    order by x.from_day desc limit 1), ${settings[key].first})::int`
