import type { Block } from './block.ts'
import type { Span } from './board.ts'
import { soonest } from './gaps.ts'
import type { Need } from './need.ts'
import { nextTurn } from './no-crew.ts'
import type { Search } from './search.ts'
import { sayNo, type Facts } from './sentences.ts'
import { spanAt } from './spans.ts'
import { hoursOf, type Clock } from './times.ts'
import type { Crew } from './turns.ts'
import { isLongWork, longestDays, nextDay } from './windows.ts'

/** It does not fit before the people, or the store, go home. */
export function tooLong(
  search: Search,
  need: Need,
  at: number,
  window: Span,
  crews: readonly Crew[] = [],
): Block {
  const { able } = need
  return {
    next: soonest([nextDay(search.days, at), ...able.map((person) => nextTurn(search, person, at))]),
    why: (clock) =>
      sayNo('tooLong', { hours: hoursOf(minutesOf(search)), ...limit(search, at, window, crews, clock) }),
  }
}

const minutesOf = ({ work }: Search) => work.pieces.reduce((sum, { minutes }) => sum + minutes, 0)

function limit(search: Search, at: number, window: Span, crews: readonly Crew[], clock: Clock): Facts {
  if (isLongWork(search)) return { days: longestDays }
  const closes = spanAt(search.days, at)?.until ?? window.until
  const overrun = crews.filter(({ until }) => until > closes)
  const leave = overrun.map(({ turns }) => turns.findLast(({ from }) => from < closes)?.until ?? closes)
  const last = overrun.length < crews.length ? closes : Math.max(...leave)
  const { finishMinutes } = search.work
  return {
    closes: clock(leave.length > 0 ? Math.min(last, closes) : closes),
    ...(finishMinutes > 0 ? { finish: finishMinutes } : {}),
  }
}
