import { sql } from 'kysely'
import { chargedOf, discountOf } from '../../../domain/quotation/amount.ts'
import { givenOn, needsOf, type Needs } from '../../../domain/quotation/discount.ts'
import type { DraftForm, ReviseForm } from '../../../domain/quotation/forms.ts'
import { validUntilAfter } from '../../../domain/quotation/validity.ts'
import { reading, type Trx } from '../../db.ts'
import { reconsider } from '../../discount-approval/steps.ts'
import { nextNumber } from '../../number.ts'
import { step, type Act, type Work } from '../../step.ts'
import { quotations } from '../desk.ts'
import { paperFacts } from '../prices.ts'
import { discountLimits } from '../values.ts'

export const draft = step(quotations, 'draft', {
  within: (form: DraftForm) => form.orderId,
  facts: newPaper('base'),
  write: (work, id, form, known) => writeNew(work, id, form, known, 'base'),
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
    const written = await writeLines(trx, act.store, id, known)
    await reconsider(work, id, head.discountNeeds, written)
    return told(known, head.discountNeeds)
  },
})

type Kind = 'base' | 'addOn'

/** What is asked of a paper that is begun, of the base or an add-on: one draft of its kind at a time. */
export function newPaper(kind: Kind) {
  return async (trx: Trx, _id: string, form: DraftForm, { store, at }: Act) => {
    const { orderId } = form
    const order = await reading(trx)
      .selectFrom('workOrder')
      .where('storeId', '=', store)
      .where('id', '=', orderId)
      .select([
        'state as stateOfOrder',
        sql<number>`(select count(*) from quotation q where q.store_id = work_order.store_id
          and q.work_order_id = work_order.id and q.state = 'draft' and q.kind = ${kind})`.as('openDrafts'),
      ])
      .executeTakeFirstOrThrow()
    return { ...order, ...(await paperFacts(reading(trx), { store, at }, { orderId }, form)) }
  }
}
type Known = Awaited<ReturnType<typeof paperFacts>>

export async function writeNew({ trx, act }: Work, id: string, form: DraftForm, known: Known, kind: Kind) {
  const { orderId, promisedAt } = form
  const { validUntil, writtenBy, discountReason, discountNeeds } = headOf(act, form, known)
  await sql`
    with n as (${nextNumber(act.store, 'BJ', act.at)})
    insert into quotation (store_id, id, work_order_id, number, kind, version, promised_at, valid_until, written_by,
      discount_reason, discount_needs)
    select ${act.store}, ${id}, ${orderId}, n.number, ${kind}, 1 + (select coalesce(max(version), 0) from quotation
      where store_id = ${act.store} and work_order_id = ${orderId}), ${promisedAt}, ${validUntil}, ${writtenBy},
      ${discountReason}, ${discountNeeds} from n`.execute(trx)
  await writeLines(trx, act.store, id, known)
  return told(known, discountNeeds)
}

/** Who wrote it, how long it stands, and whose limit its discounts need beyond the writer's own. */
function headOf(act: Act, form: ReviseForm, { values, today, ...known }: Known) {
  const given = givenOn(known.given, known.besideFen)
  return {
    validUntil: form.validUntil ?? validUntilAfter(today, values['quotation.validDays']),
    writtenBy: act.actor.id,
    discountReason: given.orderFen === 0 ? '' : (form.discountReason ?? ''),
    discountNeeds: needsOf(given, discountLimits(values), act.actor.parties),
  }
}

/** In the history only what was given off is told beside the count. */
function told({ given }: Known, needs: Needs) {
  const { orderFen: discountFen } = givenOn(given)
  return { lines: given.length, ...(discountFen > 0 && { discountFen, needs }) }
}

async function writeLines(trx: Trx, storeId: string, quotationId: string, { given, prices }: Known) {
  const rows = given.map((line, index) => ({
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
