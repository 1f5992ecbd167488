import { queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

const all = api.appointments
const one = api.appointments[':id']
export type BookingRow = InferResponseType<typeof all.$get, 200>['rows'][number]
export type BookingAnswer = InferResponseType<typeof one.$get, 200>
export type Booking = BookingAnswer['booking']

export const bookingQuery = (id: string) =>
  queryOptions({
    queryKey: ['appointment', id],
    queryFn: () => answer(one.$get({ param: { id }, query: {} })),
    meta: { topics: [`appointment:${id}`, 'purchaseRequest', 'message'] },
  })

/** As its face is drawn. */
export const carOf = ({
  vin,
  ...row
}: Pick<BookingRow, 'plate' | 'plateColour' | 'brand' | 'model' | 'vin'>) => ({
  ...row,
  vinTail: vin && vin.slice(-6),
})
