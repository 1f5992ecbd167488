import { sql } from 'kysely'
import type { Reader } from '../db.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { stepsOf } from '../step.ts'
import { posts } from './desk.ts'

/** A post: its descriptions, the newest first, who has held it here, and what one may do with it. */
export async function postPage(asked: Asked<unknown>) {
  const { db, store, id } = asked
  const now = await db
    .selectFrom('post')
    .leftJoin('staff as s', 's.id', 'post.revisedBy')
    .where('post.id', '=', id)
    .select(['post.id', 'post.code', 'version', 'superior', 'superiorText', 'description', 'qualification'])
    .select(['revisedAt', 's.name as revisedBy', dutiesNow])
    .executeTakeFirstOrThrow(() => new NotFound('post'))
  const { id: _, code, ...inForce } = now
  const earlier = await db
    .selectFrom('postVersion as v')
    .leftJoin('staff as s', 's.id', 'v.revisedBy')
    .where('v.postCode', '=', code)
    .orderBy('v.version', 'desc')
    .select(['v.version', 'v.superior', 'v.superiorText', 'v.description', 'v.qualification'])
    .select(['v.revisedAt', 's.name as revisedBy', 'v.duties'])
    .execute()
  return {
    id,
    code,
    versions: [inForce, ...earlier],
    holdings: await holdingsOf(db, store, { post: code }),
    steps: await stepsOf(db, posts, id, asked),
    lastEvent: await lastEventOf(db, store, id),
  }
}

const dutiesNow = sql<string[]>`array(
  select duty from post_duty d where d.post_code = post.code order by duty)`.as('duties')

/** Who held what here, from when to when and why; the present ones first. */
export const holdingsOf = (db: Reader, store: string, of: { post: string } | { staffId: string }) =>
  db
    .selectFrom('postHolding as h')
    .innerJoin('staff as s', 's.id', 'h.staffId')
    .innerJoin('post as p', 'p.code', 'h.postCode')
    .where('h.storeId', '=', store)
    .$if('post' in of, (qb) => qb.where('h.postCode', '=', (of as { post: string }).post))
    .$if('staffId' in of, (qb) => qb.where('h.staffId', '=', (of as { staffId: string }).staffId))
    .orderBy(sql`h.until_day is not null`)
    .orderBy('h.untilDay', 'desc')
    .orderBy('h.concurrent')
    .orderBy('h.fromDay')
    .select([
      'h.id',
      'h.staffId',
      's.name',
      's.nameEn',
      's.staffNo',
      'h.postCode as post',
      'p.name as postName',
    ])
    .select(['p.nameEn as postNameEn', 'h.concurrent', 'h.fromDay', 'h.untilDay'])
    .select([reasonOf('began_act').as('why'), reasonOf('ended_act').as('whyEnded')])
    .execute()

const reasonOf = (act: 'began_act' | 'ended_act') =>
  sql<string | null>`(select reason from staff_reason r
    where r.store_id = h.store_id and r.act_id = ${sql.ref(`h.${act}`)} and r.staff_id = h.staff_id)`

/** For forms that overwrite: the last thing that happened to the record here; 0 when nothing has. */
export async function lastEventOf(db: Reader, store: string, whole: string): Promise<number> {
  const row = await db
    .selectFrom('event')
    .where('storeId', '=', store)
    .where('wholeId', '=', whole)
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst()
  return row?.id ?? 0
}
