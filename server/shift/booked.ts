import { addDays, instantOf, type Day } from '../../domain/calendar.ts'
import { lookAtBooking, lookAtBookings } from '../appointment/steps.ts'
import type { Work } from '../step.ts'

type OnDay = { readonly staffId: string; readonly day: Day; readonly zone: string }

/** A person's day has changed, his night shift with it: bookings that have his time then (S44). */
export const lookAtDay = (work: Work, { staffId, day, zone }: OnDay) =>
  lookAtBookings(work, {
    kind: 'person',
    id: staffId,
    from: instantOf(day, '00:00', zone),
    until: instantOf(addDays(day, 2), '00:00', zone),
  })

type Laid = { readonly staffIds: readonly string[]; readonly fromDay: Day; readonly untilDay: Day }

/** The same of many at once: one statement where nobody has a booking. */
export async function lookAtPeople(work: Work, { staffIds, fromDay, untilDay }: Laid) {
  if (staffIds.length === 0) return
  const held = await work.trx
    .selectFrom('slot')
    .where('storeId', '=', work.act.store)
    .where('resourceKind', '=', 'person')
    .where('resourceId', 'in', [...new Set(staffIds)])
    .where('appointmentId', 'is not', null)
    .where('visitId', 'is', null)
    .where('endsAt', '>', new Date(instantOf(addDays(fromDay, -1), '00:00', 'UTC')))
    .where('startsAt', '<', new Date(instantOf(addDays(untilDay, 3), '00:00', 'UTC')))
    .distinct()
    .orderBy('appointmentId')
    .select('appointmentId')
    .execute()
  for (const { appointmentId } of held) await lookAtBooking(work, appointmentId!)
}
