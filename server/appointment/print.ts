import { sql } from 'kysely'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { bookingRows } from './booking-rows.ts'
import { holdsOf, partsOf } from './page.ts'
import { linesOn } from './request.ts'

/** 预约登记表: the whole name and number, for the paper that goes to whoever prepares and receives (S29). */
export async function bookingPrint(asked: Asked<unknown>) {
  const { db, store, id } = asked
  const booking = await bookingRows(db, store, sql<boolean>`a.id = ${id}`)
    .innerJoin('store as h', 'h.id', 'a.storeId')
    .innerJoin('staff as b', 'b.id', 'a.bookedBy')
    .leftJoin('appointment as o', (join) =>
      join.onRef('o.storeId', '=', 'a.storeId').onRef('o.id', '=', 'a.rebookedFrom'),
    )
    .select(['a.contactPhone', 'a.odometerKm', 'a.papers', 'a.estimateTold', 'a.apologisedAt', 'a.endedNote'])
    .select(['h.name as store', 'h.address as storeAddress', 'h.phone as storePhone', 'b.name as bookedBy'])
    .select(['o.number as rebookedFromNumber', 'o.apologisedAt as apologisedForAt', 'v.saleDay'])
    .select((eb) =>
      eb
        .selectFrom('visit as t')
        .whereRef('t.storeId', '=', 'a.storeId')
        .whereRef('t.vehicleId', '=', 'a.vehicleId')
        .whereRef('t.arrivedAt', '<', 'a.bookedAt')
        .select(({ fn }) => fn.max('t.arrivedAt').as('at'))
        .as('lastVisitAt'),
    )
    .executeTakeFirst()
  if (!booking) throw new NotFound('appointment')
  return {
    ...booking,
    lines: await linesOn(db, store, id),
    holds: await holdsOf(asked),
    parts: await partsOf(asked),
  }
}
