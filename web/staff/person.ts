import { queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import type { Refusal } from '../../domain/procedure.ts'
import { answer, api } from '../api.ts'

const staffRoute = api.staff[':id']
const postRoute = api.posts[':id']
export type PersonAnswer = InferResponseType<typeof staffRoute.$get, 200>
export type PostAnswer = InferResponseType<typeof postRoute.$get, 200>
export type Holding = PersonAnswer['holdings'][number]
export type Certificate = PersonAnswer['certificates'][number]
export type Version = PostAnswer['versions'][number]

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['staff', id],
    queryFn: () => answer(staffRoute.$get({ param: { id }, query: {} })),
    meta: { topics: [`staff:${id}`, 'post', 'certificate', 'job', 'workOrder'] },
  })

export const postQuery = (id: string) =>
  queryOptions({
    queryKey: ['post', id],
    queryFn: () => answer(postRoute.$get({ param: { id }, query: {} })),
    meta: { topics: [`post:${id}`, 'staff'] },
  })

type Steps = readonly { readonly step: string; readonly refusal: Refusal | null }[]
/** Why one may not; null where one may. */
export const refusalOf = (steps: Steps | undefined, step: string): Refusal | null =>
  steps?.find((one) => one.step === step)?.refusal ?? null

export const heldNow = (holdings: readonly Holding[]) => holdings.filter(({ untilDay }) => untilDay === null)
