import { sql } from 'kysely'
import { completenessOf } from '../../domain/customer/completeness.ts'
import { maskParty, maskPhone } from '../../domain/identifiers/mask.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { stepsOf } from '../step.ts'
import { historyOf } from '../work-order/history.ts'
import { vehicles } from './desk.ts'
import { filesOf, readingsPage, refusedWork, visitsOf } from './car-work.ts'
import { carsAlike } from './likeness.ts'
import { dealsWith, isHidden, lastEventOf, masked, mergedInto, ownerOn, refsOf } from './queries.ts'

/** One page for a car: whose it was and is, what the law asks of it, what falls due, and all that was done to it. */
export async function carFile(asked: Asked<unknown>) {
  const { db, store, id } = asked
  const car = await carOf(asked)
  const parties = await partiesOf(asked)
  const owner = parties.find(({ role, untilDay }) => role === 'owner' && untilDay === null)
  const history = await historyOf(db, store, id)
  return {
    car,
    parties,
    completeness: completenessOf({ ...car, ownerId: owner?.customerId ?? null, phone: owner?.phone ?? null }),
    ...(await visitsOf(asked)),
    readings: await readingsPage(asked),
    refused: await refusedWork(asked),
    files: await filesOf(asked),
    refs: await refsOf(db, 'vehicle', id),
    alike: await carsAlike(asked, car, owner?.customerId ?? null),
    merged: await mergedInto(db, id),
    history,
    lastEvent: await lastEventOf(db, store, id),
    steps: await stepsOf(db, vehicles, id, asked),
  }
}

async function carOf({ db, id }: Asked<unknown>) {
  const row = await db
    .selectFrom('vehicle as v')
    .leftJoin('vehicleModel as m', 'm.code', 'v.modelCode')
    .where('v.id', '=', id)
    .where('v.state', '<>', 'withdrawn')
    .select(['v.id', 'v.state', 'v.mergedInto', 'v.goneDay', 'v.lacks', 'm.name as modelName'])
    .select(['v.plate', 'v.plateColour', 'v.vin', 'v.engineNo', 'v.brand', 'v.model', 'v.modelCode'])
    .select(['v.colour', 'v.energy', 'v.use', 'v.vehicleClass', 'v.firstRegistrationDay', 'v.productionDay'])
    .select(['v.saleDay', 'v.deliveryDay', 'v.salePriceFen', 'v.repairMonths', 'v.repairKm'])
    .select(['v.sanbaoMonths', 'v.sanbaoKm', 'v.coefficientBasisPoints', 'v.ruleSet', 'v.ruleSetReason'])
    .select(['v.replacementDay', 'v.returnedDay', 'v.returnedReason'])
    .select(['v.nextServiceDay', 'v.nextServiceKm', 'v.insuranceDay', 'v.insurer'])
    .select(['v.commercialInsuranceDay', 'v.commercialInsurer', 'v.inspectionDay', 'v.remark'])
    .executeTakeFirst()
  if (!row) throw new NotFound('vehicle')
  return row
}

/** Who owned, drove and paid, and when; those of now first. */
async function partiesOf(asked: Asked<unknown>) {
  const rows = await asked.db
    .selectFrom('vehicleParty as p')
    .innerJoin('customer as c', 'c.id', 'p.customerId')
    .where('p.vehicleId', '=', asked.id)
    .orderBy(sql`p.until_day is not null`)
    .orderBy(sql`array_position(array['owner', 'driver', 'payer'], p.role)`)
    .orderBy('p.fromDay', 'desc')
    .orderBy('p.id')
    .select(['p.id', 'p.role', 'p.fromDay', 'p.untilDay', 'c.id as customerId'])
    .select(['c.kind', 'c.name', 'c.phone', 'c.state', 'c.memberLevel'])
    .select(dealsWith(asked, sql.ref('c.id')).as('isDealing'))
    .execute()
  return rows.map((row) => masked(row, asked))
}

/** The cars of a customer, with what falls due; for his page, and for a company's fleet. */
export async function carsOfCustomer(asked: Asked<unknown>) {
  const rows = await asked.db
    .selectFrom('vehicleParty as p')
    .innerJoin('vehicle as v', 'v.id', 'p.vehicleId')
    .where('p.customerId', '=', asked.id)
    .where('v.state', 'not in', ['withdrawn', 'merged'])
    .orderBy(sql`p.until_day is not null`)
    .orderBy('p.fromDay', 'desc')
    .limit(500)
    .select(['p.id as partyId', 'p.role', 'p.fromDay', 'p.untilDay', 'v.id', 'v.state'])
    .select(['v.plate', 'v.plateColour', 'v.vin', 'v.brand', 'v.model', 'v.lacks'])
    .select(['v.nextServiceDay', 'v.nextServiceKm', 'v.insuranceDay', 'v.commercialInsuranceDay'])
    .select(['v.inspectionDay', ownerOn(sql.ref('v.id')).as('ownerId')])
    .execute()
  return rows.map(({ vin, ...row }) => ({ ...row, vinTail: vin && vin.slice(-6) }))
}

/** Who drives and pays for the cars that a customer owns now. */
export async function driversOf(asked: Asked<unknown>) {
  const { db, id, actor } = asked
  const rows = await db
    .selectFrom('vehicleParty as o')
    .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
    .innerJoin('vehicleParty as p', 'p.vehicleId', 'o.vehicleId')
    .innerJoin('customer as c', 'c.id', 'p.customerId')
    .where('o.customerId', '=', id)
    .where('o.role', '=', 'owner')
    .where('o.untilDay', 'is', null)
    .where('v.state', 'in', ['inUse', 'stopped'])
    .where('p.role', '<>', 'owner')
    .where('p.untilDay', 'is', null)
    .orderBy('v.id')
    .orderBy('p.fromDay')
    .orderBy('p.id')
    .limit(500)
    .select(['p.id', 'p.role', 'p.fromDay', 'p.vehicleId', 'v.plate', 'v.plateColour'])
    .select(['c.id as customerId', 'c.kind', 'c.name', 'c.phone', 'c.state'])
    .execute()
  return rows.map(({ name, phone, kind, state, ...row }) => {
    const hidden = isHidden(state, actor.parties)
    return {
      ...row,
      name: hidden ? '限制处理' : maskParty({ kind, name }),
      phone: hidden || !phone ? null : maskPhone(phone),
    }
  })
}
