import type { DecideForm, ProposeForm, RefuseForm } from '../../domain/warranty-handling/forms.ts'
import { movesWithCar } from '../customer/steps.ts'
import { reading } from '../db.ts'
import { step, type Work } from '../step.ts'
import { handlings } from './desk.ts'
import { toldOf, warnedOf, type Of } from './queries.ts'

/** R1.9: what is to be done with a warned car, of its booking or of its order. */
export const propose = step(handlings, 'propose', {
  // Two who write at once: one of them is told of the other.
  claims: 'board',
  async facts(trx, _id, form: ProposeForm, { store }) {
    const { vehicleId, level, standing } = await warnedOf(reading(trx), store, subjectOf(form))
    return { level, vehicleId, ...toldOf(standing) }
  },
  async write({ trx, act }, id, form, { level, vehicleId }) {
    await trx
      .insertInto('warrantyHandling')
      .values({
        id,
        storeId: act.store,
        vehicleId,
        level,
        ...form,
        writtenBy: act.actor.id!,
        writtenAt: act.at,
      })
      .execute()
    const { appointmentId, workOrderId, makerTold } = form
    return { vehicleId, appointmentId, workOrderId, level, makerTold }
  },
})

export const approve = step(handlings, 'approve', {
  write: (work, id, { note }: DecideForm) => decide(work, id, note),
})

export const refuse = step(handlings, 'refuse', {
  write: (work, id, { note }: RefuseForm) => decide(work, id, note),
})

export const withdraw = step(handlings, 'withdraw', {})

export const moveHandlings = movesWithCar('warrantyHandling')

const subjectOf = ({ appointmentId, workOrderId }: ProposeForm): Of =>
  appointmentId === null ? { workOrderId: workOrderId! } : { appointmentId }

async function decide({ trx, act }: Work, id: string, decisionNote: string) {
  await trx
    .updateTable('warrantyHandling')
    .set({ decidedBy: act.actor.id, decidedAt: act.at, decisionNote })
    .where('storeId', '=', act.store)
    .where('id', '=', id)
    .execute()
}
