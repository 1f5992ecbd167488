import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { z } from 'zod'
import { addDays, type Day } from '../../domain/calendar.ts'
import { capacityOf } from '../../domain/shift/capacity.ts'
import { presenceOf, type Absence, type AbsenceKind } from '../../domain/shift/presence.ts'
import type { CalendarDay } from '../../domain/shift/roster.ts'
import type { Span } from '../../domain/shift/spans.ts'
import type { Reader } from '../db.ts'
import type { Asked } from '../route.ts'
import { instantsOf, shiftsOf, todayOf, type Instants } from './rows.ts'

type When = { readonly from: Date | string; readonly until?: Date | string }

/**
 * Who is there at an instant: the one answer of desk, establishment and dispatch. With `until` an absence counts that
 * falls anywhere into the time; with `staffId` one person is asked for, whether or not he holds a post here.
 */
export async function presencesOf(db: Reader, store: string, { from, until }: When, staffId?: string) {
  const at = new Date(from)
  const end = until && new Date(until) > at ? new Date(until) : new Date(at.getTime() + 1)
  const people = await db
    .selectFrom('staff as p')
    .where(staffId ? sql<boolean>`p.id = ${staffId}` : worksHere(store))
    .orderBy('p.staffNo')
    .select(['p.id as staffId', 'p.staffNo', 'p.name', 'p.nameEn'])
    .select((eb) => [
      jsonObjectFrom(
        eb
          .selectFrom('shift as s')
          .where('s.storeId', '=', store)
          .whereRef('s.staffId', '=', 'p.id')
          .where('s.state', '=', 'planned')
          .where('s.rest', '=', false)
          .where('s.startsAt', '<=', at)
          .where('s.endsAt', '>', at)
          .orderBy('s.onDuty', 'desc')
          .limit(1)
          .select(['s.name', 's.code', 's.onDuty', 's.startsAt', 's.endsAt']),
      ).as('shift'),
      jsonObjectFrom(
        eb
          .selectFrom('absence as a')
          .where('a.storeId', '=', store)
          .whereRef('a.staffId', '=', 'p.id')
          .where('a.state', '=', 'registered')
          .where('a.endsAt', '>', at)
          .where('a.startsAt', '<', end)
          .orderBy('a.startsAt')
          .limit(1)
          .select(['a.startsAt', 'a.endsAt', sql<AbsenceKind>`a.kind`.as('kind')]),
      ).as('absence'),
    ])
    .execute()
  return people.map((person) => ({ ...person, is: presenceOf(person.shift, person.absence) }))
}
export type PersonThere = Awaited<ReturnType<typeof presencesOf>>[number]

// Of a person in a statement, as `p`.

/** Holds a post of the store today. */
export const worksHere = (store: string) =>
  sql<boolean>`exists (select from post_holding h
    where h.store_id = ${store} and h.staff_id = p.id and h.until_day is null)`

/** … a post that works on cars. */
export const worksOnCars = (store: string) =>
  sql<boolean>`exists (select from post_holding h join post_duty d on d.post_code = h.post_code
    where h.store_id = ${store} and h.staff_id = p.id and h.until_day is null
      and d.duty in ('technician', 'bodyAndPaint'))`

export type PlanAbsence = Absence & { readonly id: string; readonly reason: string }

export const absencesOf = (store: string, { from, until }: Instants) =>
  sql<
    PlanAbsence[]
  >`coalesce((select json_agg(json_build_object('id', a.id, 'kind', a.kind, 'startsAt', a.starts_at,
      'endsAt', a.ends_at, 'reason', a.reason) order by a.starts_at) from absence a
    where a.store_id = ${store} and a.staff_id = p.id and a.state = 'registered'
      and a.ends_at > ${from} and a.starts_at < ${until}), '[]')`

export const capacityQuery = z.strictObject({
  from: z.iso.date().optional(),
  days: z.coerce.number().int().min(1).max(31).default(7),
})

/** Per skill and day: hours on shift, and hours already given. */
export async function capacityPage({ db, store, at, query }: Asked<z.output<typeof capacityQuery>>) {
  const { today } = await db
    .selectFrom('store as t')
    .where('t.id', '=', store)
    .select(todayOf(at).as('today'))
    .executeTakeFirstOrThrow()
  const first = query.from ?? today
  const days = Array.from({ length: query.days }, (_, n) => addDays(first, n))
  return { days, skills: await capacityIn(db, store, days) }
}

/** The trades of the labour catalogue that somebody of the workshop has among his skills. */
export async function capacityIn(db: Reader, store: string, days: readonly Day[]) {
  const range = { from: days[0]!, until: days.at(-1)! }
  const instants = instantsOf(range, 'UTC')
  const trades = await db.selectFrom('labourItem').distinct().orderBy('trade').select('trade').execute()
  const workers = await db
    .selectFrom('staff as p')
    .where(worksOnCars(store))
    .select(['p.skills', shiftsOf(store, range).as('shifts'), absencesOf(store, instants).as('absences')])
    .select(
      sql<
        Span[]
      >`coalesce((select json_agg(json_build_object('startsAt', w.starts_at, 'endsAt', w.ends_at)) from slot w
        where w.store_id = ${store} and w.resource_kind = 'person' and w.resource_id = p.id
          and w.ends_at > ${instants.from} and w.starts_at < ${instants.until}), '[]')`.as('given'),
    )
    .execute()
  const able = trades
    .map(({ trade }) => trade)
    .filter((trade) => workers.some((w) => w.skills.includes(trade)))
  return capacityOf(workers, able, days)
}

/** Holidays and make-up workdays in force that touch these days. */
export const calendarIn = (db: Reader, fromDay: Day, untilDay: Day) =>
  calendarRows(db, fromDay, untilDay).execute()

/** The same, for a statement that reads more in the same breath. */
export const calendarRows = (db: Reader, fromDay: Day, untilDay: Day) =>
  db
    .selectFrom('calendarDay')
    .where('state', '=', 'inForce')
    .where('untilDay', '>=', fromDay)
    .where('day', '<=', untilDay)
    .orderBy('day')
    .select(['day', 'untilDay', 'name', 'nameEn', 'provisional'])
    .select(sql<CalendarDay['kind']>`kind`.as('kind'))
