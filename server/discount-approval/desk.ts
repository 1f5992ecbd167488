import { sql } from 'kysely'
import { discountApproval } from '../../domain/discount-approval/procedure.ts'
import { isWithin, limitsOf } from '../../domain/quotation/discount.ts'
import { desk } from '../step.ts'
import { discountLimitsAt } from '../quotation/values.ts'
import { workOrders } from '../work-order/desk.ts'

export const discountApprovals = desk(
  discountApproval,
  async (db, id, { store, actor, at }) => {
    const found = await db
      .selectFrom('discountApproval as a')
      .innerJoin('quotation as q', (join) =>
        join.onRef('q.storeId', '=', 'a.storeId').onRef('q.id', '=', 'a.quotationId'),
      )
      .where('a.storeId', '=', store)
      .where('a.id', '=', id)
      .select(['a.state', 'a.labourBasisPoints', 'a.partsBasisPoints', 'a.discountFen as orderFen'])
      .select(['q.state as quotationState'])
      .select(
        sql<boolean>`coalesce(${actor.id}::uuid in (a.asked_by, q.written_by), false)`.as(
          'actorAskedOrWrote',
        ),
      )
      .executeTakeFirst()
    if (!found) return undefined
    const own = limitsOf(await discountLimitsAt(db, store, at), actor.parties)
    return { ...found, actorsLimitSuffices: own.some((limit) => isWithin(found, limit)) }
  },
  workOrders,
)
