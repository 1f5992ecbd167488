import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

const asked = api['warranty-rules']
export type Rules = InferResponseType<typeof asked.$get, 200>
/** One figure: what it says now, whose word it is, and its dated rows. */
export type Keyed = Rules['keys'][number]
export type Wear = Rules['wear'][number]
export type SetCode = Keyed['ruleSet']

export const rulesQuery = (brand: string) =>
  queryOptions({
    queryKey: ['warranty-rules', brand],
    queryFn: () => answer(asked.$get({ query: { brand } })),
    placeholderData: keepPreviousData,
    meta: { topics: ['warrantyRule', 'wearPeriod', 'vehicleModel'] },
  })
