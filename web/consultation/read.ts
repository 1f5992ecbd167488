import { queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

const order = api['work-orders'][':id']
export type Page = InferResponseType<typeof order.consultation.$get, 200>
export type Sheet = NonNullable<Page['sheet']>
export type Help = Page['assistances'][number]
export type HardCase = Page['cases'][number]
export type Tree = InferResponseType<typeof api.symptoms.$get, 200>['rows']
export type Symptom = Tree[number]
export type Comebacks = InferResponseType<typeof order.comebacks.$get, 200>

export const consultationQuery = (id: string) =>
  queryOptions({
    queryKey: ['consultation', id],
    queryFn: (): Promise<Page> => answer(order.consultation.$get({ param: { id }, query: {} })),
    // Its parts tell of it by the order's own topic.
    meta: { topics: [`workOrder:${id}`, 'consultation', 'assistance', 'difficultCase'] },
  })

export const treeQuery = queryOptions({
  queryKey: ['symptoms'],
  queryFn: () => answer(api.symptoms.$get({ query: {} })),
  staleTime: Number.POSITIVE_INFINITY,
})

export const comebacksQuery = (id: string) =>
  queryOptions({
    queryKey: ['comebacks', id],
    queryFn: (): Promise<Comebacks> => answer(order.comebacks.$get({ param: { id }, query: {} })),
    meta: { topics: [`workOrder:${id}`, 'comeback'] },
  })
