import { workingCalendar } from '../../domain/exchange-demand/clock.ts'
import type { Day } from '../../domain/calendar.ts'
import type { Reader } from '../db.ts'
import { calendarIn } from '../shift/queries.ts'

/** The calendar from the year of the first day on, as far as the clocks of a demand can reach. */
export async function calendarAround(db: Reader, first: Day, last: Day = first) {
  const rows = await calendarIn(db, `${first.slice(0, 4)}-01-01`, `${Number(last.slice(0, 4)) + 1}-12-31`)
  return { rows, calendar: workingCalendar(rows) }
}
