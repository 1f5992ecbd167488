import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { consultationPage } from './queries.ts'

/** 问诊表 on paper: the whole names, for the paper that the customer signs (S62). */
export async function consultationPrint(asked: Asked<unknown>) {
  const { db, store, id, at } = asked
  const { order, sheet, assistances, cases } = await consultationPage(asked)
  if (!sheet) throw new NotFound('consultation')
  const head = await db
    .selectFrom('workOrder as o')
    .innerJoin('store as h', 'h.id', 'o.storeId')
    .innerJoin('customer as c', 'c.id', 'o.customerId')
    .where('o.storeId', '=', store)
    .where('o.id', '=', id)
    .select(['c.name as customer', 'c.phone', 'h.name as store', 'h.address as storeAddress'])
    .select(['h.phone as storePhone', 'h.timeZone'])
    .executeTakeFirstOrThrow()
  return {
    order,
    sheet,
    head,
    assistances: assistances.filter(({ state }) => state === 'reported'),
    cases: cases.filter(({ state }) => state === 'advised'),
    at,
  }
}
