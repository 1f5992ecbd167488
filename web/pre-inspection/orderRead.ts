import { queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'
import type { Order } from '../work-order/useOrder.ts'

const ofOrder = api['work-orders'][':id']['pre-inspections']

export const inspectionsQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['pre-inspections', orderId],
    queryFn: () => answer(ofOrder.$get({ param: { id: orderId }, query: {} })),
    meta: { topics: ['preInspection', `workOrder:${orderId}`] },
  })

/** The visit of a car that is here and has no sheet yet: before that nothing is quoted to its customer (S51). */
export const uninspectedOf = ({ visitState, visitId, inspectionId }: Stay): string | null =>
  visitState === 'here' && inspectionId === null ? visitId : null
type Stay = Pick<Order, 'visitState' | 'visitId' | 'inspectionId'>

type List = InferResponseType<(typeof api)['pre-inspections']['$get'], 200>

export const waitingQuery = queryOptions({
  queryKey: ['pre-inspections'],
  queryFn: (): Promise<List> => answer(api['pre-inspections'].$get({ query: {} })),
  meta: { topics: ['preInspection', 'visit'] },
})
