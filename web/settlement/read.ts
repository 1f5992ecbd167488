import type { InferResponseType } from 'hono/client'
import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '../api.ts'
import { ownOf, type Own } from '../ownOrder.ts'

const settlementOf = api['work-orders'][':id'].settlement
const orderOf = api['work-orders'][':id']

export type SettlementAnswer = InferResponseType<typeof settlementOf.$get, 200>
export type OrderAnswer = Own<InferResponseType<typeof orderOf.$get, 200>>
export type ChargeRow = SettlementAnswer['charges'][number]
export type Counter = InferResponseType<typeof api.settlements.$get, 200>
export type Waiting = Counter[number]

export const settlementQuery = (id: string) =>
  queryOptions({
    queryKey: ['settlement', id],
    queryFn: () => answer(settlementOf.$get({ param: { id }, query: {} })),
    meta: { topics: [`workOrder:${id}`, 'setting'] },
  })

/** Who checked and washed, and whether anything was worked on, stand on the order. */
export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: ['settlement', id, 'order'],
    queryFn: async () => {
      const { history, jobs } = ownOf(await answer(orderOf.$get({ param: { id }, query: {} })))
      return { history, jobs: jobs.length }
    },
    meta: { topics: [`workOrder:${id}`] },
  })
