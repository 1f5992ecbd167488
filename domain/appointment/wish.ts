import { dayOf, daysBetween } from '../calendar.ts'
import type { Span } from './board.ts'
import { iso } from './times.ts'

const dayMs = 86_400_000

/** How far a start of that day is from the wish; on a later day, from the same hour: who wished the afternoon has it. */
export function distanceFrom(wish: Span, day: Span, zone: string): (at: number) => number {
  const on = (at: number) => dayOf(iso(at), zone)
  const lastWished = on(Math.max(wish.from, wish.until - 1))
  const later = Math.max(0, daysBetween(lastWished, on(day.from))) * dayMs
  return (at) => {
    const there = at - later
    if (there < wish.from) return wish.from - there
    return there <= Math.max(wish.from, wish.until - 1) ? 0 : there - wish.until + 1
  }
}
