import { addDays, instantOf, type Day } from '../../domain/calendar.ts'
import { lookAtBookings } from '../appointment/steps.ts'
import type { Work } from '../step.ts'

type OnDay = { readonly staffId: string; readonly day: Day; readonly zone: string }

/** A person's day has changed, his night shift with it: bookings that have his time then (S44). */
export const lookAtDay = (work: Work, { staffId, day, zone }: OnDay) =>
  lookAtBookings(work, {
    kind: 'person',
    ids: [staffId],
    from: instantOf(day, '00:00', zone),
    until: instantOf(addDays(day, 2), '00:00', zone),
  })

type Laid = { readonly staffIds: readonly string[]; readonly fromDay: Day; readonly untilDay: Day }

/** The same of many at once; the days are wide enough for the wall of any store. */
export const lookAtPeople = (work: Work, { staffIds, fromDay, untilDay }: Laid) =>
  lookAtBookings(work, {
    kind: 'person',
    ids: [...new Set(staffIds)],
    from: instantOf(addDays(fromDay, -1), '00:00', 'UTC'),
    until: instantOf(addDays(untilDay, 3), '00:00', 'UTC'),
  })
