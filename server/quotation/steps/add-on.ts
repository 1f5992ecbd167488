import { sql } from 'kysely'
import type { DraftForm } from '../../../domain/quotation/forms.ts'
import { reading } from '../../db.ts'
import { releaseFindings } from '../../finding/steps.ts'
import { nextNumber } from '../../number.ts'
import { step } from '../../step.ts'
import { quotations } from '../desk.ts'
import { paperFacts } from '../prices.ts'
import { headOf, told, writeLines } from './draft.ts'

/** S70: what is added after the signature is a paper of its own; the signed one is never touched. */
export const draftAddOn = step(quotations, 'draftAddOn', {
  within: (form: DraftForm) => form.orderId,
  async facts(trx, _id, form: DraftForm, { store, at }) {
    const { orderId } = form
    const order = await reading(trx)
      .selectFrom('workOrder')
      .where('storeId', '=', store)
      .where('id', '=', orderId)
      .select([
        'state as stateOfOrder',
        sql<number>`(select count(*) from quotation q where q.store_id = work_order.store_id
          and q.work_order_id = work_order.id and q.state = 'draft' and q.kind = 'addOn')`.as('openDrafts'),
      ])
      .executeTakeFirstOrThrow()
    return { ...order, ...(await paperFacts(reading(trx), { store, at }, { orderId }, form)) }
  },
  async write({ trx, act }, id, form, known) {
    const { orderId, promisedAt, lines } = form
    const { validUntil, writtenBy, discountReason, discountNeeds } = headOf(act, form, known)
    await sql`
      with n as (${nextNumber(act.store, 'BJ', act.at)})
      insert into quotation (store_id, id, work_order_id, number, kind, version, promised_at,
        valid_until, written_by, discount_reason, discount_needs)
      select ${act.store}, ${id}, ${orderId}, n.number, 'addOn', 1 + (select coalesce(max(version), 0) from quotation
        where store_id = ${act.store} and work_order_id = ${orderId}), ${promisedAt}, ${validUntil}, ${writtenBy},
        ${discountReason}, ${discountNeeds} from n`.execute(trx)
    await writeLines(trx, act.store, id, lines, known.prices)
    return told(form, discountNeeds)
  },
})

/** Nobody can be reached, or it is not to be done after all: it no longer waits for an answer. */
export const takeBack = step(quotations, 'takeBack', {
  async write(work, id) {
    const { workOrderId } = await reading(work.trx)
      .selectFrom('quotation')
      .where('storeId', '=', work.act.store)
      .where('id', '=', id)
      .select('workOrderId')
      .executeTakeFirstOrThrow()
    await releaseFindings(work, id, workOrderId)
  },
})
