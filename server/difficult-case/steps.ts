import type { AdviseForm, EscalateForm } from '../../domain/difficult-case/forms.ts'
import { orderStanding } from '../consultation/desk.ts'
import { reading } from '../db.ts'
import { step } from '../step.ts'
import { difficultCases } from './desk.ts'

/** What neither advisor nor technician can judge is asked of the technical director. */
export const escalate = step(difficultCases, 'escalate', {
  within: ({ workOrderId }: EscalateForm) => workOrderId,
  async facts(trx, _id, { workOrderId }, { store }) {
    const { orderState } = await orderStanding(reading(trx), store, workOrderId)
    return { orderState }
  },
  async write({ trx, act }, id, form) {
    await trx
      .insertInto('difficultCase')
      .values({ id, storeId: act.store, ...form, raisedBy: act.actor.id!, raisedAt: act.at })
      .execute()
  },
})

export const advise = step(difficultCases, 'advise', {
  async write({ trx, act }, id, { opinion }: AdviseForm) {
    await trx
      .updateTable('difficultCase')
      .set({ opinion, advisedBy: act.actor.id, advisedAt: act.at })
      .where('storeId', '=', act.store)
      .where('id', '=', id)
      .execute()
  },
})
