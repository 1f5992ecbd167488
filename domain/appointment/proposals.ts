import { never, isBlock } from './block.ts'
import {
  isRefusal,
  type Board,
  type Only,
  type Proposal,
  type Refusal,
  type Span,
  type Work,
} from './board.ts'
import { searchOf, type Search } from './search.ts'
import { spanAt } from './spans.ts'
import { fits, startsOn, tryEach, trySome, type Tried } from './starts.ts'
import { hour } from './times.ts'
import { verdictOf } from './try-at.ts'
import { distanceFrom } from './wish.ts'

/** More refusals than these nobody is told. */
const mostTold = 24
/** Proposals closer than this are one to the customer. */
const apartMs = hour

/**
 * Times to suggest (S38): what the customer wished if it can be, then what is nearest, no two in one half of a day as
 * long as there are others; and why the nearest other starts cannot be, different reasons first.
 */
export function proposalsFor(
  board: Board,
  work: Work,
  wish: Span,
  most = 3,
  tell = 3,
  only: Only = {},
): { readonly yes: Proposal[]; readonly no: Refusal[] } {
  const search = searchOf(board, work, only)
  const [chosen, spare, refused]: Tried[][] = [[], [], []]
  for (const [nth, day] of search.days.filter(({ until }) => until > wish.from).entries()) {
    const tried = tryDay(search, wish, day, nth === 0)
    refused!.push(...tried.filter((one) => !fits(one)))
    for (const one of tried.filter(fits)) (isNew(one, chosen!, day) ? chosen! : spare!).push(one)
    if (chosen!.length >= most || endless(tried)) break
  }
  for (const one of spare!) if (chosen!.length < most && isApart(one, chosen!)) chosen!.push(one)
  const say = ({ at, found }: Tried) => verdictOf(search, at, found)
  return {
    yes: chosen!.slice(0, most).map((one) => say(one) as Proposal),
    no: differentFirst(
      [...unmet(search, wish), ...refused!].slice(0, mostTold).map(say).filter(isRefusal),
      tell,
    ),
  }
}

/** The starts of a day, nearest to the wish first. On the first day each is judged, so that each can be told. */
function tryDay(search: Search, wish: Span, day: Span, isFirst: boolean): Tried[] {
  const grid = startsOn(search, day)
  const own = isFirst && wish.from >= day.from && !grid.includes(wish.from) ? [wish.from] : []
  const starts = [...own, ...grid].sort((a, b) => a - b)
  const distance = distanceFrom(wish, day, search.board.zone)
  return (isFirst ? tryEach : trySome)(search, starts).sort(
    (one, other) => distance(one.at) - distance(other.at) || one.at - other.at,
  )
}

/** A wish outside opening hours is answered too. */
const unmet = (search: Search, { from }: Span): Tried[] =>
  spanAt(search.days, from) ? [] : tryEach(search, [from])

/** Another half of the day; halves are parted in the middle of the opening hours. */
function isNew(one: Tried, chosen: readonly Tried[], day: Span): boolean {
  const isLate = ({ at }: Tried) => at >= (day.from + day.until) / 2
  const today = chosen.filter(({ at }) => at >= day.from && at < day.until)
  return isApart(one, today) && today.every((other) => isLate(other) !== isLate(one))
}

const isApart = ({ at }: Tried, others: readonly Tried[]) =>
  others.every((other) => Math.abs(other.at - at) >= apartMs)

/** No bay of that kind, nobody with that skill: another day changes nothing. */
const endless = (tried: readonly Tried[]) =>
  tried.some(({ found }) => isBlock(found) && found.next === never) && !tried.some(fits)

function differentFirst(refusals: readonly Refusal[], tell: number): Refusal[] {
  const isFirst = (one: Refusal, n: number) =>
    refusals.findIndex(({ because }) => because === one.because) === n
  return [...refusals.filter(isFirst), ...refusals.filter((one, n) => !isFirst(one, n))].slice(0, tell)
}
