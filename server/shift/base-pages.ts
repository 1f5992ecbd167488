import { sql } from 'kysely'
import { z } from 'zod'
import { weekOfPattern } from '../../domain/shift/base.ts'
import { averageIsWithinTheLaw, weekHasItsRest } from '../../domain/shift/law.ts'
import { toldOf } from '../../domain/procedure.ts'
import { patternOn } from '../../domain/shift/roster.ts'
import type { Reader } from '../db.ts'
import type { Asked } from '../route.ts'
import { stepsOf } from '../step.ts'
import { kindsOf, limitsAt } from './book.ts'
import { calendarDays, shiftFollowings, shiftKinds, shiftPatterns } from './desk.ts'
import { storeOf } from './plan.ts'
import { worksHere } from './queries.ts'
import { followingsOf, kindColumns } from './rows.ts'

/** What the plan is made from: kinds, patterns with their hours against the law, and who follows which. */
export async function basePage(asked: Asked<unknown>) {
  const { db, store } = asked
  const { today } = await storeOf(db, asked)
  const [inUse, limits] = [await kindsOf(db, store), await limitsAt(db, asked)]
  const kinds = await allKinds(db, store)
  const patterns = await patternsOf(db, store)
  const people = await peopleOf(db, store)
  const withSteps = async <Row extends { id: string }>(rows: Row[], desk: Parameters<typeof stepsOf>[1]) =>
    Promise.all(rows.map(async (row) => ({ ...row, steps: await stepsOf(db, desk, row.id, asked) })))
  return {
    today,
    kinds: await withSteps(kinds, shiftKinds),
    patterns: (await withSteps(patterns, shiftPatterns)).map((pattern) => {
      const week = weekOfPattern(pattern.days, inUse, limits)
      const broken = [averageIsWithinTheLaw, weekHasItsRest].filter(({ holds }) => !holds(week as never))
      return {
        ...pattern,
        ...week,
        broken: broken.map((one) => toldOf(one as never, week)),
        followers: people
          .filter(({ followings }) => patternOn(followings, today)?.code === pattern.code)
          .map(({ id, name, nameEn }) => ({ id, name, nameEn })),
      }
    }),
    people: people.map(({ followings, ...person }) => ({
      ...person,
      pattern: patternOn(followings, today)?.code ?? null,
    })),
    followings: await withSteps(await followingsIn(db, store), shiftFollowings),
  }
}

const lastEvent = (table: string) =>
  sql<number>`coalesce((select max(e.id) from event e
    where e.store_id = ${sql.ref(`${table}.storeId`)} and e.whole_id = ${sql.ref(`${table}.id`)}), 0)`.as(
    'lastEvent',
  )

const allKinds = (db: Reader, store: string) =>
  db
    .selectFrom('shiftKind as k')
    .where('storeId', '=', store)
    .orderBy('state')
    .orderBy(sql`starts is null`)
    .orderBy('code')
    .select(['id', 'nameEn', 'note', 'state', lastEvent('k'), ...kindColumns])
    .execute()

const patternsOf = (db: Reader, store: string) =>
  db
    .selectFrom('shiftPattern as r')
    .where('storeId', '=', store)
    .orderBy('state')
    .orderBy('code')
    .select(['id', 'code', 'name', 'beginsDay', 'days', 'makeUpCode', 'state', lastEvent('r')])
    .select(sql<'rest' | 'work'>`on_holiday`.as('onHoliday'))
    .execute()

const peopleOf = (db: Reader, store: string) =>
  db
    .selectFrom('staff as p')
    .where(worksHere(store))
    .orderBy('p.staffNo')
    .select(['p.id', 'p.staffNo', 'p.name', 'p.nameEn', followingsOf(store).as('followings')])
    .execute()

/** Each is a dated row; the latest begun is in force. */
const followingsIn = (db: Reader, store: string) =>
  db
    .selectFrom('shiftFollowing as f')
    .leftJoin('shiftPattern as r', (join) =>
      join.onRef('r.storeId', '=', 'f.storeId').onRef('r.id', '=', 'f.patternId'),
    )
    .where('f.storeId', '=', store)
    .where('f.state', '=', 'inForce')
    .orderBy('f.fromDay', 'desc')
    .select(['f.id', 'f.staffId', 'f.fromDay', 'f.patternId', 'r.code', 'r.name'])
    .execute()

export const calendarQuery = z.strictObject({ year: z.coerce.number().int().min(2000).max(2100).optional() })

/** A year of holidays and make-up workdays. */
export async function calendarPage({ query, ...asked }: Asked<z.output<typeof calendarQuery>>) {
  const { db } = asked
  const { today } = await storeOf(db, asked)
  const year = query.year ?? Number(today.slice(0, 4))
  const rows = await db
    .selectFrom('calendarDay as c')
    .where('c.state', '=', 'inForce')
    .where('c.untilDay', '>=', `${year}-01-01`)
    .where('c.day', '<=', `${year}-12-31`)
    .orderBy('c.day')
    .select(['c.id', 'c.day', 'c.untilDay', 'c.name', 'c.nameEn', 'c.provisional', 'c.note', 'c.state'])
    .select(sql<'holiday' | 'makeUp'>`c.kind`.as('kind'))
    // Of the group: another store may have changed it, and its events stay there.
    .select(
      sql<number>`coalesce((select max(e.id) from event e
      where e.store_id = ${asked.store} and e.whole_id = c.id), 0)`.as('lastEvent'),
    )
    .execute()
  return {
    today,
    year,
    rows: await Promise.all(
      rows.map(async (row) => ({ ...row, steps: await stepsOf(db, calendarDays, row.id, asked) })),
    ),
  }
}
