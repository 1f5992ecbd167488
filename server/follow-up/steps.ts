import { sql } from 'kysely'
import { settings } from '../../domain/setting/keys.ts'
import { badScore, questions, type CompleteForm, type MissForm } from '../../domain/follow-up/forms.ts'
import { newId } from '../id.ts'
import { step, type Work } from '../step.ts'
import { followUps } from './desk.ts'

const { first: firstDays } = settings['followUp.day']

/** Called by the delivery: the day is the store's dated setting, the hour nine in the morning of the store. */
export const plan = step(followUps, 'plan', {
  within: (form: { workOrderId: string }) => form.workOrderId,
  async write({ trx, act }, id, { workOrderId }) {
    await sql`
      with today as (select id, time_zone, (${act.at}::timestamptz at time zone time_zone)::date as day
        from store where id = ${act.store}),
      f as (
        insert into follow_up (store_id, id, work_order_id, due_at)
        select id, ${id}, ${workOrderId}, (day + coalesce((
            select value from setting where store_id = today.id and key = 'followUp.day' and from_day <= day
            order by from_day desc limit 1), ${firstDays})::int + time '09:00') at time zone time_zone
        from today returning id, store_id, due_at)
      insert into due (id, store_id, kind, subject_id, at)
      select ${newId()}::uuid, f.store_id, 'followUp.fallDue', f.id, f.due_at from f`.execute(trx)
  },
})

export const fallDue = step(followUps, 'fallDue', {})

export const miss = step(followUps, 'miss', {
  async write(work, id, { result, note }: MissForm) {
    await logCall(work, id, result, note)
    return { result }
  },
})

export const complete = step(followUps, 'complete', {
  facts: async (_trx, _id, { answers }: CompleteForm) => ({
    unanswered: questions.filter((q) => !answers.some((a) => a.question === q)).length,
    badWithoutReason: answers.filter((a) => a.score <= badScore && a.reason === '').length,
  }),
  async write(work, id, { answers, suggestion }) {
    const { trx, act } = work
    await logCall(work, id, 'reached', '')
    await trx
      .with('done', (db) =>
        db
          .updateTable('followUp')
          .set({ doneAt: act.at, suggestion })
          .where('storeId', '=', act.store)
          .where('id', '=', id),
      )
      .insertInto('surveyAnswer')
      .values(answers.map((answer) => ({ ...answer, storeId: act.store, followUpId: id })))
      .execute()
    return { worst: Math.min(...answers.map((a) => a.score)) }
  },
})

const logCall = ({ trx, act }: Work, followUpId: string, result: string, note: string) =>
  trx
    .insertInto('followUpCall')
    .values({
      id: newId(),
      storeId: act.store,
      followUpId,
      result,
      note,
      byStaffId: act.actor.id!,
      at: act.at,
    })
    .execute()
