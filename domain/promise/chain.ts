import { isBlock, never, type Block } from '../appointment/block.ts'
import type { Board, Piece, Placed } from '../appointment/board.ts'
import { searchOf, type Search } from '../appointment/search.ts'
import { clockOf, hour, minute, type Clock } from '../appointment/times.ts'
import { attempt } from '../appointment/try-at.ts'
import { boardEnd, readyAfter } from '../appointment/windows.ts'
import { sayLink, type Link } from './sentences.ts'

/** Work that can begin once its parts are here; epoch milliseconds. */
export type Stretch = {
  readonly pieces: readonly Piece[]
  /** The latest of its parts that is still to come. */
  readonly part: { readonly name: string; readonly arrivesAt: number } | null
}
export type Asked = {
  /** In the order in which their parts come; what waits for nothing is first. */
  readonly stretches: readonly Stretch[]
  /** Parts that are missing, and nobody can say when enough of them will have come (S72). */
  readonly untold: readonly string[]
  readonly checkMinutes: number
  readonly washMinutes: number
  /** The car itself: what it holds is not in its way. */
  readonly holder: string | undefined
}
export type Earliest = {
  /** Epoch milliseconds; null: nobody can say. */
  readonly ready: number | null
  /** The store has what the work needs; else nobody can say, and it is left to the advisor. */
  readonly isReckoned: boolean
  readonly chain: readonly Link[]
  /** What makes it so late, or impossible. */
  readonly because: Link
}

/** S65: when the car can be fetched at the earliest, link by link: bay and person, parts, work, check, wash. */
export function earliestOf(board: Board, asked: Asked): Earliest {
  const clock = clockOf(board.zone, board.now)
  const links: Link[] = []
  let at = board.now
  let late: Link | undefined
  for (const { pieces, part } of asked.stretches) {
    const waits = part !== null && part.arrivesAt > at
    if (part) links.push(sayLink('partArrives', part.arrivesAt, { part: part.name }))
    const done =
      pieces.length === 0 ? nothingToDo(part, at) : soonest(board, asked, pieces, waits ? part.arrivesAt : at)
    if (isBlock(done)) return impossible(links, done.why(clock))
    links.push(...toldOf(board, done, links))
    if (waits) late = sayLink('partArrives', part.arrivesAt, { part: part.name })
    at = Math.max(at, done.at(-1)?.until ?? at)
  }
  const untold = asked.untold.map((part) => sayLink('partUntold', null, { part }))
  const { ready, ends } = finished(board, asked, at)
  const chain = [...links.toSorted(inTime), ...ends, ...untold]
  if (untold.length > 0) return { ready: null, isReckoned: true, chain, because: untold[0]! }
  return { ready, isReckoned: true, chain, because: reasonOf(asked, at, late, clock) }
}

const nothingToDo = (part: Stretch['part'], at: number): readonly Placed[] => {
  const then = Math.max(at, part?.arrivesAt ?? at)
  return [{ from: then, until: then, bayId: '', personIds: [], toolIds: [], turns: [] }]
}

/** A store that has no bay or nobody for a trade keeps no book of it: then nothing is reckoned, and nothing refused. */
const unknown: readonly string[] = ['noBayOfKind', 'nobodyWithSkill', 'noSuchTool']

function impossible(links: readonly Link[], { because, says, english }: ReturnType<Block['why']>): Earliest {
  const link = sayLink('noPlace', null, { why: says, whyEnglish: english })
  return { ready: null, isReckoned: !unknown.includes(because), chain: [...links, link], because: link }
}

