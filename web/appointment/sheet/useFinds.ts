import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { callWords } from '../../words/appointmentCall.ts'
import { useWords } from '../../words/words.ts'
import { optionsOf, type Option } from './finds.ts'
import { findsQuery } from './read.ts'

/** Asked when the hand rests; an answer to an older question is never taken for the new one. */
export function useFinds(car: string | undefined, typed: string) {
  const say = useWords(callWords)
  const wanted = typed.trim()
  const [q, setQ] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQ(wanted), 120)
    return () => clearTimeout(timer)
  }, [wanted])
  const asked = useQuery({ ...findsQuery(car, q.slice(0, 40)), enabled: q !== '' })
  const asSymptom = say('asSymptom')
  const options = useMemo(
    () => (q === '' || !asked.data ? [] : optionsOf(asked.data, q, asSymptom)),
    [asked.data, q, asSymptom],
  )
  const known = q === wanted && asked.isSuccess && !asked.isPlaceholderData
  const waiting = useRef<(options: readonly Option[]) => void>(undefined)
  const tell = useEffectEvent(() => {
    waiting.current?.(options)
    waiting.current = undefined
  })
  useEffect(() => {
    if (known) tell()
  }, [known])
  return {
    options: wanted === '' ? [] : options,
    state: asked.isError ? 'failed' : known ? 'known' : 'looking',
    /** Enter pressed before the answer: it takes what comes. */
    whenKnown: (then: (options: readonly Option[]) => void) => {
      if (known) then(options)
      else waiting.current = then
    },
  } as const
}
