import { ownerLink } from '../../domain/owner-link/procedure.ts'
import { refusal } from '../../domain/procedure.ts'
import { addressFrom } from '../link.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { stepsFrom, stepsOf } from '../step.ts'
import { callBacks } from './desk.ts'

/** The links of an order with their true receipts, the newest first; the calls asked for; and whether one may be made. */
export async function linksOfOrder(asked: Asked<unknown>) {
  const { db, store, id, at, actor } = asked
  const order = await db
    .selectFrom('workOrder')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select(['state', 'adoptedFrom'])
    .executeTakeFirstOrThrow(() => new NotFound('workOrder'))
  const links = await db
    .selectFrom('ownerLink as k')
    .leftJoin('staff as s', 's.id', 'k.madeBy')
    .where('k.storeId', '=', store)
    .where('k.workOrderId', '=', id)
    .orderBy('k.madeAt', 'desc')
    .orderBy('k.id', 'desc')
    .select(['k.id', 'k.state', 'k.madeAt', 'k.expiresAt', 'k.firstOpenedAt', 'k.lastOpenedAt', 'k.opened'])
    .select(['s.name as madeBy', 's.nameEn as madeByEn'])
    .execute()
  return {
    /** What an address begins with where the public one is set; else the page's own. */
    origin: process.env['CHEYI_ORIGIN'] ? addressFrom(undefined) : null,
    make:
      refusal(ownerLink, 'make', {
        state: undefined,
        parties: actor.parties,
        record: { secondsSinceOpened: null },
        form: { orderState: order.state, isAdopted: order.adoptedFrom !== null },
      }) ?? null,
    links: links.map((row) => ({
      ...row,
      isOver: row.expiresAt <= at,
      steps: stepsFrom(ownerLink, { ...row, secondsSinceOpened: 0 } as never, { actor }),
    })),
    calls: await callsOf(asked),
  }
}

async function callsOf(asked: Asked<unknown>) {
  const { db, store, id } = asked
  const rows = await db
    .selectFrom('callBack as b')
    .leftJoin('staff as s', 's.id', 'b.calledBy')
    .where('b.storeId', '=', store)
    .where('b.workOrderId', '=', id)
    .orderBy('b.askedAt', 'desc')
    .select(['b.id', 'b.state', 'b.askedAt', 'b.wantedAt', 'b.calledAt', 's.name as calledBy'])
    .execute()
  return Promise.all(
    rows.map(async (row) => ({ ...row, steps: await stepsOf(db, callBacks, row.id, asked) })),
  )
}
