import { sql } from 'kysely'
import { amountOf } from '../../domain/quotation/amount.ts'
import type { AnswerForm, DraftForm, LineForm, ReviseForm } from '../../domain/quotation/forms.ts'
import { reading, type Trx } from '../db.ts'
import { tell, toldColumns, toldTables, wordsOf, type Told } from '../message/steps.ts'
import { nextNumber } from '../number.ts'
import { reckonOrderSoon } from '../warranty/steps.ts'
import { step } from '../step.ts'
import { quotations } from './desk.ts'
import { pricesOf, type Prices } from './prices.ts'

export const draft = step(quotations, 'draft', {
  within: (form: DraftForm) => form.orderId,
  async facts(trx, _id, { orderId, lines }, { store, at }) {
    const order = await reading(trx)
      .selectFrom('workOrder')
      .where('storeId', '=', store)
      .where('id', '=', orderId)
      .select([
        'state as stateOfOrder',
        sql<number>`(select count(*) from quotation q where q.store_id = work_order.store_id
          and q.work_order_id = work_order.id and q.state = 'draft')`.as('openDrafts'),
      ])
      .executeTakeFirstOrThrow()
    return { ...order, ...(await pricesOf(reading(trx), store, at, lines)) }
  },
  async write({ trx, act }, id, { orderId, promisedAt, lines }, { prices }) {
    await sql`
      with n as (${nextNumber(act.store, 'BJ', act.at)})
      insert into quotation (store_id, id, work_order_id, number, version, promised_at)
      select ${act.store}, ${id}, ${orderId}, n.number, 1 + (select coalesce(max(version), 0) from quotation
        where store_id = ${act.store} and work_order_id = ${orderId}), ${promisedAt} from n`.execute(trx)
    await writeLines(trx, act.store, id, lines, prices)
    return { lines: lines.length }
  },
})

/** A draft is rewritten as a whole; who saw an older one is told (changed_meanwhile). */
export const revise = step(quotations, 'revise', {
  overwrites: true,
  facts: (trx, _id, { lines }: ReviseForm, { store, at }) => pricesOf(reading(trx), store, at, lines),
  async write({ trx, act }, id, { promisedAt, lines }, { prices }) {
    await trx
      .updateTable('quotation')
      .set({ promisedAt })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
    await trx
      .deleteFrom('quotationLine')
      .where('storeId', '=', act.store)
      .where('quotationId', '=', id)
      .execute()
    await writeLines(trx, act.store, id, lines, prices)
    return { lines: lines.length }
  },
})

/** The quotation goes to the owner and stands as it is; earlier versions step back (S70). */
export const send = step(quotations, 'send', {
  overwrites: true,
  async write(work, id, _form: Record<never, never>) {
    const { trx, act } = work
    const { rows } = await sql<Told & { workOrderId: string; earlier: string | null }>`
      with sent as (
        update quotation set sent_at = ${act.at} where store_id = ${act.store} and id = ${id}
        returning work_order_id, promised_at),
      told as (
        update work_order o set promised_at = sent.promised_at from sent
        where o.store_id = ${act.store} and o.id = sent.work_order_id)
      select sent.work_order_id, e.id as earlier, ${toldColumns(act.at, sql`sent.promised_at`, sql`q.id = ${id}`)}
      from sent join ${toldTables} on o.store_id = ${act.store} and o.id = sent.work_order_id
      left join quotation e on e.store_id = ${act.store} and e.work_order_id = o.id and e.id <> ${id}
        and e.state <> 'superseded'`.execute(trx)
    const [told] = rows as [(typeof rows)[0]]
    const { workOrderId, customerId } = told
    for (const { earlier } of rows) if (earlier) await supersede(work, earlier, { workOrderId })
    const holes = wordsOf(told)
    await tell(work, { of: { workOrderId }, kind: 'quotation', customerId, holes }, told)
  },
})

const supersede = step(quotations, 'supersede', {
  within: (form: { workOrderId: string }) => form.workOrderId,
})

export const answer = step(quotations, 'answer', {
  async facts(trx, id, form: AnswerForm, { store }) {
    const rows = await reading(trx)
      .selectFrom('quotationLine')
      .where('storeId', '=', store)
      .where('quotationId', '=', id)
      .select('id')
      .execute()
    const answered = new Set(form.lines.map((line) => line.id))
    const known = new Set(rows.map((row) => row.id))
    return {
      unanswered: rows.filter((row) => !answered.has(row.id)).length,
      strangers: [...answered].filter((line) => !known.has(line)).length,
      agreed: form.lines.filter((line) => line.answer === 'agreed').length,
      consents: form.agreesToAmount && form.agreesToDate && form.agreesToHour,
    }
  },
  async write(work, id, form) {
    const { trx, act } = work
    const lines = form.lines.map((line) => line.id)
    const answers = form.lines.map((line) => line.answer)
    await sql`update quotation_line l set answer = a.answer
      from unnest(${lines}::uuid[], ${answers}::text[]) as a (id, answer)
      where l.store_id = ${act.store} and l.quotation_id = ${id} and l.id = a.id`.execute(trx)
    const { workOrderId } = await trx
      .updateTable('quotation')
      .set({ answeredAt: act.at, answeredBy: form.answeredBy })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .returning('workOrderId')
      .executeTakeFirstOrThrow()
    await reckonOrderSoon(work, workOrderId)
    const agreed = form.lines.filter((line) => line.answer === 'agreed')
    return { agreed: agreed.length, refused: form.lines.length - agreed.length }
  },
})

async function writeLines(
  trx: Trx,
  storeId: string,
  quotationId: string,
  lines: readonly LineForm[],
  prices: Prices,
) {
  if (lines.length === 0) return
  const rows = lines.map((line, index) => ({
    ...line,
    ...prices.get(line.code)?.fixed,
    storeId,
    quotationId,
    position: index + 1,
    amountFen: amountOf(line)!,
  }))
  await trx.insertInto('quotationLine').values(rows).execute()
}
