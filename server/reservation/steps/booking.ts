import type { Work } from '../../step.ts'

/** What is kept for a booking and not for an order of its car is free. */
export const releaseBooking = (work: Work, appointmentId: string) =>
  ofBooking(work, appointmentId).set({ releasedAt: work.act.at }).execute()

export const pickForBooking = (work: Work, appointmentId: string) =>
  ofBooking(work, appointmentId)
    .where('pickedAt', 'is', null)
    .set({ pickedAt: work.act.at, pickedBy: work.act.actor.id })
    .execute()

const ofBooking = ({ trx, act }: Work, appointmentId: string) =>
  trx
    .updateTable('reservation')
    .where('storeId', '=', act.store)
    .where('appointmentId', '=', appointmentId)
    .where('pickListLineId', 'is', null)
    .where('releasedAt', 'is', null)
