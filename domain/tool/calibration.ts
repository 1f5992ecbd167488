import { daysBetween, type Day } from '../calendar.ts'

/** From so many days before its last one a calibration presses. */
export const calibrationPressDays = 30

export type Calibration = {
  /** `none`: the tool needs none. */
  readonly is: 'none' | 'stands' | 'due' | 'over'
  /** Days that are left, the last one being 0; below: so many too late. */
  readonly left: number | null
}

/** A calibration is good for the whole of its last day. */
export function calibrationOf(until: Day | null, today: Day): Calibration {
  if (until === null) return { is: 'none', left: null }
  const left = daysBetween(today, until)
  return { left, is: left < 0 ? 'over' : left <= calibrationPressDays ? 'due' : 'stands' }
}
