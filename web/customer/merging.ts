import { queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

export type Subject = 'cars' | 'customers'
export type Preview = InferResponseType<(typeof api.files.cars)[':id']['merge']['$get'], 200>

export const previewQuery = (of: Subject, id: string, into: string) =>
  queryOptions({
    queryKey: ['merge', of, id, into],
    queryFn: (): Promise<Preview> =>
      answer(api.files[of][':id'].merge.$get({ param: { id }, query: { into } })),
    staleTime: 0,
    meta: { topics: [`vehicle:${id}`, `vehicle:${into}`, `customer:${id}`, `customer:${into}`] },
  })
