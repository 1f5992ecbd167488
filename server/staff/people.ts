import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { z } from 'zod'
import { maskPhone } from '../../domain/identifiers/mask.ts'
import { fallsOn, isActedFor } from '../../domain/staff/establishment.ts'
import { maskNumber, remindedUntil, standingOf } from '../../domain/staff/certificate.ts'
import type { Reader } from '../db.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { valuesAt } from '../setting/values.ts'
import { stepsOf } from '../step.ts'
import { certificates, people } from './desk.ts'
import { todayOf, without } from './facts.ts'
import { callsDue, openJobsOf, openOrdersOf, shiftsToCome } from './open-work.ts'
import { establishmentOf } from './queries.ts'
import { holdingsOf, lastEventOf } from './post-page.ts'

/** Filters of the list; `after` is the number of the last person seen. */
export const peopleQuery = z.strictObject({
  state: z.enum(['employed', 'left']).optional(),
  post: z.string().max(60).optional(),
  due: z.literal('1').optional(),
  q: z.string().max(40).optional(),
  after: z.string().max(20).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type PeopleQuery = z.output<typeof peopleQuery>

/** Everybody who holds or has held a post here, by number. Phones stand on the person's own page. */
export async function peopleList({ db, store, at, query }: Asked<PeopleQuery>) {
  const { state, q, due, after, limit } = query
  const days = await daysOf(db, { store, at })
  const term = q?.trim().replace(/[\\%_]/g, '\\$&')
  const rows = await listed(db, store, query.post)
    .$if(state !== undefined, (qb) => qb.where('s.state', '=', state!))
    .$if(after !== undefined, (qb) => qb.where('s.staffNo', '>', after!))
    .$if(Boolean(term), (qb) =>
      qb.where((eb) =>
        eb.or([
          eb('s.name', 'ilike', `%${term}%`),
          eb('s.nameEn', 'ilike', `%${term}%`),
          eb('s.staffNo', 'ilike', `${term}%`),
        ]),
      ),
    )
    .$if(due !== undefined, (qb) =>
      qb.where('s.state', '=', 'employed').where(nextExpiry, '<=', remindedUntil(days.today, days)),
    )
    .limit(limit + 1)
    .execute()
  const page = rows
    .slice(0, limit)
    .map((row) => ({ ...row, standing: standingOf(row.nextExpiry, days.today, days) }))
  return { people: page, next: rows.length > limit ? page.at(-1)!.staffNo : null }
}

const nextExpiry = sql<string | null>`(
  select min(c.expires_on) from certificate c where c.staff_id = s.id and c.state = 'inForce')`

const listed = (db: Reader, store: string, post: string | undefined) =>
  db
    .selectFrom('staff as s')
    .where('s.id', 'in', (eb) =>
      eb
        .selectFrom('postHolding as h')
        .where('h.storeId', '=', store)
        .$if(post !== undefined, (qb) => qb.where('h.postCode', '=', post!).where('h.untilDay', 'is', null))
        .select('h.staffId'),
    )
    .orderBy('s.staffNo')
    .select(['s.id', 's.staffNo', 's.name', 's.nameEn', 's.grade', 's.skills', 's.state'])
    .select(['s.hiredOn', 's.leftOn', nextExpiry.as('nextExpiry')])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('postHolding as h')
          .innerJoin('post as p', 'p.code', 'h.postCode')
          .whereRef('h.staffId', '=', 's.id')
          .where('h.storeId', '=', store)
          .where('h.untilDay', 'is', null)
          .orderBy('h.concurrent')
          .select(['p.code', 'p.name', 'p.nameEn', 'h.concurrent']),
      ).as('posts'),
    )

