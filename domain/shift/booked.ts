import type { Plan } from './presence.ts'
import { overlaps, type Span } from './spans.ts'

/** A booking that has a person's time; its car has not come yet. */
export type Booked = Span & {
  readonly appointmentId: string
  readonly plate: string | null
  /** When its car is to come: his part of it may begin later. */
  readonly comesAt: string
}

/** A promise is kept where one shift on duty has the whole of it and no absence falls into it (S30). */
export const isKept = (booked: Span, { shifts, absences }: Plan): boolean =>
  shifts.some((shift) => shift.onDuty && covers(shift, booked)) &&
  !absences.some((absence) => overlaps(absence, booked))

const covers = (outer: Span, inner: Span) =>
  Date.parse(outer.startsAt) <= Date.parse(inner.startsAt) &&
  Date.parse(outer.endsAt) >= Date.parse(inner.endsAt)

/** What could be kept and could be no longer, each booking once. */
export function brokenBookings(bookings: readonly Booked[], before: Plan, after: Plan): Booked[] {
  const broken = bookings.filter((one) => isKept(one, before) && !isKept(one, after))
  return broken.filter(
    ({ appointmentId }, n) => broken.findIndex((one) => one.appointmentId === appointmentId) === n,
  )
}
