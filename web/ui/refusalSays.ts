import type { Refusal } from '../../domain/procedure.ts'
import type { Language } from '../words/language.ts'
import { uiWords } from '../words/ui.ts'
import { fill, speaker } from '../words/words.ts'
import { formatFen } from '../../domain/money.ts'
import { shortOf } from './time.ts'

/** The sentence of a refusal with its holes filled. */
export function refusalSays({ says, english, facts }: Refusal, language: Language): string {
  return fill(language === 'en' ? english : says, (hole) => factOf(hole, facts[hole], language))
}

/** A fact's name says its unit, as a column's does. */
function factOf(hole: string, value: unknown, language: Language): string {
  if (value === null || value === undefined) return '—'
  if (typeof value === 'number') {
    if (hole.endsWith('Fen')) return `¥${formatFen(value)}`
    if (hole.endsWith('Hundredths')) return (value / 100).toFixed(2)
    if (hole.endsWith('Milli')) return String(value / 1000)
    return value.toLocaleString('en')
  }
  if (typeof value === 'boolean') return speaker(uiWords, language)(value ? 'yes' : 'no')
  if (typeof value === 'string' && isInstant.test(value)) return shortOf(value)
  if (Array.isArray(value)) return value.map((one) => factOf(hole, one, language)).join('、')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/

/** Figures told as people read them, not as the database keeps them. */
export const withFigures = (refusal: Refusal, readable: (figure: number) => string): Refusal => ({
  ...refusal,
  facts: Object.fromEntries(
    Object.entries(refusal.facts).map(([name, fact]) => [
      name,
      typeof fact === 'number' ? readable(fact) : fact,
    ]),
  ),
})
