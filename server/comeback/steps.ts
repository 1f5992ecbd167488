import type { JudgeForm, LinkForm } from '../../domain/comeback/forms.ts'
import { orderStanding } from '../consultation/desk.ts'
import { reading } from '../db.ts'
import { step } from '../step.ts'
import { comebacks } from './desk.ts'
import { guaranteedLines } from './guaranteed.ts'
import { comebackOf } from './queries.ts'

/** R2.3: the advisor says that this order does again what an earlier one did. */
export const link = step(comebacks, 'link', {
  within: ({ workOrderId }: LinkForm) => workOrderId,
  async facts(trx, _id, { workOrderId, jobId }, { store }) {
    const db = reading(trx)
    const { orderState } = await orderStanding(db, store, workOrderId)
    const line = (await guaranteedLines(db, store, workOrderId)).find((one) => one.jobId === jobId)
    const linked = await comebackOf(db, store, workOrderId)
    return {
      orderState,
      line,
      isOfThisCar: line !== undefined,
      until: line?.until ?? '',
      untilKm: line?.untilKm ?? 0,
      isGuaranteed: line?.isGuaranteed === true,
      alreadyLinked: linked.some((one) => one.jobId === jobId),
    }
  },
  async write({ trx, act }, id, { workOrderId, jobId, note }, { line }) {
    const { rootJobId, until, untilKm, redone } = line!
    await trx
      .insertInto('comeback')
      .values({
        id,
        storeId: act.store,
        workOrderId,
        jobId,
        rootJobId,
        guaranteedUntil: until,
        guaranteedKm: untilKm,
        redone,
        note,
        linkedBy: act.actor.id!,
        linkedAt: act.at,
      })
      .execute()
    return { jobId, rootJobId, redone }
  },
})

export const judge = step(comebacks, 'judge', {
  async write({ trx, act }, id, { cause, measure }: JudgeForm) {
    await trx
      .updateTable('comeback')
      .set({ cause, measure, judgedBy: act.actor.id, judgedAt: act.at })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
    return { cause }
  },
})

export const withdraw = step(comebacks, 'withdraw', {})
