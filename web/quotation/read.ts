import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'
import { ownOf, type Own } from '../ownOrder.ts'

const orderOf = api['work-orders'][':id']

/** As the paper's page takes it: the order with its base quotation, or the same with an add-on in its place (S70). */
export type OrderAnswer = Own<InferResponseType<typeof orderOf.$get, 200>> & {
  readonly kind?: 'addOn'
  /** The last version of the order, which a new add-on follows. */
  readonly before?: number
}
export type Quotation = NonNullable<OrderAnswer['order']['quotation']>
export type Catalogue = InferResponseType<typeof api.catalogue.$get, 200>

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ['quotation', id],
    queryFn: async () => ownOf(await answer(orderOf.$get({ param: { id }, query: {} }))),
    meta: { topics: [`workOrder:${id}`] },
  })

export const catalogueQuery = (orderId: string, q: string) =>
  queryOptions({
    queryKey: ['catalogue', orderId, q],
    queryFn: () => answer(api.catalogue.$get({ query: { q, orderId } })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    // Hours and prices follow the dated rows.
    meta: { topics: ['setting'] },
  })
