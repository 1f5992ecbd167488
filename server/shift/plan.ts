import { sql } from 'kysely'
import { z } from 'zod'
import { addDays, mondayOf, type Day } from '../../domain/calendar.ts'
import { rangeOf, weekOf, type Book } from '../../domain/shift/change.ts'
import { stands } from '../../domain/shift/presence.ts'
import { calendarOn, patternOn } from '../../domain/shift/roster.ts'
import type { Reader } from '../db.ts'
import type { Asked } from '../route.ts'
import { limitsAt, type Here } from './book.ts'
import { absencesOf, calendarIn, capacityIn, worksHere } from './queries.ts'
import { bookedOf, followingsOf, instantsOf, kindColumns, planShiftsOf, todayOf, workOf } from './rows.ts'

export const planQuery = z.strictObject({
  /** Any day of the first week; the present week unless told. */
  week: z.iso.date().optional(),
  weeks: z.enum(['1', '2']).default('1'),
})

/** The week plan: people by days, hours against the law, capacity, and work whose technician is not there. */
export async function planPage({ db, store, at, query }: Asked<z.output<typeof planQuery>>) {
  const { today, zone } = await storeOf(db, { store, at })
  const mondays = mondaysFrom(query.week ?? today, Number(query.weeks))
  const days = mondays.flatMap((monday) => Array.from({ length: 7 }, (_, n) => addDays(monday, n)))
  const range = rangeOf(mondays[0]!, mondays.at(-1)!)
  const calendar = await calendarIn(db, range.from, range.until)
  const limits = await limitsAt(db, { store, at })
  const books = await booksOf(db, { store, at }, range)
  const people = books.map(({ person, followings, shifts, absences, work, bookings }) => {
    const pattern = patternOn(followings, days[0]!)
    const book: Book = {
      person: person.name,
      worksHere: true,
      today,
      zone,
      shifts: shifts.filter(({ state }) => state === 'planned'),
      absences,
      work,
      bookings,
      holidays: holidaysIn(calendar),
      rotaBegins: pattern?.beginsDay ?? null,
    }
    return {
      ...person,
      pattern: pattern ? { code: pattern.code, name: pattern.name } : null,
      shifts: shifts.filter(({ day }) => days.includes(day)),
      absences: absences.filter(({ startsAt, endsAt }) => touches(days, zone, startsAt, endsAt)),
      work,
      bookings,
      adrift: work.filter((one) => !stands(one, book.shifts, absences)),
      weeks: mondays.map((monday) => ({ monday, ...weekOf(book, monday, limits) })),
    }
  })
  return {
    now: at,
    today,
    days: days.map((day) => ({ day, calendar: calendarOn(calendar, day) ?? null })),
    kinds: await allKinds(db, store),
    people,
    capacity: await capacityIn(db, store, days),
    rosters: await rostersOf(db, store, days),
  }
}

const mondaysFrom = (day: Day, n: number) =>
  Array.from({ length: n }, (_, week) => addDays(mondayOf(day), 7 * week))

type Calendar = Awaited<ReturnType<typeof calendarIn>>
const holidaysIn = (calendar: Calendar) => calendar.filter(({ kind }) => kind === 'holiday')

function touches(days: readonly Day[], zone: string, startsAt: string, endsAt: string) {
  const { from, until } = instantsOf({ from: days[0]!, until: days.at(-1)! }, zone)
  return Date.parse(endsAt) > Date.parse(from) && Date.parse(startsAt) < Date.parse(until)
}

export const storeOf = (db: Reader, { store, at }: Here) =>
  db
    .selectFrom('store as t')
    .where('t.id', '=', store)
    .select(['t.timeZone as zone', todayOf(at).as('today')])
    .executeTakeFirstOrThrow()

/** Everyone who holds a post, in the printed order of the posts. */
async function booksOf(db: Reader, { store, at }: Here, range: { from: Day; until: Day }) {
  const instants = instantsOf(range, 'UTC')
  const rows = await db
    .selectFrom('staff as p')
    .innerJoin('postHolding as h', 'h.staffId', 'p.id')
    .innerJoin('post as o', 'o.code', 'h.postCode')
    .where(worksHere(store))
    .where('h.storeId', '=', store)
    .where('h.untilDay', 'is', null)
    .where('h.concurrent', '=', false)
    .orderBy('o.ordinal')
    .orderBy('p.staffNo')
    .select(['p.id', 'p.staffNo', 'p.name', 'p.nameEn', 'p.skills', 'o.name as post', 'o.nameEn as postEn'])
    .select([
      planShiftsOf(store, range).as('shifts'),
      absencesOf(store, instants).as('absences'),
      workOf(store, { ...instants, from: at }).as('work'),
      bookedOf(store, { ...instants, from: at }).as('bookings'),
      followingsOf(store).as('followings'),
    ])
    .execute()
  return rows.map(({ shifts, absences, work, bookings, followings, ...person }) => ({
    person,
    shifts,
    absences,
    work,
    bookings,
    followings,
  }))
}

/** Retired kinds too: they still stand on days planned before. */
const allKinds = (db: Reader, store: string) =>
  db
    .selectFrom('shiftKind')
    .where('storeId', '=', store)
    .orderBy(sql`starts is null`)
    .orderBy('code')
    .select(['id', 'nameEn', 'note', 'state', ...kindColumns])
    .execute()

/** What was laid out into these days, the latest first. */
const rostersOf = (db: Reader, store: string, days: readonly Day[]) =>
  db
    .selectFrom('roster as r')
    .leftJoin('staff as s', 's.id', 'r.laidBy')
    .where('r.storeId', '=', store)
    .where('r.untilDay', '>=', days[0]!)
    .where('r.fromDay', '<=', days.at(-1)!)
    .orderBy('r.laidAt', 'desc')
    .limit(5)
    .select([
      'r.id',
      'r.fromDay',
      'r.untilDay',
      'r.fresh',
      'r.changed',
      'r.same',
      'r.kept',
      'r.onHoliday',
      'r.laidAt',
    ])
    .select(['s.name as by', 's.nameEn as byEn'])
    .execute()
