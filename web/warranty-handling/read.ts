import { queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

const ofOrder = api['work-orders'][':id'].handlings
const ofBooking = api.appointments[':id'].handlings
export type Of = { readonly appointmentId: string } | { readonly workOrderId: string }
export type Handlings = InferResponseType<typeof ofOrder.$get, 200>
export type Handling = Handlings['rows'][number]

export const handlingsQuery = (of: Of) =>
  queryOptions({
    queryKey: ['handlings', of],
    queryFn: (): Promise<Handlings> =>
      'workOrderId' in of
        ? answer(ofOrder.$get({ param: { id: of.workOrderId }, query: {} }))
        : answer(ofBooking.$get({ param: { id: of.appointmentId }, query: {} })),
    meta: { topics: ['warrantyHandling', 'warrantyStanding'] },
  })
