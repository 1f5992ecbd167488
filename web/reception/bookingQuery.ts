import { queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

const one = api.appointments[':id']
export type Booking = InferResponseType<typeof one.$get, 200>['booking']

/** The booking by which a car is received. */
export const bookingQuery = (id: string) =>
  queryOptions({
    queryKey: ['bookingReceived', id],
    queryFn: async () => (await answer(one.$get({ param: { id }, query: {} }))).booking,
    meta: { topics: [`appointment:${id}`] },
  })
