import { sql } from 'kysely'
import { chargedOf, discountOf } from '../../../domain/quotation/amount.ts'
import { givenOn, needsOf, type Needs } from '../../../domain/quotation/discount.ts'
import type { DraftForm, LineForm, ReviseForm } from '../../../domain/quotation/forms.ts'
import { validUntilAfter } from '../../../domain/quotation/validity.ts'
import { reading, type Trx } from '../../db.ts'
import { reconsider } from '../../discount-approval/steps.ts'
import { nextNumber } from '../../number.ts'
import { step, type Act } from '../../step.ts'
import { quotations } from '../desk.ts'
import { paperFacts, type Prices } from '../prices.ts'
import { discountLimits } from '../values.ts'

export const draft = step(quotations, 'draft', {
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
          and q.work_order_id = work_order.id and q.state = 'draft' and q.kind = 'base')`.as('openDrafts'),
      ])
      .executeTakeFirstOrThrow()
    return { ...order, ...(await paperFacts(reading(trx), { store, at }, { orderId }, form)) }
  },
  async write({ trx, act }, id, form, known) {
    const { orderId, promisedAt, lines } = form
    const { validUntil, writtenBy, discountReason, discountNeeds } = headOf(act, form, known)
    await sql`
      with n as (${nextNumber(act.store, 'BJ', act.at)})
      insert into quotation (store_id, id, work_order_id, number, version, promised_at, valid_until, written_by,
        discount_reason, discount_needs)
      select ${act.store}, ${id}, ${orderId}, n.number, 1 + (select coalesce(max(version), 0) from quotation
        where store_id = ${act.store} and work_order_id = ${orderId}), ${promisedAt}, ${validUntil}, ${writtenBy},
        ${discountReason}, ${discountNeeds} from n`.execute(trx)
    await writeLines(trx, act.store, id, lines, known.prices)
    return told(form, discountNeeds)
  },
})

/** A draft is rewritten as a whole; who saw an older one is told (changed_meanwhile). */
export const revise = step(quotations, 'revise', {
  overwrites: true,
  facts: (trx, quotationId, form: ReviseForm, { store, at }) =>
    paperFacts(reading(trx), { store, at }, { quotationId }, form),
  async write(work, id, form, known) {
    const { trx, act } = work
    const { validUntil, ...head } = headOf(act, form, known)
    await trx
      .updateTable('quotation')
      // What is left out stays as it was told.
      .set({ promisedAt: form.promisedAt, ...head, ...(form.validUntil && { validUntil }) })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
    await trx
      .deleteFrom('quotationLine')
      .where('storeId', '=', act.store)
      .where('quotationId', '=', id)
      .execute()
    const written = await writeLines(trx, act.store, id, form.lines, known.prices)
    await reconsider(work, id, head.discountNeeds, written)
    return told(form, head.discountNeeds)
  },
})

/** Who wrote it, how long it stands, and whose limit its discounts need beyond the writer's own. */
export function headOf(
  act: Act,
  form: ReviseForm,
  { values, today }: Awaited<ReturnType<typeof paperFacts>>,
) {
  const given = givenOn(form.lines)
  return {
    validUntil: form.validUntil ?? validUntilAfter(today, values['quotation.validDays']),
    writtenBy: act.actor.id,
    discountReason: given.orderFen === 0 ? '' : (form.discountReason ?? ''),
    discountNeeds: needsOf(given, discountLimits(values), act.actor.parties),
  }
}

/** In the history only what was given off is told beside the count. */
export function told({ lines }: ReviseForm, needs: Needs) {
  const { orderFen: discountFen } = givenOn(lines)
  return { lines: lines.length, ...(discountFen > 0 && { discountFen, needs }) }
}

export async function writeLines(
  trx: Trx,
  storeId: string,
  quotationId: string,
  lines: readonly LineForm[],
  prices: Prices,
) {
  const rows = lines.map((line, index) => ({
    ...line,
    ...prices.get(line.code)?.fixed,
    storeId,
    quotationId,
    position: index + 1,
    packageCode: line.packageCode ?? '',
    discountBasisPoints: line.discountBasisPoints ?? 0,
    discountFen: discountOf(line)!,
    amountFen: chargedOf(line)!,
  }))
  if (rows.length > 0) await trx.insertInto('quotationLine').values(rows).execute()
  return rows
}
