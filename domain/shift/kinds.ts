import { addDays, instantOf, type Day } from '../calendar.ts'
import { minutesOf, type Span } from './spans.ts'

/** A kind of shift, as the store has it. Times are those of its wall; without times it is rest. */
export type Kind = {
  readonly code: string
  readonly name: string
  readonly starts: string | null
  readonly ends: string | null
  readonly breakFrom: string | null
  readonly breakUntil: string | null
  readonly paidMinutes: number
  /** Whether one may be given work on it: training and stand-by are shifts without. */
  readonly onDuty: boolean
}

/** What a planned shift keeps of its kind. */
export type Planned = Span & {
  readonly code: string
  readonly name: string
  readonly breakFrom: string | null
  readonly breakUntil: string | null
  readonly paidMinutes: number
  readonly onDuty: boolean
  readonly rest: boolean
}

export const isRest = ({ starts }: Pick<Kind, 'starts'>): boolean => starts === null

/** A kind on a day where the store is; what ends before it starts ends on the next day. Rest is the whole day. */
export function plannedOf(kind: Kind, day: Day, zone: string): Planned {
  const { code, name, starts, ends, paidMinutes, onDuty } = kind
  const kept = { code, name, paidMinutes, onDuty }
  if (starts === null || ends === null) {
    const [startsAt, endsAt] = [instantOf(day, '00:00', zone), instantOf(addDays(day, 1), '00:00', zone)]
    return { ...kept, startsAt, endsAt, breakFrom: null, breakUntil: null, rest: true }
  }
  const after = (time: string | null, than: string) =>
    time === null ? null : instantOf(time > than ? day : addDays(day, 1), time, zone)
  return {
    ...kept,
    startsAt: instantOf(day, starts, zone),
    endsAt: after(ends, starts)!,
    breakFrom: after(kind.breakFrom, starts),
    breakUntil: after(kind.breakUntil, starts),
    rest: false,
  }
}

export type Shift = Span & Pick<Planned, 'breakFrom' | 'breakUntil' | 'paidMinutes' | 'onDuty' | 'rest'>

export const breakOf = ({ breakFrom, breakUntil }: Pick<Shift, 'breakFrom' | 'breakUntil'>): Span[] =>
  breakFrom && breakUntil ? [{ startsAt: breakFrom, endsAt: breakUntil }] : []

/** From the wall alone: how long a kind is without its break, in minutes. */
export function lengthOf({ starts, ends, breakFrom, breakUntil }: Kind): number {
  if (starts === null || ends === null) return 0
  const between = (from: string, until: string) => (minuteOf(until) - minuteOf(from) + 1440) % 1440 || 1440
  return between(starts, ends) - (breakFrom && breakUntil ? between(breakFrom, breakUntil) : 0)
}

/** The break begins after the shift and ends before it, midnight between them or not. */
export function breakWithin({ starts, ends, breakFrom, breakUntil }: Kind): boolean {
  if (breakFrom === null || breakUntil === null) return true
  if (starts === null || ends === null) return false
  const [from, until, end] = [breakFrom, breakUntil, ends].map(
    (time) => (minuteOf(time) - minuteOf(starts) + 1440) % 1440 || 1440,
  )
  return from! < until! && until! < end!
}

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

export const netMinutes = (shift: Shift): number => minutesOf([shift]) - minutesOf(breakOf(shift))
