import type { InferResponseType } from 'hono/client'
import { timeOfMinutes } from '../../domain/calendar.ts'
import { refusal, type Refusal } from '../../domain/procedure.ts'
import { setting } from '../../domain/setting/procedure.ts'
import type { api } from '../api.ts'
import { grouped, writtenFigure } from '../ui/figure.ts'
import { withFigures } from '../ui/refusalSays.ts'

export type Setting = InferResponseType<typeof api.settings.$get, 200>[number]
export type Unit = Setting['unit']
export type DatedValue = { readonly id: string; readonly fromDay: string; readonly value: number }

/** How many of the number kept make one of what people read: fen of a yuan, hundredths of a percent. */
export const perOf = (unit: Unit): 1 | 100 =>
  unit === 'fen' || unit === 'fenPerHour' || unit === 'basisPoints' ? 100 : 1

/** `15000` fen an hour → `150.00`; `1300` → `13`, as tax rates are spoken of; `15` minutes → `15`; `495` → `08:15`. */
export function readable(value: number, unit: Unit): string {
  if (unit === 'timeOfDay') return timeOfMinutes(value)
  const written = writtenFigure(value, perOf(unit))
  if (unit === 'basisPoints') return written.replace(/\.?0+$/, '')
  return grouped(written)
}

/** `08:15` → `495` minutes since midnight; what is no time counts as none. */
export function minutesOf(time: string): number | null {
  const [, hour, minute] = /^(\d\d):(\d\d)/.exec(time) ?? []
  return hour === undefined ? null : Number(hour) * 60 + Number(minute)
}

/** What is in force today, what comes and what has been; newest day first. Days are text of the store. */
export function told(rows: readonly DatedValue[], today: string) {
  const sorted = [...rows].sort((a, b) => (a.fromDay < b.fromDay ? 1 : -1))
  const begun = sorted.filter(({ fromDay }) => fromDay <= today)
  return {
    coming: sorted.filter(({ fromDay }) => fromDay > today),
    inForce: begun[0],
    past: begun.slice(1),
  }
}

type Typed = { readonly value: number | null; readonly fromDay: string }

/** The step by which a number is recorded: the security of signing in has its own (R5.3). */
export const stepFor = (group: Setting['group']): 'set' | 'secure' => (group === 'session' ? 'secure' : 'set')

/** What the counter will say, by the same printed rules. What is still empty breaks none of them. */
export function foreseen(
  { least, most, group }: Pick<Setting, 'least' | 'most' | 'group'>,
  parties: readonly string[],
  typed: Typed,
  today: string,
): Refusal | undefined {
  return refusal(setting, stepFor(group), {
    state: undefined,
    parties,
    record: {},
    form: {
      least,
      most,
      value: typed.value ?? least,
      dayIsPast: typed.fromDay !== '' && typed.fromDay < today,
    },
  })
}

/** Bounds are told as people read the value, not as the database keeps it. */
export const inUnit = (refusal: Refusal, unit: Unit): Refusal =>
  withFigures(refusal, (figure) => readable(figure, unit))
