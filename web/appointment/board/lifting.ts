import { createContext, use, useSyncExternalStore } from 'react'
import type { Block } from './blocks.ts'
import type { Judged, Moving } from './judge.ts'
import type { Target } from './keyMoves.ts'

/**
 * What is taken in hand. `rest`: let go of where it may not be, or where the customer must agree first: the card stays
 * open. `sent`: on its way to the counter.
 */
export type Lift =
  | { readonly is: 'look'; readonly block: Block; readonly lane: string }
  | {
      readonly is: 'move'
      readonly moving: Moving
      /** Undefined: over no lane. */
      readonly onto: Target | undefined
      /** What would come of letting go there. */
      readonly judgement: Judged | undefined
      /** Where it harms nobody, if that is elsewhere. */
      readonly landing: Target | undefined
      readonly hand: 'pointer' | 'keys' | 'rest' | 'sent'
      readonly x: number
      readonly y: number
    }
export type Move = Extract<Lift, { is: 'move' }>

/** Beside React: a hand that moves draws again what it is over, and nothing else. */
export function newLifting() {
  const listeners = new Set<() => void>()
  let now: Lift | undefined
  return {
    now: () => now,
    set(next: Lift | undefined) {
      now = next
      for (const heard of listeners) heard()
    },
    subscribe(heard: () => void) {
      listeners.add(heard)
      return () => void listeners.delete(heard)
    },
  }
}
export type Lifting = ReturnType<typeof newLifting>

export const LiftingContext = createContext<Lifting>(newLifting())

/** What concerns this piece of the page; drawn again only when that changes. */
export function useLift<Part>(part: (lift: Lift | undefined) => Part): Part {
  const lifting = use(LiftingContext)
  return useSyncExternalStore(lifting.subscribe, () => part(lifting.now()))
}
