import { dayOf, timeOf } from '../calendar.ts'
import type { Facts } from './sentences.ts'
import type { Span } from './board.ts'

export const minute = 60_000
export const hour = 60 * minute

/** How a moment is told: `11:20` on the day that is spoken of, `11-25 09:00` on another. */
export type Clock = (at: number) => string

export function clockOf(zone: string, spokenOf: number): Clock {
  const day = dayOf(iso(spokenOf), zone)
  return (at) => {
    const [on, time] = [dayOf(iso(at), zone), timeOf(iso(at), zone)]
    return on === day ? time : `${on.slice(5)} ${time}`
  }
}

/** Both ends as facts; none where one of them is not known: broken until nobody knows when. */
export const told = (clock: Clock, { from, until }: Span): Facts =>
  isKnown(from) && isKnown(until) ? { from: clock(from), until: clock(until) } : {}

/** From the year 9999 on nobody means a day. */
const isKnown = (at: number) => Math.abs(at) < 253_370_764_800_000

export const iso = (at: number) => new Date(at).toISOString()

/** `2.9`; a whole number of hours without its zero. */
export const hoursOf = (minutes: number) => String(Math.round(minutes / 6) / 10)
