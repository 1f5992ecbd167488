import { queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

export const screensQuery = queryOptions({
  queryKey: ['screens'],
  queryFn: () => answer(api.screens.$get({ query: {} })),
  // Last seen moves without an act.
  refetchInterval: 30_000,
  meta: { topics: ['screen'] },
})
export type Screen = InferResponseType<typeof api.screens.$get, 200>['screens'][number]

export const textsQuery = queryOptions({
  queryKey: ['setting-texts'],
  queryFn: () => answer(api['setting-texts'].$get({ query: {} })),
  meta: { topics: ['setting'] },
})
export type Text = InferResponseType<(typeof api)['setting-texts']['$get'], 200>[number]

/** A code that was just made: shown here, kept nowhere. */
export type Given = { readonly name: string; readonly code: string }
