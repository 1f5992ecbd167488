import { sql } from 'kysely'
import type { SettingKey } from '../../domain/setting/keys.ts'
import { valueOn } from '../setting/values.ts'

/** A dated setting as it is in force today, inside a statement that has the store as `t`. */
export const daysSet = (key: SettingKey) => valueOn(key, sql`t.id`, sql`t.today`)
