import { addDays, dayOf, instantOf } from '../calendar.ts'

/** A car that is never delivered does not leave its page open for ever. Days from the making. */
export const longestDays = 60

/** Whole days of the store's wall after the day given: until midnight of the last. */
export function expiresAfter(at: string, days: number, zone: string): string {
  return instantOf(addDays(dayOf(at, zone), days + 1), '00:00', zone)
}
