import { sql } from 'kysely'
import { amountOf } from '../../../domain/quotation/amount.ts'
import type { DraftForm, LineForm, ReviseForm } from '../../../domain/quotation/forms.ts'
import { reading, type Trx } from '../../db.ts'
import { nextNumber } from '../../number.ts'
import { step } from '../../step.ts'
import { quotations } from '../desk.ts'
import { pricesOf, type Prices } from '../prices.ts'

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
          and q.work_order_id = work_order.id and q.state = 'draft' and q.kind = 'base')`.as('openDrafts'),
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

export async function writeLines(
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
