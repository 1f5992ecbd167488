import { maskParty, maskPhone } from '../../domain/identifiers/mask.ts'
import { mayRead } from '../../domain/staff/permissions.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { workOf } from '../work-order/list.ts'
import { hourTold } from '../promise/values.ts'

/** A car as reception sees it: the file, the owner, the last odometer, what was done before, and whether it is here. */
export async function carPage({ db, store, id, actor }: Asked<unknown>) {
  const car = await db
    .selectFrom('vehicle as v')
    .leftJoin('vehicleParty as p', (join) =>
      join.onRef('p.vehicleId', '=', 'v.id').on('p.role', '=', 'owner').on('p.untilDay', 'is', null),
    )
    .leftJoin('customer as c', 'c.id', 'p.customerId')
    .where('v.id', '=', id)
    .select([
      'v.id',
      'v.plate',
      'v.plateColour',
      'v.vin',
      'v.brand',
      'v.model',
      'v.modelCode',
      'v.colour',
      'v.use',
    ])
    .select(['v.saleDay', 'v.nextServiceDay', 'v.insuranceDay', 'v.inspectionDay'])
    .select(['c.id as customerId', 'c.name as owner', 'c.kind as customerKind', 'c.contact', 'c.phone'])
    .select((eb) =>
      eb
        .selectFrom('odometerReading as r')
        .where('r.storeId', '=', store)
        .whereRef('r.vehicleId', '=', 'v.id')
        .orderBy('r.at', 'desc')
        .limit(1)
        .select('r.km')
        .as('lastKm'),
    )
    .executeTakeFirstOrThrow(() => new NotFound('vehicle'))
  const orders = await db
    .selectFrom('workOrder as o')
    .where('o.storeId', '=', store)
    .where('o.vehicleId', '=', id)
    .where('o.state', '<>', 'withdrawn')
    .orderBy('o.id', 'desc')
    .limit(5)
    .select(['o.id', 'o.number', 'o.state', 'o.openedAt', 'o.odometerKm', 'o.complaint', 'o.adoptedFrom'])
    .select(workOf.as('work'))
    .execute()
  // R5.2: whole for those who may print the paper with it.
  const owner =
    car.owner && !mayRead(actor.parties, 'print.read')
      ? maskParty({ kind: car.customerKind!, name: car.owner })
      : car.owner
  return { ...car, owner, phone: car.phone && maskPhone(car.phone), orders }
}

/** The cars in the store now, longest stay first. */
export async function arrivals({ db, store, actor }: Asked<unknown>) {
  const rows = await db
    .selectFrom('visit as t')
    .innerJoin('workOrder as o', (join) =>
      join.onRef('o.storeId', '=', 't.storeId').onRef('o.visitId', '=', 't.id'),
    )
    .innerJoin('vehicle as v', 'v.id', 't.vehicleId')
    .innerJoin('customer as c', 'c.id', 't.customerId')
    .leftJoin('appointment as a', (join) =>
      join.onRef('a.storeId', '=', 't.storeId').onRef('a.visitId', '=', 't.id'),
    )
    .leftJoin('care as k', (join) =>
      join.onRef('k.storeId', '=', 't.storeId').onRef('k.visitId', '=', 't.id'),
    )
    .where('t.storeId', '=', store)
    .where('t.state', '=', 'here')
    .orderBy('t.arrivedAt')
    .limit(100)
    .select([
      'o.id',
      'o.number',
      'o.state',
      'o.complaint',
      't.arrivedAt',
      't.keyTag',
      't.waitsInStore',
      'v.plate',
      'v.plateColour',
      'v.vin',
      'v.model',
    ])
    .select(['c.kind', 'c.name', 'o.advisorId'])
    .select(hourTold.as('promisedAt'))
    .select(['t.id as visitId', 'k.settledAt', 'k.seat', 'k.toldAt', 'k.leftAt'])
    .select(['a.id as bookingId', 'a.number as booked', 'a.startsAt as bookedFor'])
    .execute()
  return rows.map(({ kind, name, advisorId, ...row }) => ({
    ...row,
    owner: advisorId === actor.id ? name : maskParty({ kind, name }),
  }))
}
