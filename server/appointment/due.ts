import { sql } from 'kysely'
import { newId } from '../id.ts'
import { reading } from '../db.ts'
import { valuesAt, type Values } from '../setting/values.ts'
import type { Work } from '../step.ts'

/** What the clock will do for a booking that has its hour. */
export async function planClock(work: Work, id: string) {
  const values = await valuesAt(reading(work.trx), work.act.store, work.act.at)
  await planCall(work, id, values)
  await planReminder(work, id, values)
}

/** S45: so long before the hour the customer is called. A booking for sooner than that is called about at once. A row of an earlier
 * hour stays, and finds nothing due. */
async function planCall({ trx, act }: Work, id: string, values: Values) {
  const before = sql`make_interval(mins => ${values['booking.confirm']})`
  await sql`
    with told as (update appointment set confirm_at = greatest(starts_at - ${before}, ${act.at}::timestamptz)
      where store_id = ${act.store} and id = ${id} returning store_id, id, confirm_at)
    insert into due (id, store_id, kind, subject_id, at)
    select ${newId()}::uuid, store_id, 'appointment.fallDue', id, confirm_at from told`.execute(trx)
}

/** S39: at a set hour of the day before, by the wall of the store; a booking made later than that needs no reminder. */
async function planReminder({ trx, act }: Work, id: string, values: Values) {
  await sql`
    with told as (select a.store_id, a.id, ((a.starts_at at time zone t.time_zone)::date - 1
        + make_interval(mins => ${values['message.remind']})) at time zone t.time_zone as at
      from appointment a join store t on t.id = a.store_id where a.store_id = ${act.store} and a.id = ${id})
    insert into due (id, store_id, kind, subject_id, at)
    select ${newId()}::uuid, store_id, 'appointment.remind', id, at from told where at > ${act.at}`.execute(
    trx,
  )
}
