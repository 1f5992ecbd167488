import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { sheetsOf } from './sheets.ts'

/** 车辆预检表: the whole names and numbers, for the paper both parties keep. */
export async function inspectionPrint(asked: Asked<unknown>) {
  const { db, store, id } = asked
  const head = await db
    .selectFrom('preInspection as p')
    .innerJoin('store as h', 'h.id', 'p.storeId')
    .innerJoin('visit as t', (join) =>
      join.onRef('t.storeId', '=', 'p.storeId').onRef('t.id', '=', 'p.visitId'),
    )
    .innerJoin('workOrder as o', (join) =>
      join.onRef('o.storeId', '=', 't.storeId').onRef('o.visitId', '=', 't.id'),
    )
    .innerJoin('vehicle as v', 'v.id', 't.vehicleId')
    .innerJoin('customer as c', 'c.id', 't.customerId')
    .leftJoin('appointment as a', (join) =>
      join.onRef('a.storeId', '=', 't.storeId').onRef('a.visitId', '=', 't.id'),
    )
    .where('p.storeId', '=', store)
    .where('p.id', '=', id)
    .orderBy('o.id')
    .limit(1)
    .select(['p.visitId', 'p.strokes', 'p.welcomedAt', 'p.coversAt', 'p.coversQuantity'])
    .select(['h.name as store', 'h.address as storeAddress', 'h.phone as storePhone'])
    .select(['o.id as orderId', 'o.number as orderNumber', 'o.complaint', 'o.odometerKm as orderKm'])
    .select(['t.arrivedAt', 't.broughtBy', 't.broughtByPhone', 'a.number as booked'])
    .select(['v.plate', 'v.brand', 'v.model', 'v.colour', 'c.name as customer', 'c.phone'])
    .executeTakeFirstOrThrow(() => new NotFound('preInspection'))
  const sheet = (await sheetsOf(asked, head.visitId)).find((one) => one.id === id)!
  return { ...head, sheet }
}
