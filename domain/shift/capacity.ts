import type { Day } from '../calendar.ts'
import type { Shift } from './kinds.ts'
import { workingIn, type Absence } from './presence.ts'
import { minutesOf, within, type Span } from './spans.ts'

export type Worker = {
  readonly skills: readonly string[]
  readonly shifts: readonly (Shift & { readonly day: Day })[]
  readonly absences: readonly Absence[]
  /** Time already given to cars. */
  readonly given: readonly Span[]
}

export type DayCapacity = {
  readonly day: Day
  /** How many are there at some time of the day. */
  readonly people: number
  readonly presentMinutes: number
  readonly givenMinutes: number
}
export type Capacity = { readonly skill: string; readonly days: readonly DayCapacity[] }

/**
 * Hours of those on shift who can do it, meals and absences out, beside the hours already given. A person of two
 * skills stands in both rows, so rows do not add up: an hour given to one is taken from the other.
 */
export const capacityOf = (
  workers: readonly Worker[],
  skills: readonly string[],
  days: readonly Day[],
): Capacity[] =>
  skills.map((skill) => {
    const able = workers.filter((worker) => worker.skills.includes(skill))
    return { skill, days: days.map((day) => ({ day, ...sum(able.map((worker) => of(worker, day))) })) }
  })

function of({ shifts, absences, given }: Worker, day: Day) {
  const working = workingIn(
    shifts.filter((shift) => shift.day === day),
    absences,
  )
  return { present: minutesOf(working), given: minutesOf(within(given, working)) }
}

const sum = (all: readonly { present: number; given: number }[]) => ({
  people: all.filter(({ present }) => present > 0).length,
  presentMinutes: all.reduce((total, { present }) => total + present, 0),
  givenMinutes: all.reduce((total, { given }) => total + given, 0),
})
