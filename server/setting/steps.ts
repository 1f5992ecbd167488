import { sql } from 'kysely'
import type { SetForm } from '../../domain/setting/forms.ts'
import { settings, type SettingKey } from '../../domain/setting/keys.ts'
import { reading } from '../db.ts'
import { step } from '../step.ts'
import { settingDesk } from './desk.ts'

/** A dated row more; what was in force before stays as it was. */
export const set = step(settingDesk, 'set', {
  async facts(trx, _id, { key, value, fromDay }: SetForm, { store, at }) {
    const { today } = await reading(trx)
      .selectFrom('store')
      .where('id', '=', store)
      .select(sql<string>`(${at}::timestamptz at time zone time_zone)::date`.as('today'))
      .executeTakeFirstOrThrow()
    const { least, most } = settings[key as SettingKey]
    return { least, most, value, dayIsPast: fromDay < today }
  },
  async write({ trx, act }, id, form) {
    await trx
      .insertInto('setting')
      .values({ id, storeId: act.store, ...form })
      .execute()
    return { key: form.key, fromDay: form.fromDay, value: form.value }
  },
})
