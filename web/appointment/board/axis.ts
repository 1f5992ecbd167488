import type { Span } from '../../../domain/appointment/board.ts'
import { dayOf, instantOf, timeOf } from '../../../domain/calendar.ts'

const hourMs = 3_600_000
const iso = (at: number) => new Date(at).toISOString()

export const dayAt = (at: number, zone: string) => dayOf(iso(at), zone)
export const timeAt = (at: number, zone: string) => timeOf(iso(at), zone)

/** Where one line of time begins and ends: the opening hours, widened to whole hours and to what goes beyond them. */
export function axisOf(day: string, zone: string, open: readonly Span[], held: readonly Span[]): Span {
  const hours = open.find(({ from }) => dayAt(from, zone) === day)
  const midnight = Date.parse(instantOf(day, '00:00', zone))
  const frame = hours ?? { from: midnight + 8 * hourMs, until: midnight + 18 * hourMs }
  const all = [frame, ...held]
  const from = Math.min(...all.map((one) => one.from)) - midnight
  const until = Math.max(...all.map((one) => one.until)) - midnight
  return {
    from: midnight + Math.max(0, Math.floor(from / hourMs)) * hourMs,
    until: midnight + Math.min(24, Math.ceil(until / hourMs)) * hourMs,
  }
}

export const hoursOn = ({ from, until }: Span): number[] =>
  Array.from({ length: Math.round((until - from) / hourMs) }, (_, n) => from + n * hourMs)

/** In percent of the axis, within it. */
export const shareOf = ({ from, until }: Span, at: number) =>
  (Math.min(Math.max(at, from), until) - from) / ((until - from) / 100)

export const placeOn = (axis: Span, { from, until }: Span) => {
  const left = shareOf(axis, from)
  return { left: `${left}%`, width: `${shareOf(axis, until) - left}%` }
}

/** The moment under a hand at this share of the axis. */
export const momentAt = ({ from, until }: Span, share: number) => from + (until - from) * share
