import type { Board, Person, Span } from '../../domain/appointment/board.ts'
import { meets } from '../../domain/appointment/spans.ts'
import { addDays, instantOf, spanOfDays, timeOfMinutes, type Day } from '../../domain/calendar.ts'
import { workingIn } from '../../domain/shift/presence.ts'
import type { Reader } from '../db.ts'
import type { Values } from '../setting/values.ts'
import { rangeOf, type Days } from '../zone.ts'
import { boardColumns, type BoardRows, type PersonRow } from './board-rows.ts'
import type { Store } from './store.ts'

/** What can be promised in these days: opening hours, bays, people and tools with all that is held of them. */
export async function boardOf(db: Reader, here: Store, days: Days): Promise<Board> {
  const rows = await db
    .selectFrom('store as t')
    .where('t.id', '=', here.store)
    .select(boardColumns(db, here.store, rangeOf(days, here.zone), days))
    .executeTakeFirstOrThrow()
  return boardFrom(rows, here, days)
}

/** The same of rows that a statement has read with more. */
export function boardFrom(rows: BoardRows, { at, zone, values }: Omit<Store, 'store'>, days: Days): Board {
  const held = Map.groupBy(rows.held, ({ kind, id }) => `${kind} ${id}`)
  const closed = Map.groupBy(rows.closed, ({ kind, id }) => `${kind} ${id}`)
  const of = (kind: string, id: string) => ({
    held: held.get(`${kind} ${id}`) ?? [],
    closed: closed.get(`${kind} ${id}`) ?? [],
  })
  const people = rows.people.map((row) => ({ ...asPerson(row, zone), held: of('person', row.id).held }))
  return {
    now: at.getTime(),
    zone,
    open: openingOf(values, days, zone),
    closedDays: rows.holidays
      .filter(({ kind }) => kind === 'holiday')
      .map(({ name, day, untilDay }) => ({ ...spanOfDays(day, untilDay, zone), reason: `放假：${name}` }))
      .filter((closing) => !people.some(({ present }) => present.some((span) => meets(span, closing)))),
    bays: rows.bays.map((bay) => ({ ...bay, ...of('bay', bay.id) })),
    people,
    // A calibration is good for the whole of its last day.
    tools: rows.tools.map(({ calibratedUntil, ...tool }) => ({
      ...tool,
      ...of('tool', tool.id),
      calibratedUntil: calibratedUntil === null ? null : endOfDay(calibratedUntil, zone),
    })),
  }
}

/** One span a day between the hours of the settings. */
function openingOf(values: Values, { fromDay, untilDay }: Days, zone: string): Span[] {
  const spans: Span[] = []
  for (let day = fromDay; day <= untilDay; day = addDays(day, 1)) {
    const from = Date.parse(instantOf(day, timeOfMinutes(values['booking.open']), zone))
    const until = Date.parse(instantOf(day, timeOfMinutes(values['booking.close']), zone))
    if (until > from) spans.push({ from, until })
  }
  return spans
}

const endOfDay = (day: Day, zone: string) => spanOfDays(day, day, zone).until

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
