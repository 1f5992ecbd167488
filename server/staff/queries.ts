import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Duty } from '../../domain/staff/duties.ts'
import {
  count,
  dutiesOf,
  fallsOn,
  vacantSeats,
  type Establishment,
} from '../../domain/staff/establishment.ts'
import type { Reader } from '../db.ts'

/** The establishment of a store as the rule book sees it. Three short tables in one statement. */
export async function establishmentOf(db: Reader, store: string): Promise<Establishment> {
  const posts = await db
    .selectFrom('establishment as e')
    .innerJoin('post as p', 'p.code', 'e.postCode')
    .where('e.storeId', '=', store)
    .orderBy('p.ordinal')
    .select((eb) => [
      'p.code',
      'e.seats',
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
          .select(['h.staffId', 'h.postCode as post', 'h.concurrent']),
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
      'code',
      'name',
      'nameEn',
      'superior',
      'superiorText',
      'description',
      'qualification',
      'x.vacantSince',
    ])
    .execute()
  const people = await peopleOf(db, store, at)
  const posts = rows.map((row) => ({
    ...row,
    seats: e.posts.find((p) => p.code === row.code)!.seats,
    duties: e.posts.find((p) => p.code === row.code)!.duties,
    vacant: vacantSeats(e, row.code),
    fallsTo: vacantSeats(e, row.code) > 0 ? (fallsOn(e, row.code) ?? null) : null,
    line: e.posts.find((p) => p.code === row.code)!.fallsTo,
    subordinates: rows.filter((other) => other.superior === row.code).map(({ code }) => code),
    holders: e.holdings
      .filter((h) => h.post === row.code)
      .map(({ staffId, concurrent }) => ({ staffId, concurrent })),
  }))
  return { count: count(e), posts, people: people.map((p) => ({ ...p, duties: dutiesOf(e, p.id) })) }
}

/** Who holds a post here, and whether on shift now. */
const peopleOf = (db: Reader, store: string, at: Date) =>
  db
    .selectFrom('staff')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('postHolding')
        .where('storeId', '=', store)
        .where('untilDay', 'is', null)
        .select('staffId'),
    )
    .orderBy('staffNo')
    .select(['id', 'staffNo', 'name', 'nameEn', 'grade', 'skills'])
    .select((eb) => [
      eb
        .selectFrom('shift as s')
        .where('s.storeId', '=', store)
        .whereRef('s.staffId', '=', 'staff.id')
        .where('s.startsAt', '<=', at)
        .where('s.endsAt', '>', at)
        .select('s.name')
        .limit(1)
        .as('onShift'),
    ])
    .execute()

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
