import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'
import type { Asked } from '../ui/useAsked.ts'

export type Plan = InferResponseType<typeof api.shifts.$get, 200>
export type Row = Plan['people'][number]
export type Kind = Plan['kinds'][number]
export type PlanDay = Plan['days'][number]
export type Shift = Row['shifts'][number]
export type Absence = Row['absences'][number]
export type Work = Row['work'][number]
export type Week = Row['weeks'][number]

const topics = [
  'shift',
  'absence',
  'roster',
  'shiftKind',
  'shiftPattern',
  'calendarDay',
  'setting',
  'job',
  'appointment',
]

export const planQuery = ({ week, weeks }: Asked) =>
  queryOptions({
    queryKey: ['shifts', week ?? '', weeks ?? '1'],
    queryFn: () =>
      answer(api.shifts.$get({ query: { ...(week && { week }), ...(weeks === '2' && { weeks }) } })),
    // Who is there and what stands passes with the clock.
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
    meta: { topics },
  })

export type Own = InferResponseType<(typeof api)['own-shifts']['$get'], 200>

export const ownQuery = (week: string | undefined) =>
  queryOptions({
    queryKey: ['own-shifts', week ?? ''],
    queryFn: () => answer(api['own-shifts'].$get({ query: { ...(week && { week }) } })),
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
    meta: { topics },
  })
