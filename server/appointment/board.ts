import type { Board, Person, Span } from '../../domain/appointment/board.ts'
import { addDays, instantOf, type Day } from '../../domain/calendar.ts'
import { workingIn } from '../../domain/shift/presence.ts'
import type { Reader } from '../db.ts'
import type { Values } from '../setting/values.ts'
import { calendarIn, worksOnCars } from '../shift/queries.ts'
import { bayRows, closedRows, heldRows, personRows, toolRows, type PersonRow } from './board-rows.ts'
import type { Store } from './store.ts'

export type Window = { readonly fromDay: Day; readonly untilDay: Day }

/** What can be promised in these days: opening hours, bays, people and tools with all that is held of them. */
export async function boardOf(db: Reader, { store, at, zone, values }: Store, days: Window): Promise<Board> {
  const range = rangeOf(days, zone)
  const held = await heldRows(db, store, range)
  const closed = await closedRows(db, store, range)
  const of = (kind: string, id: string) => ({
    held: held.get(`${kind} ${id}`) ?? [],
    closed: closed.get(`${kind} ${id}`) ?? [],
  })
  const people = (await personRows(db, store, range, worksOnCars(store))).map((row) => ({
    ...asPerson(row, zone),
    held: of('person', row.id).held,
  }))
  const holidays = await calendarIn(db, days.fromDay, days.untilDay)
  return {
    now: at.getTime(),
    zone,
    open: openingOf(values, days, zone),
    closedDays: holidays
      .filter(({ kind }) => kind === 'holiday')
      .map(({ name, day, untilDay }) => ({ ...spanOfDays(day, untilDay, zone), reason: `放假：${name}` }))
      .filter((closing) => !people.some(({ present }) => present.some((span) => meets(span, closing)))),
    bays: (await bayRows(db, store)).map((bay) => ({ ...bay, ...of('bay', bay.id) })),
    people,
    // A calibration is good for the whole of its last day.
    tools: (await toolRows(db, store)).map(({ calibratedUntil, ...tool }) => ({
      ...tool,
      ...of('tool', tool.id),
      calibratedUntil: calibratedUntil === null ? null : endOfDay(calibratedUntil, zone),
    })),
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

const endOfDay = (day: Day, zone: string) => Date.parse(instantOf(addDays(day, 1), '00:00', zone))

function asPerson(row: PersonRow, zone: string): Omit<Person, 'held'> {
  const { shifts, absences, permitUntil, permitForLife, ...person } = row
  const present = workingIn(
    shifts.filter(({ onDuty, rest }) => onDuty && !rest),
    absences,
  ).map(inMs)
  return {
    ...person,
    hvUntil: permitForLife
      ? Number.MAX_SAFE_INTEGER
      : permitUntil === null
        ? null
        : endOfDay(permitUntil, zone),
    present: present.toSorted((a, b) => a.from - b.from),
    away: absences.map(({ kind, ...span }) => ({ ...inMs(span), reason: awayWords[kind] })),
  }
}

const inMs = ({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }): Span => ({
  from: Date.parse(startsAt),
  until: Date.parse(endsAt),
})

const awayWords = { leave: '请假', sick: '病假', training: '培训', away: '外出' } as const
