import type { Span } from '../../../domain/appointment/board.ts'
import { meets } from '../../../domain/appointment/spans.ts'
import { addDays, spanOfDays } from '../../../domain/calendar.ts'
import { axisOf } from './axis.ts'
import { carsOf } from './blocks.ts'
import { groupNames, loadOf, type Group, type Load } from './groups.ts'
import { bayLanes, personLanes, type Lane } from './lanes.ts'
import type { Booking, BoardWeek } from './read.ts'

export const spanOfDay = (day: string, zone: string): Span => spanOfDays(day, day, zone)

export const daysOf = ({ fromDay, days }: Pick<BoardWeek, 'fromDay' | 'days'>) =>
  Array.from({ length: days }, (_, n) => addDays(fromDay, n))

/** Bookings whose car comes on that day, by the clock. */
export function bookingsOn({ bookings, board }: BoardWeek, day: string): Booking[] {
  const span = spanOfDay(day, board.zone)
  const at = ({ startsAt }: Booking) => (startsAt ? Date.parse(startsAt) : Number.NaN)
  return bookings
    .filter((one) => at(one) >= span.from && at(one) < span.until)
    .toSorted((a, b) => at(a) - at(b))
}

export type DayLoad = {
  readonly day: string
  readonly cars: number
  readonly arrived: number
  readonly loads: readonly (Load & { readonly group: Group })[]
}

export const dayLoad = (week: BoardWeek, day: string): DayLoad => {
  const on = bookingsOn(week, day)
  return {
    day,
    cars: on.length,
    arrived: on.filter(({ state }) => state === 'arrived').length,
    loads: groupNames.map((group) => ({
      group,
      ...loadOf(week.board, spanOfDay(day, week.board.zone), group),
    })),
  }
}

/** One day on the lanes. */
export function dayPlan(week: BoardWeek, day: string, by: 'bay' | 'person', group: Group | undefined) {
  const { board } = week
  const span = spanOfDay(day, board.zone)
  const held = board.bays.flatMap((bay) => bay.held).filter((one) => meets(one, span))
  const axis = axisOf(
    day,
    board.zone,
    board.open,
    held.map(({ from, until }) => ({
      from: Math.max(from, span.from),
      until: Math.min(until, span.until),
    })),
  )
  const of = { board, axis, cars: carsOf(week), group }
  const lanes: Lane[] = by === 'bay' ? bayLanes(of) : personLanes(of)
  const open = board.open.find((one) => meets(one, span))
  return { axis, lanes, open }
}
