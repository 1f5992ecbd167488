import { sql } from 'kysely'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { textsAt, valuesAt } from '../setting/values.ts'
import { stepsOf } from '../step.ts'
import { visits } from '../visit/desk.ts'

/** The customer of one stay: where he waits, what he knows, when he must hear of his car again. */
export async function carePage(asked: Asked<unknown>) {
  const { db, store, id, at } = asked
  const row = await db
    .selectFrom('visit as t')
    .leftJoin('care as k', (join) =>
      join.onRef('k.storeId', '=', 't.storeId').onRef('k.visitId', '=', 't.id'),
    )
    .leftJoin('staff as s', 's.id', 'k.settledBy')
    .leftJoin('staff as p', 'p.id', 'k.toldBy')
    .where('t.storeId', '=', store)
    .where('t.id', '=', id)
    .select(['t.id', 't.state', 't.waitsInStore', 't.arrivedAt'])
    .select(['k.settledAt', 'k.seat', 'k.drink', 'k.toldAt', 'k.leftAt', 'k.reach'])
    .select(['s.name as settledBy', 'p.name as toldBy'])
    .select(sql<Date>`greatest(t.arrived_at, k.settled_at, k.told_at)`.as('since'))
    .executeTakeFirstOrThrow(() => new NotFound('visit'))
  const told = await db
    .selectFrom('careTold as c')
    .innerJoin('staff as s', 's.id', 'c.byStaffId')
    .where('c.storeId', '=', store)
    .where('c.visitId', '=', id)
    .select(['c.code', 'c.at', 's.name as by'])
    .execute()
  const { lastEvent } = await db
    .selectFrom('event')
    .where('storeId', '=', store)
    .where('wholeId', '=', id)
    .select(({ fn }) => fn.max('id').as('lastEvent'))
    .executeTakeFirstOrThrow()
  const everyMinutes = (await valuesAt(db, store, at))['care.tell']
  return {
    ...row,
    told,
    everyMinutes,
    /** Until when he must hear of his car again. */
    tellBy: new Date(row.since.getTime() + everyMinutes * 60_000),
    texts: await textsAt(db, store, at),
    lastEvent: lastEvent ?? 0,
    steps: await stepsOf(db, visits, id, asked),
  }
}
