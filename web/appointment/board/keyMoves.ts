import type { Span } from '../../../domain/appointment/board.ts'

const minuteMs = 60_000
export const fineMinutes = 5

/** A place on the board: a lane, and when the block would begin there. */
export type Target = { readonly lane: string; readonly at: number }
export type Way = 'earlier' | 'later' | 'up' | 'down'

type Grid = {
  /** In the order in which they stand. */
  readonly lanes: readonly string[]
  readonly axis: Span
  /** Bookings begin every so many minutes of the hour. */
  readonly stepMinutes: number
}

/** The next place for a block under the keys; `fine`: by five minutes instead of the clock's grid. */
export function moved({ lanes, axis, stepMinutes }: Grid, from: Target, way: Way, fine = false): Target {
  if (way === 'up' || way === 'down') {
    const n = lanes.indexOf(from.lane) + (way === 'up' ? -1 : 1)
    return { ...from, lane: lanes[Math.min(Math.max(n, 0), lanes.length - 1)] ?? from.lane }
  }
  const step = (fine ? fineMinutes : stepMinutes) * minuteMs
  const since = from.at - axis.from
  const next = way === 'later' ? Math.floor(since / step) + 1 : Math.ceil(since / step) - 1
  return { ...from, at: within(axis, axis.from + next * step) }
}

/** Under a hand: the nearest moment of the grid; its own hour holds on to a block that is only put on another lane. */
export function snapped(
  { axis, stepMinutes }: Omit<Grid, 'lanes'>,
  at: number,
  own: number | undefined,
): number {
  const step = stepMinutes * minuteMs
  if (own !== undefined && Math.abs(at - own) < step / 3) return own
  return within(axis, axis.from + Math.round((at - axis.from) / step) * step)
}

const within = ({ from, until }: Span, at: number) =>
  Math.min(Math.max(at, from), until - fineMinutes * minuteMs)
