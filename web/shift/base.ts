import { queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

export type Base = InferResponseType<(typeof api)['shift-base']['$get'], 200>
export type BaseKind = Base['kinds'][number]
export type BasePattern = Base['patterns'][number]

export const baseQuery = queryOptions({
  queryKey: ['shift-base'],
  queryFn: () => answer(api['shift-base'].$get({ query: {} })),
  meta: { topics: ['shiftKind', 'shiftPattern', 'shiftFollowing', 'setting'] },
})

type Stepped = { readonly steps: readonly { step: string; refusal: unknown }[] }
export const may = ({ steps }: Stepped, step: string) =>
  steps.find((one) => one.step === step)?.refusal === null
