import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { AbsenceKind } from '../../domain/shift/presence.ts'
import type { Duty } from '../../domain/staff/duties.ts'
import {
  count,
  dutiesOf,
  emptySeats,
  fallsOn,
  isActedFor,
  vacantSeats,
} from '../../domain/staff/establishment.ts'
import { warningsOf } from '../../domain/staff/warnings.ts'
import type { Reader } from '../db.ts'
import { conflictsOf } from './conflicts.ts'
import { presencesOf, worksHere, type PersonThere } from '../shift/queries.ts'

/** The establishment of a store as the rule book sees it. Three short tables in one statement. */
export async function establishmentOf(db: Reader, store: string) {
  const posts = await db
    .selectFrom('establishment as e')
    .innerJoin('post as p', 'p.code', 'e.postCode')
    .where('e.storeId', '=', store)
    .orderBy('p.ordinal')
    .select((eb) => [
      'p.code',
      'e.seats',
      'e.vacantSeats',
      sql<Duty[]>`array(select duty from post_duty d where d.post_code = p.code order by duty)`.as('duties'),
      sql<string[]>`array(select falls_to from post_fall f where f.post_code = p.code order by ordinal)`.as(
        'fallsTo',
      ),
      jsonArrayFrom(
        eb
          .selectFrom('postHolding as h')
          .whereRef('h.postCode', '=', 'p.code')
          .where('h.storeId', '=', store)
          .where('h.untilDay', 'is', null)
          .orderBy('h.id')
          .select(['h.id', 'h.staffId', 'h.postCode as post', 'h.concurrent', 'h.fromDay']),
      ).as('holdings'),
    ])
    .execute()
  return { posts, holdings: posts.flatMap((post) => post.holdings) }
}

/** The page 编制: the printed table, S1–S15, with who sits where, what is vacant and where it falls. */
export async function establishmentPage(db: Reader, store: string, at: Date) {
  const e = await establishmentOf(db, store)
  const rows = await db
    .selectFrom('post')
    .innerJoin('establishment as x', (join) =>
      join.onRef('x.postCode', '=', 'post.code').on('x.storeId', '=', store),
    )
    .orderBy('ordinal')
    .select([
      'post.id',
      'code',
      'name',
      'nameEn',
      'superior',
      'superiorText',
      'description',
      'qualification',
      'version',
      'x.vacantSince',
      'x.vacantSeats as countedVacant',
    ])
    .execute()
  const people = await peopleOf(db, store, at)
  const posts = rows.map((row) => ({
    ...row,
    seats: e.posts.find((p) => p.code === row.code)!.seats,
    duties: e.posts.find((p) => p.code === row.code)!.duties,
    vacant: vacantSeats(e, row.code),
    heldBack: emptySeats(e, row.code) - vacantSeats(e, row.code),
    isActedFor: isActedFor(e, row.code),
    fallsTo: isActedFor(e, row.code) ? (fallsOn(e, row.code) ?? null) : null,
    line: e.posts.find((p) => p.code === row.code)!.fallsTo,
    subordinates: rows.filter((other) => other.superior === row.code).map(({ code }) => code),
    holders: e.holdings
      .filter((h) => h.post === row.code)
      .map(({ id, staffId, concurrent, fromDay }) => ({ id, staffId, concurrent, fromDay })),
  }))
  const onShift = people.filter((p) => p.onShift).map(({ id }) => id)
  return {
    count: count(e),
    posts,
    people: people.map((p) => ({ ...p, duties: dutiesOf(e, p.id) })),
    warnings: warningsOf({ establishment: e, onShift, ...(await conflictsOf(db, store)) }),
  }
}

/** Who holds a post here, and whether he is there now. */
async function peopleOf(db: Reader, store: string, at: Date) {
  const there = new Map((await presencesOf(db, store, { from: at })).map((one) => [one.staffId, one]))
  const people = await db
    .selectFrom('staff as p')
    .where(worksHere(store))
    .orderBy('staffNo')
    .select(['id', 'staffNo', 'name', 'nameEn', 'grade', 'skills'])
    .execute()
  return people.map((person) => ({ ...person, ...seen(there.get(person.id)!) }))
}

/** Of sickness colleagues are told that somebody is on leave, and until when. */
const seen = ({ is, shift, absence }: PersonThere) => ({
  is,
  onShift: is === 'here' ? shift!.name : null,
  shift: shift?.name ?? null,
  away: is === 'away' && absence ? { for: told(absence.kind), until: absence.endsAt } : null,
})
const told = (kind: AbsenceKind) => (kind === 'sick' ? 'leave' : kind)

/** The head of every page: who am I, what may I enter, what waits. */
export async function meOf(db: Reader, store: string, staffId: string, at: Date) {
  const person = await db
    .selectFrom('staff')
    .innerJoin('store', (join) => join.on('store.id', '=', store))
    .where('staff.id', '=', staffId)
    .select([
      'staff.id as staffId',
      'staff.staffNo',
      'staff.name',
      'staff.nameEn',
      'staff.mustChangePassword',
    ])
    .select(['store.id as storeId', 'store.name as storeName', 'store.timeZone'])
    .executeTakeFirstOrThrow()
  const shift = await db
    .selectFrom('shift')
    .where('storeId', '=', store)
    .where('staffId', '=', staffId)
    .where('state', '=', 'planned')
    .where('rest', '=', false)
    .where('endsAt', '>', at)
    .where('startsAt', '<', new Date(at.getTime() + 12 * 3_600_000))
    .orderBy('startsAt')
    .select(['name', 'startsAt', 'endsAt'])
    .limit(1)
    .executeTakeFirst()
  const posts = await db
    .selectFrom('postHolding as h')
    .innerJoin('post as p', 'p.code', 'h.postCode')
    .where('h.storeId', '=', store)
    .where('h.staffId', '=', staffId)
    .where('h.untilDay', 'is', null)
    .orderBy('h.concurrent')
    .select(['p.code', 'p.name', 'p.nameEn', 'h.concurrent'])
    .execute()
  return { ...person, posts, shift: shift ?? null }
}
