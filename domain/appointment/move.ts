import { isBlock, never } from './block.ts'
import {
  isRefusal,
  type Board,
  type Only,
  type Proposal,
  type Refusal,
  type Span,
  type Work,
} from './board.ts'
import { forcedAt, type Forced } from './forced.ts'
import { searchOf, type Search } from './search.ts'
import { startsOn, type Tried } from './starts.ts'
import { minute } from './times.ts'
import { attempt, verdictOf } from './try-at.ts'

export type Move = {
  readonly verdict: Proposal | Refusal
  /** The nearest start that harms nobody: on the same bay, else anywhere. Null: none is needed, or there is none. */
  readonly instead: Proposal | null
  readonly forced: Forced
}

/** Judges a car before it is dropped: whether it may be there, where it could be, and whom it would make late. */
export function judgeMove(board: Board, work: Work, at: number, only: Only = {}): Move {
  const search = searchOf(board, work, only)
  const verdict = verdictOf(search, at, attempt(search, at))
  if (!isRefusal(verdict)) return { verdict, instead: null, forced: { possible: true, late: [] } }
  const anywhere = searchOf(board, work, { holder: only.holder })
  const isNamed = only.bayId !== undefined || only.personId !== undefined
  const instead = nearest(search, at) ?? (isNamed ? nearest(anywhere, at) : undefined)
  return { verdict, instead: instead ?? null, forced: forcedAt(board, work, at, only) }
}

function nearest(search: Search, at: number): Proposal | undefined {
  for (const day of search.days.filter(({ until }) => until > at)) {
    const tried = walk(search, day)
    const best = tried
      .filter(({ found }) => !isBlock(found))
      .sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0]
    if (best) return verdictOf(search, best.at, best.found) as Proposal
    if (tried.some(({ found }) => isBlock(found) && found.next === never)) return
  }
}

/** On the grid, and at the very minute at which what was in the way is over. */
function walk(search: Search, day: Span): Tried[] {
  const grid = startsOn(search, day)
  const tried: Tried[] = []
  for (let at = day.from; at < day.until; ) {
    const found = attempt(search, at)
    tried.push({ at, found })
    const onGrid = grid.find((start) => start > at) ?? never
    at = isBlock(found) && found.next > at + minute ? Math.ceil(found.next / minute) * minute : onGrid
  }
  return tried
}
