import { sql } from 'kysely'
import type { SetForm } from '../../domain/setting/forms.ts'
import { settings } from '../../domain/setting/keys.ts'
import { reading, type Trx } from '../db.ts'
import { step, type Act, type Work } from '../step.ts'
import { settingDesk } from './desk.ts'

/** A dated row more; what was in force before stays as it was. */
const aRowMore = {
  async facts(trx: Trx, _id: string, { key, value, fromDay }: SetForm, { store, at }: Act) {
    const { today } = await reading(trx)
      .selectFrom('store')
      .where('id', '=', store)
      .select(sql<string>`(${at}::timestamptz at time zone time_zone)::date`.as('today'))
      .executeTakeFirstOrThrow()
    const { least, most } = settings[key]
    return { least, most, value, dayIsPast: fromDay < today }
  },
  async write({ trx, act }: Work, id: string, form: SetForm) {
    await trx
      .insertInto('setting')
      .values({ id, storeId: act.store, ...form })
      .execute()
    return { key: form.key, fromDay: form.fromDay, value: form.value }
  },
}

export const set = step(settingDesk, 'set', aRowMore)
export const secure = step(settingDesk, 'secure', aRowMore)
