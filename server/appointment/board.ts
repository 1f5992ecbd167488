import type { Bay, Board, Person, Span, Tool } from '../../domain/appointment/board.ts'
import { addDays, instantOf, type Day } from '../../domain/calendar.ts'
import { workingIn } from '../../domain/shift/presence.ts'
import type { Reader } from '../db.ts'
import { zoneOf } from '../zone.ts'
import { valuesAt, type Values } from '../setting/values.ts'
import { calendarIn, worksOnCars } from '../shift/queries.ts'
import { bayRows, personRows, toolRows, type PersonRow, type Wire } from './board-rows.ts'

export type Window = { readonly fromDay: Day; readonly untilDay: Day }
type Here = { readonly store: string; readonly at: Date }

/** What can be promised in these days: opening hours, bays, people and tools with all that is held of them. */
export async function boardOf(db: Reader, { store, at }: Here, days: Window): Promise<Board> {
  const zone = await zoneOf(db, store)
  const values = await valuesAt(db, store, at)
  const range = rangeOf(days, zone)
  const people = (await personRows(db, store, range, worksOnCars(store))).map((row) => asPerson(row, zone))
  const holidays = await calendarIn(db, days.fromDay, days.untilDay)
  return {
    now: at.getTime(),
    zone,
    open: openingOf(values, days, zone),
    closedDays: holidays
      .filter(({ kind }) => kind === 'holiday')
      .map(({ name, day, untilDay }) => ({ ...spanOfDays(day, untilDay, zone), reason: `放假：${name}` }))
      .filter((closed) => !people.some(({ present }) => present.some((span) => meets(span, closed)))),
    bays: (await bayRows(db, store, range)).map(asBay),
    people,
    tools: (await toolRows(db, store, range)).map((row) => asTool(row, zone)),
  }
}

/** From the first midnight to the last. */
export const rangeOf = ({ fromDay, untilDay }: Window, zone: string) => ({
  from: new Date(instantOf(fromDay, '00:00', zone)),
  until: new Date(instantOf(addDays(untilDay, 1), '00:00', zone)),
})

/** One span a day between the hours of the settings. */
function openingOf(values: Values, { fromDay, untilDay }: Window, zone: string): Span[] {
  const spans: Span[] = []
  for (let day = fromDay; day <= untilDay; day = addDays(day, 1)) {
    const from = Date.parse(instantOf(day, clock(values['booking.open']), zone))
    const until = Date.parse(instantOf(day, clock(values['booking.close']), zone))
    if (until > from) spans.push({ from, until })
  }
  return spans
}

/** Minutes since midnight as `08:15`. */
export const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const spanOfDays = (day: Day, untilDay: Day, zone: string): Span => ({
  from: Date.parse(instantOf(day, '00:00', zone)),
  until: Date.parse(instantOf(addDays(untilDay, 1), '00:00', zone)),
})

const meets = (a: Span, b: Span) => a.from < b.until && b.from < a.until

const ms = <T extends Wire>({ startsAt, endsAt, ...rest }: T) => ({
  ...rest,
  from: Date.parse(startsAt),
  until: Date.parse(endsAt),
})

const asBay = ({ held, closed, ...bay }: Awaited<ReturnType<typeof bayRows>>[number]): Bay => ({
  ...bay,
  held: held.map(ms),
  closed: closed.map(ms),
})

const asTool = (
  { held, closed, calibratedUntil, ...tool }: Awaited<ReturnType<typeof toolRows>>[number],
  zone: string,
): Tool => ({
  ...tool,
  // A calibration is good for the whole of its last day.
  calibratedUntil: calibratedUntil === null ? null : endOfDay(calibratedUntil, zone),
  held: held.map(ms),
  closed: closed.map(ms),
})

const endOfDay = (day: Day, zone: string) => Date.parse(instantOf(addDays(day, 1), '00:00', zone))

function asPerson(
  { shifts, absences, held, permitUntil, permitForLife, ...person }: PersonRow,
  zone: string,
): Person {
  const present = workingIn(
    shifts.filter(({ onDuty, rest }) => onDuty && !rest),
    absences,
  ).map(ms)
  return {
    ...person,
    hvUntil: permitForLife
      ? Number.MAX_SAFE_INTEGER
      : permitUntil === null
        ? null
        : endOfDay(permitUntil, zone),
    present: present.toSorted((a, b) => a.from - b.from),
    away: absences.map(({ kind, startsAt, endsAt }) => ({
      ...ms({ startsAt, endsAt }),
      reason: awayWords[kind],
    })),
    held: held.map(ms),
  }
}

const awayWords = { leave: '请假', sick: '病假', training: '培训', away: '外出' } as const
