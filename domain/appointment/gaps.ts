import { never, type Block } from './block.ts'
import type { Span } from './board.ts'
import { begunBy, spanAt } from './spans.ts'
import { firstOver, sayStop, stopIn, type Times } from './stops.ts'

/** The free gap in which this span lies. */
export function gapAround({ free }: Times, { from, until }: Span): Span | undefined {
  const gap = spanAt(free, from)
  return gap && gap.until >= until ? gap : undefined
}

/** When the next gap of that length begins that lasts until then. */
export function nextGap({ free }: Times, after: number, ms: number, end = 0): number {
  for (let n = begunBy(free, after) + 1; n < free.length; n++)
    if (free[n]!.until >= end && free[n]!.until - free[n]!.from >= ms) return free[n]!.from
  return never
}

export const soonest = (moments: readonly number[]) => moments.reduce((a, b) => Math.min(a, b), never)

/** None of these bays or tools has the time free. */
export const stopped = (all: readonly Times[], span: Span, ms: number): Block => ({
  next: soonest(all.map((times) => nextGap(times, span.from, ms))),
  why: (clock) => sayStop(firstOver(all.map((times) => stopIn(times, span)))!, clock),
})

/** How much room would be left around it on that day: the tightest gap is taken, long ones stay whole for long work. */
export const roomIn = (gap: Span, window: Span) =>
  Math.min(gap.until, window.until) - Math.max(gap.from, window.from)

/** The first of the least. */
export const least = <T>(all: readonly T[], of: (one: T) => number): T | undefined =>
  all.reduce<T | undefined>((best, one) => (best === undefined || of(one) < of(best) ? one : best), undefined)
