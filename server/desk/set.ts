import { sql } from 'kysely'
import { settings, type SettingKey } from '../../domain/setting/keys.ts'

/** A dated setting as it is in force today, inside a statement that has the store as `t`. */
export const daysSet = (key: SettingKey) => sql`coalesce((
  select value from setting x where x.store_id = t.id and x.key = ${key} and x.from_day <= t.today
  order by from_day desc limit 1), ${settings[key].first})::int`
