import { sql } from 'kysely'
import { quotation } from '../../domain/quotation/procedure.ts'
import { desk } from '../step.ts'
import { workOrders } from '../work-order/desk.ts'

export const quotations = desk(
  quotation,
  (db, id, { store, at }) =>
    db
      .selectFrom('quotation as q')
      .innerJoin('workOrder as o', (join) =>
        join.onRef('o.storeId', '=', 'q.storeId').onRef('o.id', '=', 'q.workOrderId'),
      )
      .where('q.storeId', '=', store)
      .where('q.id', '=', id)
      .select([
        'q.state',
        'q.promisedAt',
        'q.kind',
        'o.state as orderState',
        sql<boolean>`coalesce(q.promised_at <= ${at}, false)`.as('promiseHasPassed'),
        sql<number>`(select count(*) from quotation_line l where l.store_id = q.store_id and l.quotation_id = q.id)`.as(
          'lines',
        ),
        sql<number>`(select count(*) from quotation_line l join finding f on f.store_id = l.store_id and f.id = l.finding_id
          where l.store_id = q.store_id and l.quotation_id = q.id
            and (f.work_order_id <> q.work_order_id or f.state not in ('proposed', 'quoted')))`.as(
          'strangeFindings',
        ),
      ])
      .executeTakeFirst(),
  workOrders,
)
