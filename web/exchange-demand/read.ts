import { queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

const demands = api['exchange-demands']
export type DemandRow = InferResponseType<typeof demands.$get, 200>['rows'][number]
export type DemandAnswer = InferResponseType<(typeof demands)[':id']['$get'], 200>
export type ClockAnswer = DemandAnswer['clocks']['answer']

export const demandQuery = (id: string) =>
  queryOptions({
    queryKey: ['exchangeDemand', id],
    queryFn: () => answer(demands[':id'].$get({ param: { id }, query: {} })),
    // The calendar may be mended, the car's file completed.
    meta: { topics: [`exchangeDemand:${id}`, 'calendarDay', 'vehicle'] },
  })
