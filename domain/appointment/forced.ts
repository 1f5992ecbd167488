import { isBlock } from './block.ts'
import type { Board, Held, Only, Placed, Span, Work } from './board.ts'
import { searchOf } from './search.ts'
import { byBeginning } from './spans.ts'
import { minute } from './times.ts'
import { attempt } from './try-at.ts'

export type Late = { readonly holder: string; readonly label: string; readonly minutes: number }
/** `possible`: false where not even force helps: the store is closed, a part is missing, nobody has the skill. */
export type Forced = { readonly possible: boolean; readonly late: readonly Late[] }

/** Put there by force: which other cars would be pushed on, the latest in front. As few as possible are touched. */
export function forcedAt(board: Board, work: Work, at: number, only: Only): Forced {
  for (const emptied of emptier(board, only)) {
    const found = attempt(searchOf(emptied, work, only), at)
    if (!isBlock(found)) return { possible: true, late: lateBy(board, found, only) }
  }
  return { possible: false, late: [] }
}

/** The board without what stands where the car was dropped; then without what holds the tools, the people, the bays. */
function emptier(board: Board, { bayId, personId }: Only): Board[] {
  const clear = <T extends { id: string }>(all: readonly T[], id?: string) =>
    all.map((one) => (id === undefined || one.id === id ? { ...one, held: [] } : one))
  const named = {
    ...board,
    bays: bayId === undefined ? board.bays : clear(board.bays, bayId),
    people: personId === undefined ? board.people : clear(board.people, personId),
  }
  const tools = { ...named, tools: clear(board.tools) }
  const people = { ...tools, people: clear(board.people) }
  const here = { ...named, people: people.people }
  return [named, tools, here, people, { ...people, bays: clear(board.bays) }]
}

function lateBy(board: Board, pieces: readonly Placed[], { holder }: Only): Late[] {
  const pushed = pieces.flatMap((piece) =>
    [...board.bays, ...board.people, ...board.tools]
      .filter(({ id }) => id === piece.bayId || piece.personIds.includes(id) || piece.toolIds.includes(id))
      .flatMap(({ held }) =>
        pushedBy(
          piece,
          held.filter((one) => one.holder !== holder),
        ),
      ),
  )
  const worst = new Map<string, Late>()
  for (const one of pushed)
    if (one.minutes > (worst.get(one.holder)?.minutes ?? 0)) worst.set(one.holder, one)
  return [...worst.values()].sort((a, b) => b.minutes - a.minutes)
}

/** One pushes the next. What had already begun goes on when the bay is free again. */
function pushedBy(piece: Span, held: readonly Held[]): Late[] {
  const late: Late[] = []
  let free = piece.until
  for (const { from, until, holder, label } of held.toSorted(byBeginning)) {
    const begins = Math.max(from, piece.from)
    if (until <= piece.from || begins >= free) continue
    const delay = free - begins
    late.push({ holder, label, minutes: Math.ceil(delay / minute) })
    free = until + delay
  }
  return late
}
