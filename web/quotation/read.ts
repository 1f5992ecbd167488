import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'
import { ownOf, type Own } from '../ownOrder.ts'
import { isNew } from './paper.ts'

const orderOf = api['work-orders'][':id']

/** As the paper's page takes it: the order with its base quotation, or the same with an add-on in its place (S70). */
export type OrderAnswer = Own<InferResponseType<typeof orderOf.$get, 200>> & {
  readonly kind?: 'addOn'
  /** The last version of the order, which a new add-on follows. */
  readonly before?: number
}
export type Quotation = NonNullable<OrderAnswer['order']['quotation']>
export type Catalogue = InferResponseType<typeof api.catalogue.$get, 200>

export type PackageFound = Catalogue['packages'][number]
const termsOf = api['quotation-terms']
export type Terms = InferResponseType<typeof termsOf.$get, 200>
export type RefusedLine = Terms['refused'][number]
export type Redone = Terms['redone'][number]
const factsOf = api['quotation-facts']
export type LineFacts = InferResponseType<typeof factsOf.$get, 200>[number]
const todayOf = api.quotations[':id'].repriced
export type Repriced = InferResponseType<typeof todayOf.$get, 200>[number]
const pricesOf = api['quotation-prices']

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ['quotation', id],
    queryFn: async () => ownOf(await answer(orderOf.$get({ param: { id }, query: {} }))),
    meta: { topics: [`workOrder:${id}`, 'preInspection'] },
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

/** What stands beside the paper: services due, what is done again, what was refused before, rates of tax, limits. */
export const termsQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['quotation-terms', orderId],
    queryFn: () => answer(termsOf.$get({ query: { orderId } })),
    staleTime: 60_000,
    meta: { topics: ['setting', 'servicePackage', 'comeback'] },
  })

/** What is known of every code on the paper: stock, requests, successors, what was said before. */
type Paper = { readonly orderId: string; readonly about: string }

export const factsQuery = ({ orderId, about }: Paper, codes: readonly string[]) =>
  queryOptions({
    queryKey: ['quotation-facts', orderId, about, codes],
    queryFn: () => {
      const paper = isNew(about) ? {} : { quotationId: about }
      return answer(factsOf.$get({ query: { orderId, ...paper, codes: codes.join('\n') } }))
    },
    enabled: codes.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 15_000,
    meta: { topics: ['quotation', 'purchaseRequest', 'appointment', 'part', 'pickList'] },
  })

export const priceHistoryQuery = (orderId: string, code: string) =>
  queryOptions({
    queryKey: ['quotation-prices', orderId, code],
    queryFn: () => answer(pricesOf.$get({ query: { orderId, code } })),
    staleTime: 60_000,
  })
