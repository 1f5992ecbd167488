import { sql } from 'kysely'
import { followUp } from '../../domain/follow-up/procedure.ts'
import { desk } from '../step.ts'
import { workOrders } from '../work-order/desk.ts'

/** An order handed over keeps who received its car: he knows the customer, as his successor does (T5). */
const receiver = sql<string>`coalesce(o.received_by, o.advisor_id)`

export const followUps = desk(
  followUp,
  (db, id, { store, actor, at }) =>
    db
      .selectFrom('followUp as f')
      .innerJoin('workOrder as o', (join) =>
        join.onRef('o.storeId', '=', 'f.storeId').onRef('o.id', '=', 'f.workOrderId'),
      )
      .innerJoin('staff as s', (join) => join.on('s.id', '=', receiver))
      .where('f.storeId', '=', store)
      .where('f.id', '=', id)
      .select([
        'f.state',
        's.name as advisor',
        sql<boolean>`f.due_at <= ${at}`.as('dayHasCome'),
        sql<boolean>`coalesce(${actor.id} in (o.advisor_id, o.received_by), false)`.as('actorReceivedTheCar'),
      ])
      .executeTakeFirst(),
  workOrders,
)
