import { v7 } from 'uuid'

/** A form half filled, as the browser keeps it until it has landed. */
export type Draft<V> = {
  /** The form's id: the Idempotency-Key of every time it is sent. */
  readonly key: string
  /** For the record that the form opens. */
  readonly newId: string
  readonly values: V
  readonly at: string
  /** Handed in, and no answer yet: nothing may change before the outcome is known. */
  readonly sent: boolean
  /** The last event of the record when the first field was changed. */
  readonly seenEvent?: number | undefined
}
type Ids = Pick<Draft<unknown>, 'key' | 'newId'>

const prefix = 'cheyi.draft.'
const memory = new Map<string, Draft<object> | undefined>()
const blanks = new Map<string, Ids>()
const listeners = new Set<() => void>()

/** Drafts belong to a person: a shared desk must not show one person's words to the next. */
export const placeOf = (person: string, name: string): string => `${prefix}${person}.${name}`

export function draftAt(place: string): Draft<object> | undefined {
  if (!memory.has(place)) memory.set(place, stored(place))
  return memory.get(place)
}

/** The ids of the form not yet begun. */
export function idsAt(place: string): Ids {
  const ids = blanks.get(place) ?? { key: v7(), newId: v7() }
  blanks.set(place, ids)
  return ids
}

/** Undefined: landed or thrown away; the next form there is a new one. */
export function keepDraft(place: string, draft: Draft<object> | undefined): void {
  memory.set(place, draft)
  if (!draft) blanks.delete(place)
  try {
    if (draft) localStorage.setItem(place, JSON.stringify(draft))
    else localStorage.removeItem(place)
  } catch {
    // A full or forbidden store: the form still stands in this tab.
  }
  for (const heard of listeners) heard()
}

export function hearDrafts(heard: () => void): () => void {
  listeners.add(heard)
  return () => listeners.delete(heard)
}

/** The drafts of a person whose names begin so, the latest first. */
export function draftsUnder(person: string, stem: string) {
  const start = placeOf(person, stem)
  const places = new Set([...memory.keys()].filter((place) => place.startsWith(start)))
  try {
    for (const place of Object.keys(localStorage)) if (place.startsWith(start)) places.add(place)
  } catch {
    // A browser that keeps nothing has only what stands in this tab.
  }
  return (
    [...places]
      .flatMap((place) => {
        const draft = draftAt(place)
        return draft
          ? [{ name: place.slice(placeOf(person, '').length), at: draft.at, values: draft.values }]
          : []
      })
      // A fresh list, sorted in place: the owner's page runs on phones that do not know `toSorted`.
      .sort((a, b) => b.at.localeCompare(a.at))
  )
}

function stored(place: string): Draft<object> | undefined {
  try {
    return (JSON.parse(localStorage.getItem(place) ?? 'null') as Draft<object> | null) ?? undefined
  } catch {
    return undefined
  }
}

if (typeof window !== 'undefined') {
  // Two tabs on one form: what lands in one must not be handed in again by the other.
  window.addEventListener('storage', ({ key }) => {
    if (!key?.startsWith(prefix)) return
    memory.delete(key)
    if (stored(key) === undefined) blanks.delete(key)
    for (const heard of listeners) heard()
  })
}
