import { dayOf, spanOfDays, type Day } from '../domain/calendar.ts'
import type { Reader } from './db.ts'

/** The zone of a store's wall clock. */
export const zoneOf = async (db: Reader, store: string): Promise<string> =>
  (await db.selectFrom('store').where('id', '=', store).select('timeZone').executeTakeFirstOrThrow()).timeZone

/** The store's own day at an instant. */
export const dayIn = (at: Date, zone: string): Day => dayOf(at.toISOString(), zone)

export type Days = { readonly fromDay: Day; readonly untilDay: Day }

/** These days of the store, from the first midnight to the last. */
export function rangeOf({ fromDay, untilDay }: Days, zone: string) {
  const { from, until } = spanOfDays(fromDay, untilDay, zone)
  return { from: new Date(from), until: new Date(until) }
}
