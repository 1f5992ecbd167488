import { sql } from 'kysely'
import type { SetForm, WriteForm } from '../../domain/setting/forms.ts'
import { settings } from '../../domain/setting/keys.ts'
import { reading, type Trx } from '../db.ts'
import { step, type Act, type Work } from '../step.ts'
import { settingDesk } from './desk.ts'

/** A dated row more; what was in force before stays as it was. */
const aRowMore = {
  async facts(trx: Trx, _id: string, { key, value, fromDay }: SetForm, { store, at }: Act) {
    const { least, most } = settings[key]
    return { least, most, value, dayIsPast: fromDay < (await todayOf(trx, store, at)) }
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

/** The words stand in their row; the event tells which and from when. */
export const write = step(settingDesk, 'write', {
  facts: async (trx, _id, { fromDay }: WriteForm, { store, at }) => ({
    dayIsPast: fromDay < (await todayOf(trx, store, at)),
  }),
  async write({ trx, act }, id, form) {
    await trx
      .insertInto('setting')
      .values({ id, storeId: act.store, value: 0, ...form })
      .execute()
    return { key: form.key, fromDay: form.fromDay }
  },
})

const todayOf = async (trx: Trx, store: string, at: Date) =>
  (
    await reading(trx)
      .selectFrom('store')
      .where('id', '=', store)
      .select(sql<string>`(${at}::timestamptz at time zone time_zone)::date`.as('today'))
      .executeTakeFirstOrThrow()
  ).today
