import { sql, type NotNull } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { maskName, maskPhone } from '../../domain/identifiers/mask.ts'
import { inWords } from '../../domain/money-words.ts'
import { NotFound } from '../refusals.ts'
import type { Asked } from '../route.ts'
import { stepsOf } from '../step.ts'
import { workOrders } from '../work-order/desk.ts'

/** The settlement page of an order: what will be settled or what is, payers side by side, payments, the gates. */
export async function settlementPage(asked: Asked<unknown>) {
  const { db, store, id } = asked
  const order = await db
    .selectFrom('workOrder as o')
    .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
    .innerJoin('customer as c', 'c.id', 'o.customerId')
    .where('o.storeId', '=', store)
    .where('o.id', '=', id)
    .where('o.adoptedFrom', 'is', null)
    .select([
      'o.id',
      'o.number',
      'o.state',
      'o.promisedAt',
      'o.odometerKm',
      'o.washMode',
      'o.washedAt',
      'o.passedAt',
    ])
    .select(['v.plate', 'v.plateColour', 'v.vin', 'v.brand', 'v.model', 'c.name as customer', 'c.phone'])
    .select((eb) =>
      eb
        .selectFrom('gatePass as p')
        .whereRef('p.storeId', '=', 'o.storeId')
        .whereRef('p.workOrderId', '=', 'o.id')
        .select('p.number')
        .as('gatePass'),
    )
    .$narrowType<{ odometerKm: NotNull }>()
    .executeTakeFirstOrThrow(() => new NotFound('workOrder'))
  const settlement = await standing(asked)
  const charges = settlement ? await chargesOf(asked, settlement.id) : []
  const owner = charges.find(({ payer }) => payer === 'customer')
  return {
    order: { ...order, phone: order.phone && maskPhone(order.phone) },
    settlement,
    agreed: settlement ? [] : await agreedLines(asked),
    charges,
    ownerInWords: owner ? inWords(owner.amountFen) : null,
    steps: await stepsOf(db, workOrders, id, asked),
  }
}

/** The settlement of an order that has not been reversed, with its lines as they were settled. */
export const standing = ({ db, store, id }: Asked<unknown>) =>
  db
    .selectFrom('settlement as s')
    .innerJoin('staff as p', 'p.id', 's.settledBy')
    .where('s.storeId', '=', store)
    .where('s.workOrderId', '=', id)
    .where('s.state', '=', 'settled')
    .select([
      's.id',
      's.number',
      's.version',
      's.outOdometerKm',
      's.oldParts',
      's.settledAt',
      'p.name as settledBy',
    ])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('settlementLine as l')
          .whereRef('l.storeId', '=', 's.storeId')
          .whereRef('l.settlementId', '=', 's.id')
          .orderBy('l.position')
          .select([
            'l.id',
            'l.position',
            'l.kind',
            'l.code',
            'l.name',
            'l.spec',
            'l.property',
            'l.unit',
            'l.quantityMilli',
          ])
          .select([
            'l.hoursHundredths',
            'l.unitPriceFen',
            'l.amountFen',
            'l.netFen',
            'l.taxFen',
            'l.taxRateBasisPoints',
          ])
          .select(['l.taxClass', 'l.payer', 'l.workClass']),
      ).as('lines'),
    )
    .executeTakeFirst()

const agreedLines = ({ db, store, id }: Asked<unknown>) =>
  db
    .selectFrom('quotationLine as l')
    .innerJoin('quotation as q', (join) =>
      join.onRef('q.storeId', '=', 'l.storeId').onRef('q.id', '=', 'l.quotationId'),
    )
    .where('q.storeId', '=', store)
    .where('q.workOrderId', '=', id)
    .where('q.state', '=', 'answered')
    .where('l.answer', '=', 'agreed')
    .orderBy('q.version')
    .orderBy('l.position')
    .select([
      'l.id',
      'l.position',
      'l.kind',
      'l.code',
      'l.name',
      'l.spec',
      'l.property',
      'l.unit',
      'l.quantityMilli',
    ])
    .select(['l.hoursHundredths', 'l.unitPriceFen', 'l.amountFen', 'l.payer', 'l.workClass'])
    .execute()

const chargesOf = ({ db, store }: Asked<unknown>, settlementId: string) =>
  db
    .selectFrom('charge as c')
    .where('c.storeId', '=', store)
    .where('c.settlementId', '=', settlementId)
    .orderBy('c.id')
    .select(['c.id', 'c.payer', 'c.amountFen', 'c.taxFen', 'c.state'])
    .select((eb) => [
      sql<number>`c.amount_fen - (select coalesce(sum(a.amount_fen), 0) from allocation a
        where a.store_id = c.store_id and a.charge_id = c.id)`.as('openFen'),
      jsonArrayFrom(
        eb
          .selectFrom('allocation as a')
          .innerJoin('payment as p', (join) =>
            join.onRef('p.storeId', '=', 'a.storeId').onRef('p.id', '=', 'a.paymentId'),
          )
          .innerJoin('staff as s', 's.id', 'p.receivedBy')
          .whereRef('a.storeId', '=', 'c.storeId')
          .whereRef('a.chargeId', '=', 'c.id')
          .orderBy('p.receivedAt')
          .orderBy('p.id')
          .select(['p.id', 'p.means', 'a.amountFen', 'p.reference', 'p.receivedAt', 's.name as receivedBy']),
      ).as('payments'),
    ])
    .execute()

/** What waits for the counter: orders to settle, and settled orders to be paid and delivered. */
export async function settlementList({ db, store }: Asked<unknown>) {
  const rows = await db
    .selectFrom('workOrder as o')
    .innerJoin('vehicle as v', 'v.id', 'o.vehicleId')
    .innerJoin('customer as c', 'c.id', 'o.customerId')
    .where('o.storeId', '=', store)
    .where('o.state', 'in', ['settling', 'settled'])
    .orderBy('o.promisedAt')
    .limit(100)
    .select([
      'o.id',
      'o.number',
      'o.state',
      'o.promisedAt',
      'o.washMode',
      'o.washedAt',
      'v.plate',
      'v.plateColour',
      'v.vin',
      'v.model',
      'c.name',
    ])
    .select([
      sql<number | null>`(select sum(x.amount_fen) from charge x where x.store_id = o.store_id
        and x.work_order_id = o.id and x.state <> 'reversed' and x.payer = 'customer')`.as('ownerFen'),
      sql<number>`(select count(*) from charge x where x.store_id = o.store_id
        and x.work_order_id = o.id and x.state = 'due')`.as('openCharges'),
    ])
    .execute()
  return rows.map(({ name, ...row }) => ({ ...row, owner: maskName(name) }))
}
