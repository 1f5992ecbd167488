import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

const lists = api['pick-lists']
const ofOrder = api['work-orders'][':id']['pick-lists']
const partsOfOrder = api['work-orders'][':id'].parts

export type List = InferResponseType<typeof lists.$get, 200>['rows'][number]
export type Line = List['lines'][number]
export type OrderPart = InferResponseType<typeof partsOfOrder.$get, 200>['parts'][number]

/** Orders move a list, arrivals fill it. */
const topics = ['pickList', 'purchaseRequest', 'workOrder', 'appointment'] as const

export const listStates = ['open', 'listed', 'picked', 'putBack', 'closed', 'withdrawn'] as const
export type ListState = (typeof listStates)[number]
export const stateOf = (state: string | undefined): ListState =>
  listStates.find((one) => one === state) ?? 'open'

export const listsOf = (query: { q?: string; state?: ListState; after?: string }) =>
  answer(lists.$get({ query }))

export const openListsQuery = queryOptions({
  queryKey: ['pickLists', 'open'],
  queryFn: () => listsOf({}),
  placeholderData: keepPreviousData,
  meta: { topics },
})

export const orderListsQuery = (id: string) =>
  queryOptions({
    queryKey: ['pickListsOf', id],
    queryFn: () => answer(ofOrder.$get({ param: { id }, query: {} })),
    meta: { topics },
  })

export const orderPartsQuery = (id: string, codes: readonly string[]) =>
  queryOptions({
    queryKey: ['partsOf', id, codes],
    queryFn: () => answer(partsOfOrder.$get({ param: { id }, query: { codes: codes.join(',') } })),
    placeholderData: keepPreviousData,
    meta: { topics },
  })
