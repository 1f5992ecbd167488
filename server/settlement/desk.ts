import { sql } from 'kysely'
import { charge, payment, settlement } from '../../domain/settlement/procedure.ts'
import { desk } from '../step.ts'
import { workOrders } from '../work-order/desk.ts'

export const settlements = desk(
  settlement,
  (db, id, { store }) =>
    db
      .selectFrom('settlement')
      .where('storeId', '=', store)
      .where('id', '=', id)
      .select('state')
      .executeTakeFirst(),
  workOrders,
)

export const charges = desk(
  charge,
  (db, id, { store }) =>
    db
      .selectFrom('charge as c')
      .innerJoin('settlement as s', (join) =>
        join.onRef('s.storeId', '=', 'c.storeId').onRef('s.id', '=', 'c.settlementId'),
      )
      .where('c.storeId', '=', store)
      .where('c.id', '=', id)
      .select([
        'c.state',
        'c.payer',
        's.state as settlementState',
        sql<number>`c.amount_fen - (select coalesce(sum(a.amount_fen), 0) from allocation a
          where a.store_id = c.store_id and a.charge_id = c.id)`.as('openFen'),
      ])
      .executeTakeFirst(),
  workOrders,
)

export const payments = desk(
  payment,
  (db, id, { store }) =>
    db
      .selectFrom('payment')
      .where('storeId', '=', store)
      .where('id', '=', id)
      .select('state')
      .executeTakeFirst(),
  workOrders,
)
