import { addDays, dayOf, instantOf, timeOfMinutes } from '../calendar.ts'

/** Minutes since midnight by the store's wall; the night may go over it: from 21:00 until 08:00. */
export type Quiet = { readonly fromMinutes: number; readonly untilMinutes: number }

/** When words written at this instant may go out: at once, or when the quiet hours are over. */
export function sendableFrom(at: string, zone: string, { fromMinutes, untilMinutes }: Quiet): string {
  const day = dayOf(at, zone)
  const on = (n: number, minutes: number) => instantOf(addDays(day, n), timeOfMinutes(minutes), zone)
  const nights =
    fromMinutes > untilMinutes
      ? [
          [on(-1, fromMinutes), on(0, untilMinutes)],
          [on(0, fromMinutes), on(1, untilMinutes)],
        ]
      : [[on(0, fromMinutes), on(0, untilMinutes)]]
  const now = Date.parse(at)
  const night = nights.find(([from, until]) => Date.parse(from!) <= now && now < Date.parse(until!))
  return night ? night[1]! : at
}
