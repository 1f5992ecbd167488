import { sql } from 'kysely'
import { awaitPaper } from '../../document/steps.ts'
import { quoteFindings } from '../../finding/steps.ts'
import { reading } from '../../db.ts'
import { possibleFacts, reckon } from '../../promise/queries.ts'
import { promiseSaid } from '../../promise/steps/said.ts'
import { tell, toldColumns, toldTables, wordsOf, type Told } from '../../message/steps.ts'
import { listParts } from '../../pick-list/steps/list.ts'
import { returnSuperseded } from '../../pick-list/steps/take-back.ts'
import { step } from '../../step.ts'
import { quotations } from '../desk.ts'
import { keptFacts } from '../kept.ts'

/**
 * The quotation goes to the owner and stands as it is; earlier versions of the base step back (S70). An add-on stands on
 * its own. What is promised with either is the order’s only once it is agreed to (S68).
 */
export const send = step(quotations, 'send', {
  overwrites: true,
  // S65, S72: what is told with it can be kept, and its prices are still those of the day. Looked up here, not by the
  // desk: it reads the board and the catalogue.
  async facts(trx, id, _form: Record<never, never>, act) {
    const kept = await keptFacts(reading(trx), act, id)
    return { ...kept, ...possibleFacts(await reckon(reading(trx), act, { quotationId: id })) }
  },
  async write(work, id, _form, { cites }) {
    const { trx, act } = work
    const { rows } = await sql<
      Told & { workOrderId: string; version: 'base' | 'addOn'; earlier: string | null }
    >`
      with sent as (
        update quotation set sent_at = ${act.at} where store_id = ${act.store} and id = ${id}
        returning work_order_id, promised_at, kind),
      ${promiseSaid(act, id)}
      select sent.work_order_id, sent.kind as version, e.id as earlier, ${toldColumns(act.at, sql`sent.promised_at`, sql`q.id = ${id}`)}
      from sent join ${toldTables} on o.store_id = ${act.store} and o.id = sent.work_order_id
      left join quotation e on e.store_id = ${act.store} and e.work_order_id = o.id and e.id <> ${id}
        and e.kind = 'base' and sent.kind = 'base' and e.state <> 'superseded'`.execute(trx)
    const [told] = rows as [(typeof rows)[0]]
    const { workOrderId, customerId, version } = told
    for (const { earlier } of rows) if (earlier) await supersede(work, earlier, { workOrderId })
    if (cites) await quoteFindings(work, id, workOrderId)
    await awaitPaper(work, { workOrderId, kind: 'quotation', quotationId: id })
    const holes = wordsOf(told)
    const kind = version === 'addOn' ? 'addOn' : 'quotation'
    await tell(work, { of: { workOrderId }, kind, customerId, holes }, told)
    await listParts(work, { workOrderId, quotationId: id })
  },
})

const supersede = step(quotations, 'supersede', {
  within: (form: { workOrderId: string }) => form.workOrderId,
  write: (work, id) => returnSuperseded(work, id),
})
