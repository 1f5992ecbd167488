import type { Day } from '../calendar.ts'
import { firstRuleSets, type RuleSet } from '../warranty/rule-sets.ts'
import { warningItems, type Threshold, type WarningItem } from '../warranty/warning.ts'
import {
  everyBrand,
  faceOf,
  firstThreshold,
  levelKey,
  limitKeys,
  raisable,
  type LevelKey,
  type RuleKey,
  type SetCode,
} from './keys.ts'
import { limits } from './limits.ts'

/** A value from a day on; of two for one day the later revision counts. Null switches a level off. */
export type RuleRow = {
  readonly ruleSet: string
  readonly brand: string
  readonly key: string
  readonly value: number | null
  readonly fromDay: Day
  readonly revision: number
}

/** Later begun first, and of one day the later revision. */
export const newestFirst = (
  a: Pick<RuleRow, 'fromDay' | 'revision'>,
  b: Pick<RuleRow, 'fromDay' | 'revision'>,
) => b.fromDay.localeCompare(a.fromDay) || b.revision - a.revision

/** The brand's own row that counts on a day. */
export const rowOn = <Row extends RuleRow>(
  rows: readonly Row[],
  ruleSet: SetCode,
  brand: string,
  key: RuleKey,
  day: Day,
): Row | undefined =>
  rows
    .filter((one) => one.ruleSet === ruleSet && one.brand === brand && one.key === key && one.fromDay <= day)
    .toSorted(newestFirst)[0]

export type InForce = { readonly value: number | null; readonly from: 'brand' | 'every' | 'first' }

/** What a key says for a brand on a day, and whose word it is. */
export function valueOn(
  rows: readonly RuleRow[],
  ruleSet: SetCode,
  brand: string,
  key: RuleKey,
  day: Day,
): InForce {
  const own = brand === everyBrand ? undefined : rowOn(rows, ruleSet, brand, key, day)
  if (own) return { value: own.value, from: 'brand' }
  const row = rowOn(rows, ruleSet, everyBrand, key, day)
  if (row) return { value: row.value, from: 'every' }
  return { value: faceOf(ruleSet, key)?.first ?? null, from: 'first' }
}

/** The rule book's own rows with the dated rows of a day laid over them: what `assess` is given. */
export const rulesOn = (
  rows: readonly RuleRow[],
  day: Day,
): { readonly sets: RuleSet[]; readonly thresholds: Threshold[] } => ({
  sets: firstRuleSets.map((set) => setOn(rows, set, day)),
  thresholds: firstRuleSets.flatMap(({ code }) =>
    warningItems.flatMap((item) =>
      brandsOf(rows, code, item, day).map((brand) => thresholdOn(rows, code, brand, item, day)),
    ),
  ),
})

const setOn = (rows: readonly RuleRow[], first: RuleSet, day: Day) =>
  limitKeys.reduce((set, key) => {
    const row = faceOf(set.code, key) && rowOn(rows, set.code, everyBrand, key, day)
    return row && row.value !== null ? limits[key].lay(set, row.value) : set
  }, first)

/** Every brand, and those that have a word of their own about an item. */
export const brandsOf = (rows: readonly RuleRow[], ruleSet: SetCode, item: WarningItem, day: Day) => {
  const keys = keysOf(item)
  const own = rows.filter(
    (one) => one.ruleSet === ruleSet && one.fromDay <= day && keys.includes(one.key as LevelKey),
  )
  return [...new Set([everyBrand, ...own.map(({ brand }) => brand)])]
}

/** What a brand does not say of an item is as for every brand. */
function thresholdOn(
  rows: readonly RuleRow[],
  ruleSet: SetCode,
  brand: string,
  item: WarningItem,
  day: Day,
): Threshold {
  const [yellow, orange, red] = levelsOn(rows, ruleSet, brand, item, day)
  const begun = keysOf(item).flatMap((key) => rowOn(rows, ruleSet, brand, key, day)?.fromDay ?? [])
  const first = firstThreshold(ruleSet, item)
  return { ...first, brand, yellow, orange, red, fromDay: begun.toSorted().at(-1) ?? first.fromDay }
}

export type Levels = readonly [yellow: number | null, orange: number | null, red: number | null]

export const levelsOn = (
  rows: readonly RuleRow[],
  ruleSet: SetCode,
  brand: string,
  item: WarningItem,
  day: Day,
): Levels => keysOf(item).map((key) => valueOn(rows, ruleSet, brand, key, day).value) as never

export const keysOf = (item: WarningItem): readonly LevelKey[] =>
  raisable.map((level) => levelKey(item, level))
