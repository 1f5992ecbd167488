import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { answer, api } from '../api.ts'
import type { Found } from '../contract.ts'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'

export type Hit =
  | { group: 'cars'; to: string; car: Found['cars'][number] }
  | { group: 'customers'; to: string; customer: Found['customers'][number] }
  | { group: 'orders'; to: string; order: Found['orders'][number] }

/** Asked when the hand rests; an answer to an older question is never taken for the new one. */
export function useSearchHits(typed: string) {
  const [q, setQ] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), 150)
    return () => clearTimeout(timer)
  }, [typed])
  const files = useMe().rooms.includes('files')
  const asked = useQuery({
    queryKey: ['search', q],
    queryFn: async () => hitsOf(await answer(api.search.$get({ query: { q } })), files),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  })
  const known = q === typed.trim() && !asked.isPlaceholderData && asked.isSuccess
  const hits = q === '' ? [] : (asked.data ?? [])
  const waiting = useRef<(hits: readonly Hit[]) => void>(undefined)
  const answered = known ? asked.data : undefined
  useEffect(() => {
    if (answered) waiting.current?.(answered)
    if (answered || typed === '') waiting.current = undefined
  }, [answered, typed])
  return {
    hits,
    state: asked.isError ? 'failed' : known ? 'known' : 'looking',
    /** Enter pressed before the answer: it opens what comes. */
    whenKnown: (then: (hits: readonly Hit[]) => void) => {
      if (known) then(hits)
      else waiting.current = then
    },
  } as const
}

/** A car that is here leads to its order, any other to its file. */
const hitsOf = ({ cars, customers, orders }: Found, files: boolean): Hit[] => [
  ...cars.map(
    (car): Hit => ({
      group: 'cars',
      car,
      to: car.openOrderId
        ? paths.order(car.openOrderId)
        : files
          ? paths.carFile(car.id)
          : `${paths.reception()}?car=${car.id}`,
    }),
  ),
  ...customers.map(
    (customer): Hit => ({ group: 'customers', customer, to: paths.customerFile(customer.id) }),
  ),
  ...orders.map((order): Hit => ({ group: 'orders', order, to: paths.order(order.id) })),
]
