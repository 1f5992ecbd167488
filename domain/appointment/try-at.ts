import { isBlock, type Block } from './block.ts'
import type { Board, Only, Placed, Proposal, Refusal, Work } from './board.ts'
import { chainAt } from './chain.ts'
import { gateAt } from './gate.ts'
import { reasonsFor } from './reasons.ts'
import { searchOf, type Search } from './search.ts'
import { clockOf } from './times.ts'
import { readyAfter } from './windows.ts'

/** Judges one start: bay, person, tool and parts are all there (S30, S31), or the first of them that is not. */
export function tryAt(board: Board, work: Work, at: number, only: Only = {}): Proposal | Refusal {
  const search = searchOf(board, work, only)
  return verdictOf(search, at, attempt(search, at))
}

/** As `tryAt`, with the words still to be made. */
export const attempt = (search: Search, at: number): readonly Placed[] | Block =>
  gateAt(search, at) ?? chainAt(search, at)

export const verdictOf = (
  search: Search,
  at: number,
  found: readonly Placed[] | Block,
): Proposal | Refusal =>
  isBlock(found)
    ? { at, ...found.why(clockOf(search.board.zone, at)) }
    : {
        from: at,
        until: found.at(-1)?.until ?? at,
        pieces: found,
        readyAt: readyAfter(search, found.at(-1)?.until ?? at),
        reasons: reasonsFor(search, at, found),
      }
