import { sql, type Expression } from 'kysely'
import { reconsider } from '../../discount-approval/steps.ts'
import { giveUpUnneeded } from '../../purchase-request/steps.ts'
import { step, type Work } from '../../step.ts'
import { quotations } from '../desk.ts'

/** Of an order: its papers that are being written or wait for an answer, for the statement that ends its quoting. */
export const openPapersOf = (store: string, orderId: string | Expression<string>) => sql<
  readonly string[]
>`array(
  select q.id from quotation q where q.store_id = ${store} and q.work_order_id = ${orderId}
    and q.state in ('draft', 'sent') order by q.version)`

/**
 * S70, S75: the order is signed, declined or void. What is still open of its papers would stand beside what was said for
 * ever, for nothing can be done with it any more.
 */
export async function lapseOpen(work: Work, workOrderId: string, papers: readonly string[]) {
  for (const id of papers) await lapse(work, id, { workOrderId })
  if (papers.length > 0) await giveUpUnneeded(work, workOrderId)
}

const lapse = step(quotations, 'lapse', {
  within: (form: { workOrderId: string }) => form.workOrderId,
  write: (work, id) => reconsider(work, id, '', []),
})
