import { sql } from 'kysely'
import { labourAmount, lineAmount } from '../../domain/money.ts'
import type { AnswerForm, DraftForm, LineForm, ReviseForm } from '../../domain/quotation/forms.ts'
import { reading, type Trx } from '../db.ts'
import { newId } from '../id.ts'
import { write as writeMessage } from '../message/steps.ts'
import { nextNumber } from '../number.ts'
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
    await trx.deleteFrom('quotationLine').where('storeId', '=', act.store).where('quotationId', '=', id).execute()
    await writeLines(trx, act.store, id, lines, prices)
    return { lines: lines.length }
  },
})

/** The quotation goes to the owner and stands as it is; earlier versions step back (S70). */
export const send = step(quotations, 'send', {
  overwrites: true,
  async facts(trx, id, _form: Record<never, never>, { store, at }) {
    const { promisedAt } = await reading(trx)
      .selectFrom('quotation')
      .where('storeId', '=', store)
      .where('id', '=', id)
      .select('promisedAt')
      .executeTakeFirstOrThrow()
    return { promised: promisedAt, at }
  },
  async write(work, id) {
    const { trx, act } = work
    const { workOrderId, promisedAt } = await trx
      .updateTable('quotation')
      .set({ sentAt: act.at })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .returning(['workOrderId', 'promisedAt'])
      .executeTakeFirstOrThrow()
    const earlier = await trx
      .with('told', (db) =>
        db.updateTable('workOrder').set({ promisedAt }).where('storeId', '=', act.store).where('id', '=', workOrderId),
      )
      .selectFrom('quotation')
      .where('storeId', '=', act.store)
      .where('workOrderId', '=', workOrderId)
      .where('id', '<>', id)
      .where('state', '<>', 'superseded')
      .select('id')
      .execute()
    for (const one of earlier) await supersede(work, one.id, {})
    await writeMessage(work, newId(), { workOrderId, kind: 'quotation', holes: {} })
  },
})

export const supersede = step(quotations, 'supersede', {})

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
  async write({ trx, act }, id, form) {
    const lines = form.lines.map((line) => line.id)
    const answers = form.lines.map((line) => line.answer)
    await sql`update quotation_line l set answer = a.answer
      from unnest(${lines}::uuid[], ${answers}::text[]) as a (id, answer)
      where l.store_id = ${act.store} and l.quotation_id = ${id} and l.id = a.id`.execute(trx)
    await trx
      .updateTable('quotation')
      .set({ answeredAt: act.at, answeredBy: form.answeredBy })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
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
    amountFen: amountOf(line),
  }))
  await trx.insertInto('quotationLine').values(rows).execute()
}

/** Fen, half-up per line (R4.2): hours × rate for labour, quantity × price for the rest. */
export const amountOf = (line: Pick<LineForm, 'kind' | 'hoursHundredths' | 'unitPriceFen' | 'quantityMilli'>) =>
  line.kind === 'labour'
    ? labourAmount(line.unitPriceFen, line.hoursHundredths ?? 0)
    : lineAmount(line.unitPriceFen, line.quantityMilli)
