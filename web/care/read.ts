import { queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

export const careQuery = (id: string) =>
  queryOptions({
    queryKey: ['care', id],
    queryFn: () => answer(api.visits[':id'].care.$get({ param: { id }, query: {} })),
    meta: { topics: [`visit:${id}`, 'setting'] },
  })
export type Care = InferResponseType<(typeof api.visits)[':id']['care']['$get'], 200>

export const refusalOf = ({ steps }: Care, step: string) => steps.find((one) => one.step === step)?.refusal
