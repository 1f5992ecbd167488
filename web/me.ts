import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { Me } from './contract.ts'
import { readMe, topicsOfMe } from './readMe.ts'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: readMe,
  staleTime: 60_000,
  meta: { topics: topicsOfMe },
})

/** The signed-in person; only inside the shell, which waits for the answer. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data
