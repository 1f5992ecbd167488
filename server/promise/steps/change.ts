import { sql } from 'kysely'
import type { DiscussForm, RepromiseForm } from '../../../domain/promise/forms.ts'
import { reading } from '../../db.ts'
import { newId } from '../../id.ts'
import { step, type Work } from '../../step.ts'
import { workOrders } from '../../work-order/desk.ts'
import { possibleFacts, reckon } from '../queries.ts'

/** The owner is spoken with before the hour breaks; the old one stands until he has agreed (S68). */
export const discuss = step(workOrders, 'discuss', {
  async facts(trx, id, { promisedAt }: DiscussForm, act) {
    const at = promisedAt === null ? null : new Date(promisedAt)
    const free = {
      untold: null,
      isPossible: true,
      time: '',
      earliest: '',
      earliestEnglish: '',
      reason: '',
      reasonEnglish: '',
    }
    const asked =
      at === null ? free : possibleFacts(await reckon(reading(trx), act, { orderId: id, lines: null }), at)
    return { ...asked, newTimeHasPassed: at !== null && at <= act.at }
  },
  async write({ trx, act }, id, { cause, note, promisedAt }) {
    await trx
      .insertInto('promise')
      .values({
        id: newId(),
        storeId: act.store,
        workOrderId: id,
        promisedAt,
        saidAt: act.at,
        saidBy: act.actor.id,
        cause,
        note,
      })
      .execute()
    return { cause, promisedAt }
  },
})

/** S68: he has agreed to a new hour. The talk that is open ends with it, or there was none: he was asked at once. */
export const repromise = step(workOrders, 'repromise', {
  overwrites: true,
  async facts(trx, id, { promisedAt }: RepromiseForm, act) {
    const at = new Date(promisedAt)
    return {
      ...possibleFacts(await reckon(reading(trx), act, { orderId: id, lines: null }), at),
      newTimeHasPassed: at <= act.at,
      was: await standing(trx, act.store, id),
    }
  },
  async write({ trx, act }, id, { promisedAt, cause, note, consentHow, consentBy }, { was }) {
    const said = sql`cause = ${cause}, note = ${note}, promised_at = ${promisedAt}, consent_how = ${consentHow},
      consent_by = ${consentBy}, agreed_at = ${act.at}`
    await sql`
      with told as (
        update promise set ${said} where store_id = ${act.store} and work_order_id = ${id} and ${isOpenTalk} returning id),
      written as (
        insert into promise (store_id, id, work_order_id, promised_at, said_at, said_by, cause, note, consent_how,
          consent_by, agreed_at)
        select ${act.store}, ${newId()}, ${id}, ${promisedAt}::timestamptz, ${act.at}::timestamptz, ${act.actor.id}::uuid, ${cause}, ${note},
          ${consentHow}, ${consentBy}, ${act.at}::timestamptz where not exists (select from told))
      update work_order set promised_at = ${promisedAt} where store_id = ${act.store} and id = ${id}`.execute(
      trx,
    )
    return { from: was?.toISOString() ?? null, promisedAt, cause, consentHow }
  },
})

/** He does not agree, or need not: the old hour stands. */
export const keepPromise = step(workOrders, 'keepPromise', {
  async write({ trx, act }, id) {
    await sql`update promise set dropped_at = ${act.at}
      where store_id = ${act.store} and work_order_id = ${id} and ${isOpenTalk}`.execute(trx)
  },
})

const isOpenTalk = sql`quotation_id is null and agreed_at is null and dropped_at is null`

async function standing(trx: Work['trx'], store: string, id: string) {
  const { promisedAt } = await reading(trx)
    .selectFrom('workOrder')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select('promisedAt')
    .executeTakeFirstOrThrow()
  return promisedAt
}
