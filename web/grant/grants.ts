import { queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

export type Grants = InferResponseType<(typeof api)['admin-grants']['$get'], 200>
export type Grant = Grants['grants'][number]

export const grantsQuery = queryOptions({
  queryKey: ['adminGrants'],
  queryFn: () => answer(api['admin-grants'].$get({ query: {} })),
  meta: { topics: ['adminGrant', 'staff'] },
})
