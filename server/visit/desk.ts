import { sql } from 'kysely'
import { visit } from '../../domain/visit/procedure.ts'
import { desk } from '../step.ts'

export const visits = desk(visit, (db, id, { store }) =>
  db
    .selectFrom('visit')
    .where('visit.storeId', '=', store)
    .where('visit.id', '=', id)
    .leftJoin('workOrder', (join) =>
      join.onRef('workOrder.storeId', '=', 'visit.storeId').onRef('workOrder.visitId', '=', 'visit.id'),
    )
    .leftJoin('care', (join) =>
      join.onRef('care.storeId', '=', 'visit.storeId').onRef('care.visitId', '=', 'visit.id'),
    )
    .groupBy(['visit.storeId', 'visit.id', 'care.storeId', 'care.visitId'])
    .select(({ fn }) => [
      'visit.state',
      'visit.adopted as isAdopted',
      sql<boolean>`care.left_at is not null`.as('hasLeft'),
      sql<boolean>`visit.waits_in_store or care.settled_at is not null`.as('waits'),
      fn.count<number>('workOrder.id').as('orders'),
      sql<number>`count(*) filter (where work_order.state not in ('delivered', 'voided', 'withdrawn'))`.as(
        'openOrders',
      ),
    ])
    .executeTakeFirst(),
)
