import { useSyncExternalStore } from 'react'

/** Waits for the answer that shows its own saving: only then is the last event the one to go by. */
export type Wish = { readonly quotation: string; readonly after: number; readonly form: string }

/** By the form that is to go. Of this tab alone: what was wished for before a reload waits for the hand. */
const wishes = new Map<string, Wish>()
const listeners = new Set<() => void>()

/** Outlives the page's parts: a page that is drawn anew between the saving and its answer has not forgotten it. */
export const useWish = (form: string): Wish | undefined => useSyncExternalStore(hear, () => wishes.get(form))

export function wishFor(form: string, wish: Wish): void {
  wishes.set(form, wish)
  for (const heard of listeners) heard()
}

function hear(heard: () => void) {
  listeners.add(heard)
  return () => void listeners.delete(heard)
}
