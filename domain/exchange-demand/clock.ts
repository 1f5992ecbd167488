import { addDays, type Day } from '../calendar.ts'
import { isWorkingDay, type Calendar } from '../warranty/clocks.ts'
import type { Said } from '../warranty/derivation.ts'

/** A row of the editable calendar: a holiday, or days of rest that are worked instead. */
export type CalendarRow = {
  readonly day: Day
  readonly untilDay: Day
  readonly kind: 'holiday' | 'makeUp'
  readonly provisional: boolean
}

/** A day that is provisional counts as it stands. */
export const workingCalendar = (rows: readonly CalendarRow[]): Calendar =>
  new Map(
    rows.flatMap(({ day, untilDay, kind }) =>
      daysOf(day, untilDay).map((one) => [one, kind === 'holiday' ? 'off' : 'work'] as const),
    ),
  )

function daysOf(from: Day, until: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day)
  return days
}

/** How many working days remain until a day, that day included; 0 on the day itself. Below 0: so many too late. */
export function workingDaysLeft(on: Day, due: Day, calendar: Calendar): number {
  const between = (after: Day, until: Day) =>
    daysOf(addDays(after, 1), until).filter((day) => isWorkingDay(day, calendar)).length
  return on <= due ? between(on, due) : -Math.max(1, between(due, on))
}

export type Clock = {
  readonly due: Day
  /** Running; done in time; done too late; or no longer asked for. */
  readonly is: 'running' | 'kept' | 'missed' | 'stopped'
  /** Working days left on the day it was done, else today. */
  readonly left: number
}
type Running = { readonly due: Day; readonly doneOn: Day | null; readonly isOver: boolean }

export function clockOf({ due, doneOn, isOver }: Running, today: Day, calendar: Calendar): Clock {
  if (doneOn === null && isOver) return { due, is: 'stopped', left: 0 }
  const left = workingDaysLeft(doneOn ?? today, due, calendar)
  return { due, left, is: doneOn === null ? 'running' : left < 0 ? 'missed' : 'kept' }
}

/** What the calendar does not know for sure, and what would change with it. */
export function calendarNotes(rows: readonly CalendarRow[], from: Day, until: Day): Said[] {
  const known = new Set(rows.map(({ day }) => yearOf(day)))
  const unknown = [...new Set([yearOf(from), yearOf(until)])].filter((year) => !known.has(year))
  const guessed = rows.filter((row) => row.provisional && row.day <= until && row.untilDay > from)
  return [
    ...unknown.map(
      (year): Said => [
        `日历里还没有 ${year} 年的放假和调休，该年暂按周一至周五为工作日计算，公布后期限可能改变`,
        `The calendar has no holidays of ${year} yet: Monday to Friday are taken as working days until they are published`,
      ],
    ),
    ...guessed.map(
      ({ day, untilDay }): Said => [
        `${spanOf(day, untilDay)} 的安排待公布，暂按日历现有的计算`,
        `${spanOf(day, untilDay)} is provisional in the calendar and counted as it stands`,
      ],
    ),
  ]
}

const yearOf = (day: Day) => day.slice(0, 4)
const spanOf = (day: Day, untilDay: Day) => (day === untilDay ? day : `${day}～${untilDay}`)

/** The calendar was changed after the days were set at receipt: they stand, and it is said. */
export const movedNotes = (
  days: readonly { readonly name: Said; readonly set: Day; readonly now: Day }[],
): Said[] =>
  days
    .filter(({ set, now }) => set !== now)
    .map(({ name, set, now }) => [
      `受理之后日历有改动：${name[0]}受理时定为 ${set}，按现在的日历是 ${now}`,
      `The calendar was changed since: ${name[1]} was set as ${set}, by the present calendar it is ${now}`,
    ])
