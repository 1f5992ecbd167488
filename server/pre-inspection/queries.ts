import { sql } from 'kysely'
import { maskName, maskParty } from '../../domain/identifiers/mask.ts'
import type { InspectionSheet } from '../../domain/pre-inspection/forms.ts'
import { driveOf } from '../../domain/pre-inspection/items.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { valuesAt } from '../setting/values.ts'
import { marksOf, sheetsOf, type Reading } from './sheets.ts'

/** S46: the cars in the store, those not yet inspected first and of them the longest wait; and how long is too long. */
export async function waitingCars({ db, store, actor, at }: Asked<unknown>) {
  const rows = await db
    .selectFrom('visit as t')
    .innerJoin('vehicle as v', 'v.id', 't.vehicleId')
    .innerJoin('customer as c', 'c.id', 't.customerId')
    .innerJoinLateral(firstOrder, (join) => join.onTrue())
    .leftJoin('preInspection as p', (join) =>
      join.onRef('p.storeId', '=', 't.storeId').onRef('p.visitId', '=', 't.id').on('p.state', '=', 'signed'),
    )
    .leftJoin('staff as w', 'w.id', 'p.byStaffId')
    .leftJoin('appointment as a', (join) =>
      join.onRef('a.storeId', '=', 't.storeId').onRef('a.visitId', '=', 't.id'),
    )
    .where('t.storeId', '=', store)
    .where('t.state', '=', 'here')
    .orderBy(sql`p.id is not null`)
    .orderBy('t.arrivedAt')
    .limit(100)
    .select([
      't.id as visitId',
      't.arrivedAt',
      't.keyTag',
      'orderId',
      'orderNumber',
      'complaint',
      'advisorId',
    ])
    .select(['v.plate', 'v.plateColour', 'v.model', 'c.kind', 'c.name', 'a.startsAt as bookedFor'])
    .select(['p.id as inspectionId', 'p.number', 'p.landedAt', 'w.name as inspectedBy'])
    .execute()
  return {
    now: at,
    ...(await limitsOf({ db, store, at })),
    cars: rows.map(({ kind, name, advisorId, ...row }) => ({
      ...row,
      mine: advisorId === actor.id,
      owner: advisorId === actor.id ? name : maskParty({ kind, name }),
    })),
  }
}

/** Minutes. */
async function limitsOf({ db, store, at }: Pick<Asked<unknown>, 'db' | 'store' | 'at'>) {
  const inForce = await valuesAt(db, store, at)
  return { waitMinutes: inForce['reception.wait'], targetMinutes: inForce['reception.inspect'] }
}

const firstOrder = sql<{
  orderId: string
  orderNumber: string
  orderKm: number
  complaint: string | null
  advisorId: string | null
}>`(select o.id as order_id, o.number as order_number, coalesce(o.odometer_km, 0) as order_km, o.complaint, o.advisor_id
  from work_order o where o.store_id = t.store_id and o.visit_id = t.id order by o.id limit 1)`.as('o')

/** Everything the tablet needs beside the car, also when the line is cut afterwards. */
export async function inspectionStart(asked: Asked<unknown>) {
  const { db, store, id, actor, at } = asked
  const found = await db
    .selectFrom('visit as t')
    .innerJoin('vehicle as v', 'v.id', 't.vehicleId')
    .innerJoin('customer as c', 'c.id', 't.customerId')
    .innerJoinLateral(firstOrder, (join) => join.onTrue())
    .leftJoin('vehicleModel as m', (join) =>
      join.onRef('m.code', '=', 'v.modelCode').on('m.state', '=', 'inUse'),
    )
    .leftJoin('warrantyStanding as y', (join) =>
      join.on('y.storeId', '=', store).onRef('y.vehicleId', '=', 'v.id'),
    )
    .leftJoin('appointment as a', (join) =>
      join.onRef('a.storeId', '=', 't.storeId').onRef('a.visitId', '=', 't.id'),
    )
    .where('t.storeId', '=', store)
    .where('t.id', '=', id)
    .select(['t.id as visitId', 't.state', 't.arrivedAt', 't.broughtBy', 't.vehicleId'])
    .select(['orderId', 'orderNumber', 'orderKm', 'complaint', 'advisorId'])
    .select(['v.plate', 'v.plateColour', 'v.vin', 'v.brand', 'v.model', 'v.colour'])
    .select(['c.kind', 'c.name', 'a.startsAt as bookedFor', 'y.level'])
    .select(sql<string>`coalesce(nullif(v.energy, ''), m.energy, '')`.as('energy'))
    .executeTakeFirstOrThrow(() => new NotFound('visit'))
  const { kind, name, broughtBy, advisorId, energy, vehicleId, ...car } = found
  const mine = advisorId === actor.id
  const sheets = await sheetsOf(asked, id)
  return {
    ...car,
    ...(await limitsOf({ db, store, at })),
    owner: mine ? name : maskParty({ kind, name }),
    broughtBy: mine ? broughtBy : maskName(broughtBy),
    drive: driveOf(energy) ?? null,
    standing: await standingOf(asked, sheets.find(({ state }) => state === 'signed')?.id),
    earlier: await earlierOf(asked, { vehicleId, visitId: id }),
    sheets,
  }
}

/** The version that stands as it was signed, to be written anew from. */
async function standingOf({ db, store }: Reading, id: string | undefined) {
  if (!id) return null
  const { sheet } = await db
    .selectFrom('preInspection')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select('sheet')
    .executeTakeFirstOrThrow()
  const photos = await db
    .selectFrom('inspectionPhoto')
    .where('storeId', '=', store)
    .where('preInspectionId', '=', id)
    .select(['id', 'hash', 'thumbHash'])
    .execute()
  return { sheet: sheet as InspectionSheet, photos }
}

/** What was on the car when it was last inspected: shown dashed, so that nobody is told of it as new. */
async function earlierOf(
  { db, store }: Reading,
  { vehicleId, visitId }: { vehicleId: string; visitId: string },
) {
  const last = await db
    .selectFrom('preInspection as p')
    .innerJoin('visit as t', (join) =>
      join.onRef('t.storeId', '=', 'p.storeId').onRef('t.id', '=', 'p.visitId'),
    )
    .where('p.storeId', '=', store)
    .where('t.vehicleId', '=', vehicleId)
    .where('t.id', '<>', visitId)
    .where('p.state', '=', 'signed')
    .orderBy('p.landedAt', 'desc')
    .limit(1)
    .select(['p.id', 'p.landedAt', 'p.odometerKm'])
    .executeTakeFirst()
  if (!last) return null
  return { at: last.landedAt, odometerKm: last.odometerKm, marks: await marksOf({ db, store }, last.id) }
}

/** Of an order's visit: every version, the one that stands first. */
export async function inspectionsOfOrder(asked: Asked<unknown>) {
  const { db, store, id } = asked
  const order = await db
    .selectFrom('workOrder as o')
    .innerJoin('visit as t', (join) =>
      join.onRef('t.storeId', '=', 'o.storeId').onRef('t.id', '=', 'o.visitId'),
    )
    .where('o.storeId', '=', store)
    .where('o.id', '=', id)
    .select(['t.id as visitId', 't.state', 't.arrivedAt'])
    .executeTakeFirstOrThrow(() => new NotFound('workOrder'))
  return { ...order, sheets: await sheetsOf(asked, order.visitId) }
}
