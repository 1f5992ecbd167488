import type { Block } from './block.ts'
import type { Bay, Board, Held, Only, Person, Placed, Span, Tool, Work } from './board.ts'
import { needOf, type Need } from './need.ts'
import { without } from './spans.ts'
import { always, closed, partedByBreaks, taken, timesOf, type Times } from './stops.ts'

/** What one call has learnt of the board: nothing is worked out twice, and nothing that is not asked for. */
export type Search = {
  readonly board: Board
  readonly work: Work
  /** Opening hours without the days on which the store is closed. */
  readonly days: readonly Span[]
  readonly needs: readonly Need[]
  /** Where a later piece was put, or why nowhere, when it was last asked for from that moment on. */
  readonly later: Map<string, { readonly from: number; readonly found: Placed | Block }>
  /** From when on a later piece has no place, whatever the day. */
  readonly lost: Map<number, { readonly from: number; readonly found: Block }>
  readonly bay: (bay: Bay) => Times
  readonly person: (person: Person) => Duty
  readonly tool: (tool: Tool) => Times
}
/** `parted[n]`: only a break stands between the free spans n and n + 1. */
export type Duty = Times & { readonly parted: readonly boolean[] }

export function searchOf(board: Board, work: Work, only: Only = {}): Search {
  const foreign = (held: readonly Held[]) =>
    only.holder === undefined ? held : held.filter(({ holder }) => holder !== only.holder)
  return {
    board,
    work,
    days: without(board.open, board.closedDays),
    needs: work.pieces.map((piece) => needOf(board, work, piece, only)),
    later: new Map(),
    lost: new Map(),
    bay: remembered(({ name, held, closed: out }: Bay) =>
      timesOf(always, [...taken('bayTaken', name, foreign(held)), ...closed('bayClosed', name, out)]),
    ),
    person: remembered(({ name, held, away, present }: Person) => {
      const stops = [...taken('personTaken', name, foreign(held)), ...closed('personAway', name, away)]
      const times = timesOf(present, stops)
      return { ...times, parted: partedByBreaks(times) }
    }),
    tool: remembered(({ name, held, closed: out }: Tool) =>
      timesOf(always, [...taken('toolTaken', name, foreign(held)), ...closed('toolAway', name, out)]),
    ),
  }
}

function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const value = known.get(key) ?? make(key)
    known.set(key, value)
    return value
  }
}
