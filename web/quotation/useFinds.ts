import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { findsOf, type Find } from './finds.ts'
import { catalogueQuery } from './read.ts'

/** Asked when the hand rests; an answer to an older question is never taken for the new one. */
export function useFinds(orderId: string, typed: string) {
  const wanted = typed.trim()
  const [q, setQ] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQ(wanted), 120)
    return () => clearTimeout(timer)
  }, [wanted])
  const asked = useQuery(catalogueQuery(orderId, q))
  const finds = useMemo(() => (q === '' || !asked.data ? [] : findsOf(asked.data, q)), [asked.data, q])
  const known = q === wanted && asked.isSuccess && !asked.isPlaceholderData
  const waiting = useRef<(finds: readonly Find[]) => void>(undefined)
  const tell = useEffectEvent(() => {
    const then = waiting.current
    waiting.current = undefined
    if (q !== '') then?.(finds)
  })
  useEffect(() => {
    if (known) tell()
  }, [known])
  return {
    finds: wanted === '' ? [] : finds,
    state: asked.isError ? 'failed' : known ? 'known' : 'looking',
    /** Enter pressed, or a code scanned, before the answer: it takes what comes. */
    whenKnown: (then: (finds: readonly Find[]) => void) => {
      if (known) then(finds)
      else if (wanted !== '') waiting.current = then
    },
    forget: () => (waiting.current = undefined),
  } as const
}
