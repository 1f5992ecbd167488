import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { headOf, paperColumns } from '../work-order/print.ts'

/** One version of a quotation as the paper has it: both parties, the car, the lines (S69, S70, R2.5). */
export async function quotationPrint(of: Pick<Asked<unknown>, 'db' | 'store' | 'id'>) {
  const { db, store, id } = of
  const { workOrderId, ...quotation } = await db
    .selectFrom('quotation')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select(['workOrderId', 'id', 'number', 'version', 'kind', 'state', 'promisedAt', 'validUntil', 'sentAt'])
    .executeTakeFirstOrThrow(() => new NotFound('quotation'))
  const lines = await db
    .selectFrom('quotationLine as l')
    .where('l.storeId', '=', store)
    .where('l.quotationId', '=', id)
    .orderBy('l.position')
    .select(paperColumns)
    .execute()
  return { ...(await headOf({ db, store, id: workOrderId })), quotation, lines }
}
