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
        'o.state as orderState',
        sql<boolean>`exists (select from pre_inspection p where p.store_id = o.store_id and p.visit_id = o.visit_id
          and p.state = 'signed')`.as('isInspected'),
        sql<boolean>`coalesce(q.promised_at <= ${at}, false)`.as('promiseHasPassed'),
        sql<number>`(select count(*) from quotation_line l where l.store_id = q.store_id and l.quotation_id = q.id)`.as(
          'lines',
        ),
      ])
      .executeTakeFirst(),
  workOrders,
)
