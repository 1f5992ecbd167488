import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../../api.ts'
import { asForm, type Item } from './values.ts'
import { spanOf, type Wish } from './wish.ts'

const slots = api['appointment-slots']
const finds = api['appointment-finds']
export type Slots = InferResponseType<typeof slots.$get, 200>
export type Proposal = Slots['yes'][number]
export type Receiver = Slots['receivers'][number]
export type Line = Slots['lines'][number]
export type Found = InferResponseType<typeof finds.$get, 200>

/** What a time rests on: bays, tools, people, stock, and what others have been promised. */
export const boardTopics = [
  'appointment',
  'slot',
  'closure',
  'tool',
  'shift',
  'absence',
  'purchaseRequest',
  'setting',
]

type Asks = {
  readonly car: string | undefined
  readonly items: readonly Item[]
  readonly wish: Wish
  /** The booking that is replaced: what it holds is not in the way of its successor. */
  readonly own?: string | null
}

export const slotsQuery = ({ car, items, wish, own }: Asks, today: string) => {
  const span = spanOf(wish, today)
  const asked = items.map(asForm)
  const query = {
    ...(car && { car }),
    ...(own && { own }),
    items: JSON.stringify(asked),
    from: span.from,
    ...(span.until && { until: span.until }),
  }
  return queryOptions({
    queryKey: ['appointmentSlots', query],
    queryFn: () => answer(slots.$get({ query } as never) as never) as Promise<Slots>,
    enabled: items.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 20_000,
    meta: { topics: boardTopics },
  })
}

export const findsQuery = (car: string | undefined, q: string, km?: number) =>
  queryOptions({
    queryKey: ['appointmentFinds', car, q, km],
    queryFn: () =>
      answer(finds.$get({ query: { q, ...(car && { car }), ...(km !== undefined && { km }) } as never })),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    meta: { topics: ['servicePackage', 'labourItem', 'part'] },
  })
