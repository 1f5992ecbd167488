import { queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

export type Accounts = InferResponseType<typeof api.accounts.$get, 200>
export type Account = Accounts['accounts'][number]

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: () => answer(api.accounts.$get({ query: {} })),
  // Somebody who signs in is no act: the page asks again by itself.
  refetchInterval: 30_000,
  meta: { topics: ['accountMeasure', 'adminGrant', 'staff'] },
})

/** How a log-in stands, the worst first; `normal` when nothing is wrong. */
export function standingsOf({ isLocked, isUnused, mustChangePassword }: Account) {
  const all = [
    ...(isLocked ? (['locked'] as const) : []),
    ...(isUnused ? (['unused'] as const) : []),
    ...(mustChangePassword ? (['mustChange'] as const) : []),
  ]
  return all.length > 0 ? all : (['normal'] as const)
}
