import type { Refusal } from '../../domain/procedure.ts'
import { grouped, writtenFigure } from '../ui/figure.ts'
import { withFigures } from '../ui/refusalSays.ts'
import type { warrantyRuleWords } from '../words/warrantyRule.ts'
import type { Say } from '../words/words.ts'
import type { Keyed } from './read.ts'

export type Unit = Keyed['unit']
type Speaks = Say<typeof warrantyRuleWords>

/** How many of the number kept make one of what people read: hundredths of a percent. */
export const perOf = (unit: Unit): 1 | 100 => (unit === 'basisPoints' ? 100 : 1)

/** `60000` → `60,000`; `50` hundredths of a percent → `0.5`. */
export function readable(value: number, unit: Unit): string {
  const written = grouped(writtenFigure(value, perOf(unit)))
  return unit === 'basisPoints' ? written.replace(/\.?0+$/, '') : written
}

/** `36 个月`, `0.5 %`; a level that is not raised says so. */
export const withUnit = (value: number | null, unit: Unit, say: Speaks): string =>
  value === null ? say('off') : `${readable(value, unit)} ${say(`unit_${unit}`)}`

/** `6 个月或 10,000 公里` */
export function periodShown(months: number | null, km: number | null, say: Speaks): string {
  const shown = {
    months: months === null ? '' : say('monthsShown', { n: months }),
    km: km === null ? '' : say('kmShown', { n: grouped(String(km)) }),
  }
  return months !== null && km !== null ? say('either', shown) : shown.months || shown.km || say('unset')
}

/** Bounds are told as people read the value, not as the database keeps it. */
export const inUnit = (refusal: Refusal, unit: Unit): Refusal =>
  withFigures(refusal, (figure) => readable(figure, unit))