/** A person: on file, posts then and now, certificates, what stands open, and what one may do. */
export async function personPage(asked: Asked<unknown>) {
  const { db, store, id, at, actor } = asked
  const seesAll = actor.parties.includes('manager')
  const { phone, ...person } = await db
    .selectFrom('staff as s')
    .where('s.id', '=', id)
    .where('s.id', 'in', (eb) => eb.selectFrom('postHolding').where('storeId', '=', store).select('staffId'))
    .select([
      's.id',
      's.staffNo',
      's.name',
      's.nameEn',
      's.grade',
      's.skills',
      's.state',
      's.hiredOn',
      's.leftOn',
    ])
    .select(['s.phone', 's.mustChangePassword'])
    .executeTakeFirstOrThrow(() => new NotFound('staff'))
  return {
    person: { ...person, phone: seesAll ? phone : maskPhone(phone) },
    holdings: await holdingsOf(db, store, { staffId: id }),
    certificates: await certificatesOf(asked, seesAll),
    open: {
      jobs: await openJobsOf(db, store, id),
      orders: await openOrdersOf(db, store, id),
      shifts: await shiftsToCome(db, store, id, at),
      callsDue: await callsDue(db, store),
      falls: await fallsWithout(db, store, id),
    },
    acts: await actsOf(db, store, id),
    steps: await stepsOf(db, people, id, asked),
    lastEvent: await lastEventOf(db, store, id),
  }
}

/** On whom the duties of his posts fall once he is gone; null: on nobody. */
async function fallsWithout(db: Reader, store: string, id: string) {
  const e = await establishmentOf(db, store)
  const his = e.holdings.filter((h) => h.staffId === id)
  const after = without(e, ...his)
  return his.map(({ post }) => ({
    post,
    to: isActedFor(after, post) ? (fallsOn(after, post) ?? null) : null,
  }))
}

async function certificatesOf(asked: Asked<unknown>, seesAll: boolean) {
  const { db, store, id, at } = asked
  const days = await daysOf(db, { store, at })
  const rows = await db
    .selectFrom('certificate as c')
    .where('c.staffId', '=', id)
    .orderBy(sql`c.state <> 'inForce'`)
    .orderBy('c.expiresOn')
    .orderBy('c.id')
    .select(['c.id', 'c.kind', 'c.number', 'c.issuedOn', 'c.expiresOn', 'c.state'])
    .execute()
  return Promise.all(
    rows.map(async ({ number, ...row }) => ({
      ...row,
      number: seesAll ? number : maskNumber(number),
      standing: standingOf(row.expiresOn, days.today, days),
      steps: row.state === 'inForce' ? await stepsOf(db, certificates, row.id, asked) : [],
    })),
  )
}

/** What was done with the person here, newest first: who, when, why, and what it took along. */
const actsOf = (db: Reader, store: string, id: string) =>
  db
    .selectFrom('event as e')
    .innerJoin('act as a', (join) => join.onRef('a.storeId', '=', 'e.storeId').onRef('a.id', '=', 'e.actId'))
    .leftJoin('staff as s', 's.id', 'a.staffId')
    .leftJoin('staffReason as r', (join) =>
      join
        .onRef('r.storeId', '=', 'e.storeId')
        .onRef('r.actId', '=', 'e.actId')
        .onRef('r.staffId', '=', 'e.subjectId'),
    )
    .where('e.storeId', '=', store)
    .where('e.wholeId', '=', id)
    .where('e.subject', '=', 'staff')
    .orderBy('e.id', 'desc')
    .limit(100)
    .select(['e.id', 'e.step', 'a.at', 's.name as who', 's.nameEn as whoEn', 'r.reason'])
    .select(sql<Told>`e.particulars`.as('told'))
    .execute()

/** Of a step's particulars, what the page tells: how many were handed back, handed on, cancelled, signed out. */
type Told = {
  readonly jobs?: number
  readonly orders?: number
  readonly shifts?: number
  readonly sessions?: number
}

async function daysOf(db: Reader, here: { readonly store: string; readonly at: Date }) {
  const values = await valuesAt(db, here.store, here.at)
  return {
    today: await todayOf(db, here),
    remindDays: values['certificate.remind'],
    pressDays: values['certificate.press'],
  }
}
