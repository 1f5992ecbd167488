import { useMemo } from 'react'
import type { Plan } from './useDay.ts'

type Held = { readonly holder: string }

/** Names of the bays and the people that a booking holds, whichever way the lanes stand. */
export function usePlaces({ board, bookings }: Plan) {
  return useMemo(() => {
    const visitOf = new Map(bookings.map(({ id, visitId }) => [id, visitId]))
    const names =
      (all: readonly { readonly name: string; readonly held: readonly Held[] }[]) => (id: string) =>
        all
          .filter(({ held }) => held.some(({ holder }) => holder === id || holder === visitOf.get(id)))
          .map(({ name }) => name)
          .join('、')
    return { bays: names(board.bays), people: names(board.people) }
  }, [board, bookings])
}
