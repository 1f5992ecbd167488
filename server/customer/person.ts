import { sql } from 'kysely'
import { maskAddress, maskResidentId } from '../../domain/identifiers/mask.ts'
import { mayRead } from '../../domain/staff/permissions.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { stepsOf } from '../step.ts'
import { historyOf } from '../work-order/history.ts'
import { carsOfCustomer, driversOf } from './car.ts'
import { customers } from './desk.ts'
import { customersAlike } from './likeness.ts'
import { dealsWith, isHidden, lastEventOf, masked, mergedInto, refsOf } from './queries.ts'

/** One page for a customer: masked until a reason is given; a company with its cars, drivers and what falls due. */
export async function customerFile(asked: Asked<unknown>) {
  const { db, store, id, actor } = asked
  const row = await customerOf(asked)
  if (isHidden(row.state, actor.parties)) throw new NotFound('customer')
  const { contact, address, residentId, ...person } = row
  return {
    customer: {
      ...masked(person, asked),
      contact: contact && `${[...contact][0]}**`,
      address: maskAddress(address),
      residentId: residentId && maskResidentId(residentId),
    },
    cars: await carsOfCustomer(asked),
    drivers: await driversOf(asked),
    orders: await ordersOf(asked),
    refs: await refsOf(db, 'customer', id),
    alike: await customersAlike(asked, row),
    merged: await mergedInto(db, id),
    shown: mayRead(actor.parties, 'shown.read') ? await shownOf(asked) : null,
    history: await historyOf(db, store, id),
    lastEvent: await lastEventOf(db, store, id),
    steps: await stepsOf(db, customers, id, asked),
  }
}

async function customerOf(asked: Asked<unknown>) {
  const row = await asked.db
    .selectFrom('customer as c')
    .where('c.id', '=', asked.id)
    .where('c.state', '<>', 'withdrawn')
    .select(['c.id', 'c.state', 'c.kind', 'c.name', 'c.contact', 'c.phone', 'c.address', 'c.creditCode'])
    .select(['c.residentId', 'c.residentIdFor', 'c.memberLevel', 'c.remark', 'c.mergedInto'])
    .select(dealsWith(asked, sql.ref('c.id')).as('isDealing'))
    .executeTakeFirst()
  if (!row) throw new NotFound('customer')
  return row
}

/** The latest orders opened in this customer's name. */
const ordersOf = ({ db, store, id }: Asked<unknown>) =>
  db
    .selectFrom('workOrder as o')
    .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
    .where('o.storeId', '=', store)
    .where('o.customerId', '=', id)
    .orderBy('o.openedAt', 'desc')
    .limit(20)
    .select(['o.id', 'o.number', 'o.state', 'o.openedAt', 'o.complaint', 'v.plate', 'v.plateColour', 'v.vin'])
    .execute()

/** Who has been shown what of this customer (R5.2, R5.3): for whoever answers for it. */
const shownOf = ({ db, store, id }: Asked<unknown>) =>
  db
    .selectFrom('personalDataShown as d')
    .innerJoin('staff as s', 's.id', 'd.staffId')
    .where('d.storeId', '=', store)
    .where('d.customerId', '=', id)
    .orderBy('d.at', 'desc')
    .limit(100)
    .select(['d.id', 'd.at', 'd.fields', 'd.reason', 'd.note', 's.name as by'])
    .execute()