/** Within a day where it can be; over night only where that brings it home sooner. */
function soonest(board: Board, asked: Asked, pieces: readonly Piece[], from: number) {
  const { checkMinutes, washMinutes, holder } = asked
  const finishMinutes = checkMinutes + washMinutes
  const work = { pieces, parts: [], leadMinutes: 0, stepMinutes: 1, finishMinutes }
  const oneDay = searchOf(board, work, { holder })
  const quick = firstDone(oneDay, from)
  if (!isBlock(quick) && quick[0]!.from - from < 2 * hour) return quick
  const overNight = {
    ...searchOf(board, work, { holder }),
    needs: oneDay.needs.map((need) => ({ ...need, lasting: true })),
  }
  const slow = firstDone(overNight, from)
  if (isBlock(slow)) return quick
  return isBlock(quick) || doneAt(slow) < doneAt(quick) ? slow : quick
}

/** The start that is done first: the first that can be, unless a later one is quicker. */
function firstDone(search: Search, from: number): readonly Placed[] | Block {
  const end = boardEnd(search)
  let best: readonly Placed[] | undefined
  let reason: Block | undefined
  for (let at = Math.max(from, search.board.now), tries = 0; at < end && tries < mostTries; tries++) {
    if (best && at + leastOf(search) >= doneAt(best)) break
    const found = attempt(search, at)
    if (!isBlock(found) && (!best || doneAt(found) < doneAt(best))) best = found
    if (isBlock(found) && !best) reason = found
    if (isBlock(found) && found.next === never) break
    at = isBlock(found) ? Math.max(at + minute, found.next) : at + stepMs
  }
  return best ?? reason ?? { next: never, why: () => closedForLong }
}

const mostTries = 400
const stepMs = 10 * minute
const doneAt = (placed: readonly Placed[]) => placed.at(-1)!.until
const leastOf = ({ needs }: Search) => needs.reduce((sum, { ms }) => sum + ms, 0)
const closedForLong = {
  because: 'closed',
  facts: {},
  says: '近期不营业',
  english: 'the store is closed for long',
} as const

/** Who, where, and when it is done; a bay and a person are said once. */
function toldOf(board: Board, placed: readonly Placed[], before: readonly Link[]): Link[] {
  return placed.flatMap(({ from, until, bayId, personIds }) => {
    if (bayId === '') return []
    const bay = board.bays.find(({ id }) => id === bayId)?.name ?? ''
    const person = board.people.find(({ id }) => id === personIds[0])?.name
    const begins =
      person === undefined ? sayLink('bayFree', from, { bay }) : sayLink('crewFree', from, { bay, person })
    const known = before.some(({ says }) => says === begins.says)
    const minutes = Math.round((until - from) / minute)
    return [
      ...(known ? [] : [begins]),
      sayLink('workDone', until, { hours: String(Math.round(minutes / 6) / 10) }),
    ]
  })
}

const inTime = (a: Link, b: Link) => (a.at ?? never) - (b.at ?? never)

/** Checked and washed in opening hours. */
function finished(board: Board, { checkMinutes, washMinutes }: Asked, done: number) {
  const total = checkMinutes + washMinutes
  const search = searchOf(board, {
    pieces: [],
    parts: [],
    leadMinutes: 0,
    stepMinutes: 1,
    finishMinutes: total,
  })
  const ready = total === 0 ? done : readyAfter(search, done)
  const checked = ready - washMinutes * minute
  const ends = [
    ...(checkMinutes > 0 ? [sayLink('checked', checked, { minutes: checkMinutes })] : []),
    ...(washMinutes > 0 ? [sayLink('washed', ready, { minutes: washMinutes })] : []),
  ]
  return { ready: Math.ceil(ready / minute) * minute, ends }
}

function reasonOf(
  { checkMinutes, washMinutes }: Asked,
  done: number,
  late: Link | undefined,
  clock: Clock,
): Link {
  const facts = { done: clock(done), finish: checkMinutes + washMinutes }
  if (!late) return sayLink('thenFinish', done, facts)
  return sayLink('partThenFinish', done, { ...facts, part: late.facts['part']!, arrives: clock(late.at!) })
}

/** What is offered to the customer: a round hour that can be kept. */
export const rounded = (ready: number) => Math.ceil(ready / (5 * minute)) * 5 * minute
