import type { TakeOverForm } from '../../domain/work-order/forms.ts'
import { reading } from '../db.ts'
import { newId } from '../id.ts'
import { step } from '../step.ts'
import { workOrders } from './desk.ts'
import { giveTo } from './hands.ts'

/** S46, S64: another advisor or the claims clerk goes on with the order; who received the car stays on it (T5). */
export const takeOver = step(workOrders, 'takeOver', {
  async write(work, id, { reason }: TakeOverForm) {
    const { trx, act } = work
    const { advisorId: fromId } = await reading(trx)
      .selectFrom('workOrder')
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .select('advisorId')
      .executeTakeFirstOrThrow()
    const takeOverId = newId()
    const receivedBy = await giveTo(work, id, act.actor.id!)
    await trx
      .insertInto('orderTakeOver')
      .values({
        id: takeOverId,
        storeId: act.store,
        workOrderId: id,
        fromStaffId: fromId!,
        toStaffId: act.actor.id!,
        reason,
        at: act.at,
      })
      .execute()
    return { receivedBy, fromId, toId: act.actor.id, takeOverId }
  },
})
