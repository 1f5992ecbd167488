import { addDays, daysBetween, type Day } from '../calendar.ts'
import { isRest, plannedOf, type Kind, type Planned } from './kinds.ts'

export type Pattern = {
  readonly code: string
  /** The Monday of its first week. */
  readonly beginsDay: Day
  /** Two weeks of codes; afterwards they begin again. */
  readonly days: readonly string[]
  readonly onHoliday: 'rest' | 'work'
  /** What is worked on a make-up workday that is a day of rest in the pattern; null: rest stays rest. */
  readonly makeUpCode: string | null
}
export type Following<P extends Pattern = Pattern> = { readonly fromDay: Day; readonly pattern: P | null }
export type CalendarDay = { readonly day: Day; readonly untilDay: Day; readonly kind: 'holiday' | 'makeUp' }

export type Said = { readonly code: string; readonly because: 'pattern' | 'holiday' | 'makeUp' }

/** The pattern in force on a day: the latest begun. */
export const patternOn = <P extends Pattern>(followings: readonly Following<P>[], day: Day): P | undefined =>
  followings
    .filter(({ fromDay }) => fromDay <= day)
    .toSorted((one, other) => (one.fromDay < other.fromDay ? -1 : 1))
    .at(-1)?.pattern ?? undefined

/** Days before the beginning count backwards: the day before it is the last of the second week. */
export function codeOf({ days, beginsDay }: Pick<Pattern, 'days' | 'beginsDay'>, day: Day): string {
  const n = daysBetween(beginsDay, day) % days.length
  return days[n < 0 ? n + days.length : n]!
}

export const calendarOn = <C extends CalendarDay>(calendar: readonly C[], day: Day): C | undefined =>
  calendar.find((row) => row.day <= day && day <= row.untilDay)

/** What the pattern says of a day, holidays and make-up workdays considered. */
export function saidOf(
  pattern: Pattern,
  day: Day,
  calendar: readonly CalendarDay[],
  kinds: readonly Kind[],
): Said {
  const code = codeOf(pattern, day)
  const resting = (one: string) => kinds.some((kind) => kind.code === one && isRest(kind))
  const special = calendarOn(calendar, day)?.kind
  const rest = kinds.find(isRest)
  if (special === 'holiday' && pattern.onHoliday === 'rest' && rest && !resting(code))
    return { code: rest.code, because: 'holiday' }
  if (special === 'makeUp' && pattern.makeUpCode && resting(code))
    return { code: pattern.makeUpCode, because: 'makeUp' }
  return { code, because: 'pattern' }
}

/** A shift that stands on the plan already. */
export type Standing = {
  readonly id: string
  readonly staffId: string
  readonly day: Day
  readonly code: string
  readonly startsAt: string
  readonly endsAt: string
  readonly paidMinutes: number
  readonly state: 'planned' | 'cancelled'
  readonly byHand: boolean
  /** Begun already, or with work dispatched into it. */
  readonly fixed: boolean
}

export type Verdict = {
  readonly staffId: string
  readonly day: Day
  readonly because: Said['because']
  readonly is: 'fresh' | 'changed' | 'same' | 'kept'
  /** What stood there; undefined of a fresh one. */
  readonly stood: Standing | undefined
  readonly planned: Planned
}

export type Asked = {
  readonly fromDay: Day
  readonly untilDay: Day
  readonly zone: string
  readonly people: readonly { readonly staffId: string; readonly followings: readonly Following[] }[]
  readonly kinds: readonly Kind[]
  readonly calendar: readonly CalendarDay[]
  readonly standing: readonly Standing[]
}

/**
 * What laying out a period does to each person's day. Whatever was planned or cancelled by hand stays, and so does
 * what has begun or has work in it; a day that stands as the pattern says is left alone.
 */
export function rosterOf(asked: Asked): Verdict[] {
  const { fromDay, untilDay, people } = asked
  const days = Array.from({ length: daysBetween(fromDay, untilDay) + 1 }, (_, n) => addDays(fromDay, n))
  const standing = Map.groupBy(asked.standing, ({ staffId, day }) => `${staffId} ${day}`)
  return people.flatMap(({ staffId, followings }) =>
    days.flatMap((day) => {
      const pattern = patternOn(followings, day)
      const stood = standing.get(`${staffId} ${day}`) ?? []
      return pattern ? verdictOf({ ...asked, pattern, staffId, day, stood }) : []
    }),
  )
}

type One = Asked & {
  readonly pattern: Pattern
  readonly staffId: string
  readonly day: Day
  readonly stood: readonly Standing[]
}

function verdictOf({ pattern, staffId, day, stood, calendar, kinds, zone }: One): Verdict[] {
  const { code, because } = saidOf(pattern, day, calendar, kinds)
  const kind = kinds.find((one) => one.code === code)
  if (!kind) return []
  const planned = plannedOf(kind, day, zone)
  const laid = stood.find(({ state }) => state === 'planned') ?? stood[0]
  const is = !laid
    ? 'fresh'
    : stood.some(({ byHand, fixed }) => byHand || fixed)
      ? 'kept'
      : isAs(laid, planned)
        ? 'same'
        : 'changed'
  return [{ staffId, day, because, is, stood: laid, planned }]
}

const isAs = (stood: Standing, { code, startsAt, endsAt, paidMinutes }: Planned) =>
  stood.code === code &&
  Date.parse(stood.startsAt) === Date.parse(startsAt) &&
  Date.parse(stood.endsAt) === Date.parse(endsAt) &&
  stood.paidMinutes === paidMinutes

/** In figures, as the roster keeps them. `onHoliday`: days of rest because of the calendar. */
export function countsOf(verdicts: readonly Verdict[]) {
  const n = (fits: (verdict: Verdict) => boolean) => verdicts.filter(fits).length
  return {
    fresh: n(({ is }) => is === 'fresh'),
    changed: n(({ is }) => is === 'changed'),
    same: n(({ is }) => is === 'same'),
    kept: n(({ is }) => is === 'kept'),
    onHoliday: n(({ is, because }) => is !== 'kept' && because === 'holiday'),
  }
}
