import { sql } from 'kysely'
import { followUp } from '../../domain/follow-up/procedure.ts'
import { desk } from '../step.ts'
import { workOrders } from '../work-order/desk.ts'

export const followUps = desk(
  followUp,
  (db, id, { store, actor, at }) =>
    db
      .selectFrom('followUp as f')
      .innerJoin('workOrder as o', (join) =>
        join.onRef('o.storeId', '=', 'f.storeId').onRef('o.id', '=', 'f.workOrderId'),
      )
      .innerJoin('staff as s', 's.id', 'o.advisorId')
      .where('f.storeId', '=', store)
      .where('f.id', '=', id)
      .select([
        'f.state',
        's.name as advisor',
        sql<boolean>`f.due_at <= ${at}`.as('dayHasCome'),
        sql<boolean>`coalesce(o.advisor_id = ${actor.id}, false)`.as('actorReceivedTheCar'),
      ])
      .executeTakeFirst(),
  workOrders,
)
