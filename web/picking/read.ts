import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

const picking = api['appointment-picking']
const requests = api['purchase-requests']

export type Picking = InferResponseType<typeof picking.$get, 200>
export type Booking = Picking['bookings'][number]
export type PickedPart = Booking['parts'][number]
export type Request = InferResponseType<typeof requests.$get, 200>['rows'][number]

export const pickingQuery = (day: string | undefined) =>
  queryOptions({
    queryKey: ['picking', day],
    queryFn: () => answer(picking.$get({ query: { ...(day && { day }) } })),
    placeholderData: keepPreviousData,
    meta: { topics: ['appointment', 'purchaseRequest'] },
  })

export const requestsOf = (query: { q?: string; state?: RequestState; after?: string }) =>
  answer(requests.$get({ query }))
export const requestStates = ['open', 'requested', 'promised', 'arrived', 'cancelled'] as const
export type RequestState = (typeof requestStates)[number]
export const stateOf = (state: string | undefined): RequestState =>
  requestStates.find((one) => one === state) ?? 'open'
