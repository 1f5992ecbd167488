import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { maskPhone } from '../../domain/identifiers/mask.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { historyOf } from './history.ts'

/** An order of another system as it was told: the car, what was said and done, who told it. There is no step to take. */
export async function adoptedPage(asked: Asked<unknown>) {
  const { db, store, id } = asked
  const order = await told(asked)
  return { ...order, phone: order.phone && maskPhone(order.phone), history: await historyOf(db, store, id) }
}

const told = ({ db, store, id }: Asked<unknown>) =>
  db
    .selectFrom('workOrder as o')
    .innerJoin('visit as t', (join) =>
      join.onRef('t.storeId', '=', 'o.storeId').onRef('t.id', '=', 'o.visitId'),
    )
    .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
    .leftJoin('customer as c', 'c.id', 'o.customerId')
    .where('o.storeId', '=', store)
    .where('o.id', '=', id)
    .where('o.adoptedFrom', 'is not', null)
    .select(['o.id', 'o.number', 'o.state', 'o.adoptedFrom as system', 'o.complaint', 'o.odometerKm'])
    .select(['o.openedAt', 'o.deliveredAt', 't.broughtBy', 'v.id as vehicleId', 'v.plate', 'v.plateColour'])
    .select(['v.vin', 'v.brand', 'v.model', 'v.colour', 'c.name as customer', 'c.phone'])
    .select((eb) => [
      jsonObjectFrom(
        eb
          .selectFrom('adoptedOrder as a')
          .whereRef('a.storeId', '=', 'o.storeId')
          .whereRef('a.workOrderId', '=', 'o.id')
          .select([
            'a.kind',
            'a.kindSaid',
            'a.plateSaid',
            'a.customerSaid',
            'a.advisorSaid',
            'a.technicianSaid',
          ])
          .select(['a.finding', 'a.remark', 'a.settledDay', 'a.deliveredDay']),
      )
        .$notNull()
        .as('said'),
      jsonArrayFrom(
        eb
          .selectFrom('adoptedLine as l')
          .whereRef('l.storeId', '=', 'o.storeId')
          .whereRef('l.workOrderId', '=', 'o.id')
          .orderBy('l.position')
          .select(['l.position', 'l.kind', 'l.code', 'l.name', 'l.unit', 'l.quantityMilli'])
          .select(['l.unitPriceFen', 'l.amountFen', 'l.payer', 'l.payerSaid']),
      ).as('lines'),
    ])
    .executeTakeFirstOrThrow(() => new NotFound('workOrder'))
