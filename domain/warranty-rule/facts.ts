import type { Day } from '../calendar.ts'
import type { SetRuleForm, SetWearForm } from './forms.ts'
import type { RuleRow } from './in-force.ts'
import { everyBrand, faceOf, isLimit, levelOfKey } from './keys.ts'
import { coefficientCrosses, outOfOrder } from './order.ts'
import type { RuleFacts } from './rules.ts'

/** What is known when a form is judged: the rows there are, the brands of the catalogue, the store's day. */
export type Known = {
  readonly rows: readonly RuleRow[]
  readonly brands: readonly string[]
  readonly today: Day
}

/** What the rules ask about a new value, its row laid over those that are there. */
export function ruleFacts(
  { ruleSet, brand, key, value, fromDay }: Omit<SetRuleForm, 'reason'>,
  known: Known,
): RuleFacts {
  const face = faceOf(ruleSet, key)
  const row = { ruleSet, brand, key, value, fromDay, revision: Number.MAX_SAFE_INTEGER }
  const rows = [...known.rows, row]
  const wrong = isLimit(key) ? undefined : outOfOrder(rows, ruleSet, levelOfKey(key).item, fromDay)
  const whose = wrong?.brand ?? brand
  return {
    isOfRuleSet: face !== undefined,
    isLimit: isLimit(key),
    isOfEveryBrand: brand === everyBrand,
    value,
    least: face?.least ?? 0,
    most: face?.most ?? 0,
    levelsRise: wrong === undefined,
    whose: whose === everyBrand ? '各品牌' : whose,
    whoseEn: whose === everyBrand ? 'every brand' : whose,
    onDay: wrong?.day ?? fromDay,
    levels: wrong ? wrong.levels.map((one) => one ?? '—').join(' / ') : '',
    coefficientCrosses: isLimit(key) && value !== null && coefficientCrosses(rows, ruleSet, fromDay),
    ...dayAndBrand({ brand, fromDay }, known),
  }
}

export const wearFacts = (form: Omit<SetWearForm, 'reason' | 'partClass'>, known: Omit<Known, 'rows'>) => ({
  hasMeasure: form.months !== null || form.km !== null,
  ...dayAndBrand(form, known),
})

const dayAndBrand = (
  { brand, fromDay }: { readonly brand: string; readonly fromDay: Day },
  { brands, today }: Omit<Known, 'rows'>,
) => ({
  brandIsKnown: brand === everyBrand || brands.includes(brand),
  dayIsPast: fromDay < today,
})
