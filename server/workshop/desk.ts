import { sql } from 'kysely'
import { job } from '../../domain/workshop/procedure.ts'
import { desk } from '../step.ts'
import { handledOf, levelOfOrder } from '../warranty-handling/queries.ts'
import { mustBeHandled } from '../../domain/warranty-handling/level.ts'
import { levelWords } from '../../domain/warranty/warning.ts'
import { workOrders } from '../work-order/desk.ts'

export const jobs = desk(
  job,
  async (db, id, { store, actor }) => {
    const found = await db
      .selectFrom('job as j')
      .innerJoin('workOrder as o', (join) =>
        join.onRef('o.storeId', '=', 'j.storeId').onRef('o.id', '=', 'j.workOrderId'),
      )
      .leftJoin('dispatch as d', (join) =>
        join.onRef('d.storeId', '=', 'j.storeId').onRef('d.id', '=', 'j.dispatchId'),
      )
      .where('j.storeId', '=', store)
      .where('j.id', '=', id)
      .select([
        'j.state',
        'o.state as orderState',
        sql<boolean>`coalesce(j.technician_id = ${actor.id}, false)`.as('actorIsMechanic'),
        sql<boolean>`d.acknowledged_at is not null`.as('explanationIsHeard'),
        levelOfOrder(store).as('level'),
        handledOf(store).as('isHandled'),
      ])
      .executeTakeFirst()
    return found && { ...found, warned: mustBeHandled(found.level) ? levelWords[found.level][0] : null }
  },
  workOrders,
)
