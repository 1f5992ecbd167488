import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { useEffect, useState } from 'react'
import type { AskedLine } from '../../domain/promise/forms.ts'
import { answer, api } from '../api.ts'

const route = api['work-orders'][':id'].earliest

export type Earliest = InferResponseType<typeof route.$get, 200>

const restMs = 400
const everyMs = 60_000
/** A longer question does not fit into an address: then the lines that were saved are asked about. */
const longest = 11_000

const earliestQuery = (orderId: string, lines: string | undefined) =>
  queryOptions({
    queryKey: ['earliest', orderId, lines ?? ''],
    queryFn: () =>
      answer(route.$get({ param: { id: orderId }, query: lines === undefined ? {} : { lines } })),
    placeholderData: keepPreviousData,
    refetchInterval: everyMs,
    meta: { topics: [`workOrder:${orderId}`, 'purchaseRequest'] },
  })

/** The earliest hour for an order; with lines, of the draft as it is being written, once the hand rests. */
export function useEarliest(orderId: string, lines?: readonly AskedLine[]) {
  const now = lines && JSON.stringify(lines)
  const rested = useRested(now)
  const fits = rested === undefined || rested.length <= longest
  const asked = useQuery({
    ...earliestQuery(orderId, fits ? rested : undefined),
    enabled: lines === undefined || lines.length > 0,
  })
  // What is shown is of other lines: nothing may be promised by it.
  return { ...asked, isOld: rested !== now || asked.isPlaceholderData }
}

function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
