import { queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

export type RunRow = InferResponseType<typeof api.imports.$get, 200>['rows'][number]
export type Run = InferResponseType<(typeof api.imports)[':id']['$get'], 200>
export type Item = InferResponseType<(typeof api.imports)[':id']['rows']['$get'], 200>['rows'][number]

export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: () => answer(api.imports[':id'].$get({ param: { id }, query: {} })),
    meta: { topics: ['importRun', `importRun:${id}`] },
  })

export const verdicts = ['new', 'changed', 'conflict', 'same', 'rejected'] as const
export type VerdictName = (typeof verdicts)[number]

/** Records of one verdict; those left out by a person are among the conflicts. */
export const countOf = ({ tally }: Pick<Run, 'tally'>, verdict: VerdictName) =>
  tally.items.filter((one) => one.verdict === verdict).reduce((n, { records }) => n + records, 0)

export const figure = (n: number) => n.toLocaleString('en')
