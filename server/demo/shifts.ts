import type pg from 'pg'
import { addDays, type Day } from '../../domain/calendar.ts'
import type { Kind } from '../../domain/shift/kinds.ts'
import { countsOf, rosterOf, type CalendarDay, type Pattern } from '../../domain/shift/roster.ts'
import { newId } from '../id.ts'
import { csv, demoStore, idOf, insert } from './reference.ts'

/** The Monday on which the two-week patterns of the demo store began. */
const rotaBegan: Day = '2026-11-16'

/** Those that serve customers are on duty on holidays too, by turns; the others rest. */
const worksOnHolidays = ['P-SA1', 'P-CS1', 'P-CL1', 'P-T1', 'P-T2', 'P-T3']

/**
 * Kinds, patterns, who follows them, the calendar; and who works when from `first` on, laid out by the same function
 * that the product lays out with.
 */
export async function loadShifts(client: pg.Client, first: Day, days: number) {
  const kinds = await loadKinds(client)
  const patterns = await loadPatterns(client)
  const calendar = await loadCalendar(client)
  const people = await loadFollowings(client, patterns, first)
  const period = { fromDay: first, untilDay: addDays(first, days - 1) }
  const zone = demoStore.timeZone
  const verdicts = rosterOf({ ...period, zone, people, kinds, calendar, standing: [] })
  await insert(
    client,
    'shift',
    verdicts.map(({ staffId, day, planned }) => ({
      id: newId(),
      staff_id: staffId,
      day,
      ...columns(planned),
    })),
  )
  await insert(client, 'roster', [
    { id: newId(), ...columns({ ...period, ...countsOf(verdicts) }), laid_at: `${first}T00:00:00Z` },
  ])
}

/** Leave and sickness are absences from one instant to another, not kinds of shift. */
const absences = ['N', 'S']

async function loadKinds(client: pg.Client): Promise<Kind[]> {
  const rows = (await csv('shifts')).filter(({ code }) => !absences.includes(code!))
  const kinds = rows.map((row) => ({
    code: row['code']!,
    name: row['name']!,
    starts: row['starts'] || null,
    ends: row['ends'] || null,
    breakFrom: row['break_from'] || null,
    breakUntil: row['break_to'] || null,
    paidMinutes: Number(row['paid_hours']) * 60,
    onDuty: row['on_duty'] === 'Y',
  }))
  await insert(
    client,
    'shift_kind',
    kinds.map((kind, n) => ({
      id: idOf('shift kind', kind.code),
      ...columns(kind),
      name_en: rows[n]!['name_en'],
      note: rows[n]!['note'],
    })),
  )
  return kinds
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

async function loadPatterns(client: pg.Client): Promise<Pattern[]> {
  const rows = Map.groupBy(await csv('shift-patterns'), (row) => row['pattern']!)
  const patterns = [...rows].map(([code, weeks]) => {
    const days = weeks
      .toSorted((one, other) => Number(one['week']) - Number(other['week']))
      .flatMap((week) => weekdays.map((day) => week[day]!))
    const onHoliday = worksOnHolidays.includes(code) ? ('work' as const) : ('rest' as const)
    // Whoever rests on a holiday works the day that makes up for it.
    return { code, beginsDay: rotaBegan, days, onHoliday, makeUpCode: onHoliday === 'rest' ? 'D' : null }
  })
  await insert(
    client,
    'shift_pattern',
    patterns.map((pattern) => ({
      id: idOf('shift pattern', pattern.code),
      ...columns(pattern),
      name: rows.get(pattern.code)![0]!['name'],
    })),
  )
  return patterns
}

const calendarKinds: { readonly [kind: string]: CalendarDay['kind'] } = {
  法定节假日: 'holiday',
  调休上班: 'makeUp',
}

/** Of the calendar what the state holds and makes up for; campaigns and meetings are no days of rest. */
async function loadCalendar(client: pg.Client): Promise<CalendarDay[]> {
  const rows = (await csv('calendar')).filter((row) => calendarKinds[row['kind']!] !== undefined)
  const days = rows.map((row) => ({
    day: row['date']!,
    untilDay: row['date_to'] || row['date']!,
    kind: calendarKinds[row['kind']!]!,
  }))
  await insert(
    client,
    'calendar_day',
    days.map((day, n) => ({
      id: newId(),
      ...columns(day),
      name: rows[n]!['name'],
      name_en: rows[n]!['name_en'],
      provisional: rows[n]!['provisional'] === 'Y',
      note: rows[n]!['note'],
    })),
  )
  return days
}

async function loadFollowings(client: pg.Client, patterns: readonly Pattern[], first: Day) {
  const fromDay = first < '2026-01-01' ? first : '2026-01-01'
  const people = (await csv('staff')).map((person) => ({
    staffId: idOf('staff', person['staff_no']!),
    code: person['shift_pattern']!,
  }))
  await insert(
    client,
    'shift_following',
    people.map(({ staffId, code }) => ({
      id: newId(),
      staff_id: staffId,
      pattern_id: idOf('shift pattern', code),
      from_day: fromDay,
    })),
  )
  return people.map(({ staffId, code }) => ({
    staffId,
    followings: [{ fromDay, pattern: patterns.find((pattern) => pattern.code === code)! }],
  }))
}

/** `beginsDay` → `begins_day` */
const columns = (row: object): { [column: string]: unknown } =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`), value]),
  )
