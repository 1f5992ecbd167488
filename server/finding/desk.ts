import { finding } from '../../domain/finding/procedure.ts'
import { desk } from '../step.ts'
import { workOrders } from '../work-order/desk.ts'

export const findings = desk(
  finding,
  (db, id, { store }) =>
    db
      .selectFrom('finding as f')
      .innerJoin('workOrder as o', (join) =>
        join.onRef('o.storeId', '=', 'f.storeId').onRef('o.id', '=', 'f.workOrderId'),
      )
      .where('f.storeId', '=', store)
      .where('f.id', '=', id)
      .select(['f.state', 'o.state as orderState'])
      .executeTakeFirst(),
  workOrders,
)
