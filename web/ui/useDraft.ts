import { useState, useSyncExternalStore } from 'react'
import { v7 } from 'uuid'
import { storeNow } from './time.ts'
import { draftAt, hearDrafts, idsAt, keepDraft, placeOf, type Draft } from './drafts.ts'

export type UsedDraft<V> = {
  draft: Draft<V>
  /** When it was last typed in, where this page found one begun. */
  foundAt: string | undefined
  touched: boolean
  change: (change: Partial<V>) => void
  markSent: (sent: boolean) => void
  /** What was typed stays; the form gets a new id, or counts what happened meanwhile as seen. */
  renew: (how: { key: true } | { seenEvent: number }) => void
  /** Landed, or thrown away. */
  drop: () => void
}

/** Every keystroke is kept under the form's name until the form has landed. Untouched, it follows `start`. */
export function useDraft<V extends object>(
  person: string,
  name: string,
  start: V,
  seenEvent?: number,
): UsedDraft<V> {
  const place = placeOf(person, name)
  const kept = useSyncExternalStore(hearDrafts, () => draftAt(place)) as Draft<V> | undefined
  const [foundAt, setFoundAt] = useState(kept?.at)
  const now = (): Draft<V> => {
    const known = draftAt(place) as Draft<V> | undefined
    // A field that a later release added takes its first value.
    if (known) return { ...known, values: { ...start, ...known.values } }
    return { ...idsAt(place), values: start, at: storeNow().toISOString(), sent: false, seenEvent }
  }
  const keep = (change: Partial<Draft<V>>) => keepDraft(place, { ...now(), ...change })
  return {
    draft: now(),
    foundAt: kept ? foundAt : undefined,
    touched: kept !== undefined,
    change: (change) => keep({ values: { ...now().values, ...change }, at: storeNow().toISOString() }),
    markSent: (sent) => keep({ sent }),
    renew: (how) => keep('key' in how ? { key: v7(), sent: false } : { ...how, sent: false }),
    drop: () => {
      keepDraft(place, undefined)
      setFoundAt(undefined)
    },
  }
}
