import { breakOf, netMinutes, type Shift } from './kinds.ts'
import { cut, holds, minutesOf, overlaps, within, type Span } from './spans.ts'

export const absenceKinds = ['leave', 'sick', 'training', 'away'] as const
export type AbsenceKind = (typeof absenceKinds)[number]
export type Absence = Span & { readonly kind: AbsenceKind }

/** Training and errands are working time; leave and sickness are not. */
const isLeave = ({ kind }: Absence) => kind === 'leave' || kind === 'sick'

/** When a person may be given work: his shifts on duty, less his absences. Meals do not forbid it. */
export const presentIn = (shifts: readonly Shift[], absences: readonly Absence[]): Span[] =>
  cut(
    shifts.filter(({ onDuty }) => onDuty),
    absences,
  )

/** The same without meals: the time in which work is done. */
export const workingIn = (shifts: readonly Shift[], absences: readonly Absence[]): Span[] =>
  cut(presentIn(shifts, absences), shifts.flatMap(breakOf))

/** Working time of a shift as the law counts it: what is paid, less the share spent on leave. */
export function workedMinutes(shift: Shift, absences: readonly Absence[]): number {
  const net = netMinutes(shift)
  if (net === 0) return 0
  const left = minutesOf(within(cut([shift], breakOf(shift)), absences.filter(isLeave)))
  return Math.round((shift.paidMinutes * (net - left)) / net)
}

/** Dispatched work: it stands where its beginning lies in a shift on duty and no absence falls into it. */
export const stands = (work: Span, shifts: readonly Shift[], absences: readonly Absence[]): boolean =>
  shifts.some((shift) => shift.onDuty && holds(shift, work.startsAt)) &&
  !absences.some((absence) => overlaps(absence, work))

export type Plan = { readonly shifts: readonly Shift[]; readonly absences: readonly Absence[] }

/** What stood and would stand no longer. */
export const broken = <W extends Span>(work: readonly W[], before: Plan, after: Plan): W[] =>
  work.filter(
    (one) => stands(one, before.shifts, before.absences) && !stands(one, after.shifts, after.absences),
  )

/** Where a person is now: `away` with the absence that says until when. */
export type Presence = 'here' | 'away' | 'off'

export const presenceOf = (shift: { readonly onDuty: boolean } | null, absence: object | null): Presence =>
  absence && shift ? 'away' : shift?.onDuty ? 'here' : 'off'
