import { queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

export type BayRow = InferResponseType<typeof api.bays.$get, 200>['rows'][number]
export type BayAnswer = InferResponseType<(typeof api.bays)[':id']['$get'], 200>
export type ToolRow = InferResponseType<typeof api.tools.$get, 200>['rows'][number]
export type ToolAnswer = InferResponseType<(typeof api.tools)[':id']['$get'], 200>
export type Hold = BayAnswer['holds'][number]
export type Closed = BayAnswer['closures'][number]

/** What changes who stands where. */
export const standing = ['closure', 'appointment', 'job', 'workOrder'] as const

export const bayQuery = (id: string) =>
  queryOptions({
    queryKey: ['bay', id],
    queryFn: () => answer(api.bays[':id'].$get({ param: { id }, query: {} })),
    meta: { topics: [...standing] },
  })

export const toolQuery = (id: string) =>
  queryOptions({
    queryKey: ['tool', id],
    queryFn: () => answer(api.tools[':id'].$get({ param: { id }, query: {} })),
    meta: { topics: [`tool:${id}`, ...standing] },
  })

export const keepersQuery = queryOptions({
  queryKey: ['tool-keepers'],
  queryFn: () => answer(api['tool-keepers'].$get({ query: {} })),
  meta: { topics: ['staff'] },
})
