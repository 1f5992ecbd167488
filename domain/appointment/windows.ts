import { never } from './block.ts'
import type { Span } from './board.ts'
import type { Need } from './need.ts'
import type { Search } from './search.ts'
import { begunBy, spanAt } from './spans.ts'
import { minute } from './times.ts'

/** Body and paint may take so many open days, the first included. */
export const longestDays = 10

/** With body or paint in it the car stays for days, and every later piece may wait for days. */
export const isLongWork = ({ needs }: Pick<Search, 'needs'>) => needs.some(({ lasting }) => lasting)

/** The end of the time in which work that begins on this day must be done. */
export function horizonOf(search: Search, at: number): number {
  const day = begunBy(search.days, at)
  return search.days[isLongWork(search) ? Math.min(day + longestDays, search.days.length) - 1 : day]!.until
}

/**
 * Where a piece may go from then on: any of the days in one, or within one of them each. Work of one day leaves time
 * for what comes after it, and to check and wash: the car goes home that day.
 */
export function windowsOf(search: Search, nth: number, from: number, horizon: number): Span[] {
  const need = search.needs[nth]!
  if (need.lasting) return [{ from, until: horizon }]
  const after = isLongWork(search) ? 0 : afterwards(search, nth)
  return search.days
    .slice(Math.max(0, begunBy(search.days, from)))
    .filter((day) => day.from < horizon && day.until > from)
    .map((day) => ({ from: Math.max(day.from, from), until: day.until - after }))
}

const afterwards = ({ needs, work }: Search, nth: number) =>
  needs.slice(nth + 1).reduce((sum: number, { ms }: Need) => sum + ms, work.finishMinutes * minute)

/** Checked and washed in opening hours: what is done late can be fetched the next morning. */
export function readyAfter({ days, work }: Search, done: number): number {
  const ready = done + work.finishMinutes * minute
  const day = spanAt(days, done - 1)
  if (day && ready <= day.until) return ready
  const next = nextDay(days, done)
  return next === never ? ready : next + work.finishMinutes * minute
}

export const nextDay = (days: readonly Span[], after: number) => days[begunBy(days, after) + 1]?.from ?? never

/** What is free only after it is free for nobody: no shift is known there. */
export const boardEnd = ({ days }: Pick<Search, 'days'>) => days.at(-1)?.until ?? 0
