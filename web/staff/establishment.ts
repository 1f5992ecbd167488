import { queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

export type Establishment = InferResponseType<typeof api.establishment.$get, 200>
export type Post = Establishment['posts'][number]
export type Person = Establishment['people'][number]

export const establishmentQuery = queryOptions({
  queryKey: ['establishment'],
  queryFn: () => answer(api.establishment.$get({ query: {} })),
  // A shift that begins is no act: the page asks again by itself.
  refetchInterval: 60_000,
  meta: { topics: ['staff', 'post', 'workOrder', 'followUp', 'shift', 'absence'] },
})
