import { dayOf, instantOf, type Day } from '../../../domain/calendar.ts'
import type { OrderRecord } from '../../../domain/import/kinds/history-record.ts'
import type { About } from '../kind.ts'

/** The day on which the car left: a file that names one day only speaks of that one. */
export const endOf = ({ entered, settled, delivered }: OrderRecord): Day => delivered ?? settled ?? entered

export const todayOf = ({ at, timeZone }: About): Day => dayOf(at.toISOString(), timeZone)

/** Noon where no hour is told, but never later than we are told of it. */
export function hoursOf(record: OrderRecord, { at, timeZone }: About): { arrivedAt: Date; leftAt: Date } {
  const noon = (day: Day) => new Date(instantOf(day, '12:00', timeZone))
  const leftAt = earlier(noon(endOf(record)), at)
  return { arrivedAt: earlier(noon(record.entered), leftAt), leftAt }
}

const earlier = (one: Date, other: Date) => (one < other ? one : other)
