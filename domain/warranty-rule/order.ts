import type { Day } from '../calendar.ts'
import type { WarningItem } from '../warranty/warning.ts'
import { brandsOf, keysOf, levelsOn, valueOn, type Levels, type RuleRow } from './in-force.ts'
import { everyBrand, type LevelKey, type SetCode } from './keys.ts'

/** Levels that would not rise from yellow to red: whose, from which day, and what they would be. */
export type OutOfOrder = { readonly brand: string; readonly day: Day; readonly levels: Levels }

/**
 * The first day, from `from` on, on which a warning item would stand out of order. What one brand leaves unsaid it takes
 * from every brand, so that a row for all may put another brand's out of order; and a row of next month waits already.
 */
export function outOfOrder(
  rows: readonly RuleRow[],
  ruleSet: SetCode,
  item: WarningItem,
  from: Day,
): OutOfOrder | undefined {
  const keys = keysOf(item)
  const later = rows.filter(
    (one) => one.ruleSet === ruleSet && keys.includes(one.key as LevelKey) && one.fromDay > from,
  )
  const days = [...new Set([from, ...later.map(({ fromDay }) => fromDay)])].toSorted()
  return days
    .flatMap((day) =>
      brandsOf(rows, ruleSet, item, day).map((brand) => ({
        brand,
        day,
        levels: levelsOn(rows, ruleSet, brand, item, day),
      })),
    )
    .find(({ levels }) => !rises(levels))
}

const rises = (levels: Levels) => {
  const given = levels.filter((one) => one !== null)
  return given.every((one, n) => n === 0 || given[n - 1]! <= one)
}

/** Least and most of the coefficient, as they would be from a day on. */
export function coefficientCrosses(rows: readonly RuleRow[], ruleSet: SetCode, from: Day) {
  const keys = ['coefficient.least', 'coefficient.most'] as const
  const days = rows.filter(({ key, fromDay }) => keys.includes(key as never) && fromDay > from)
  return [from, ...days.map(({ fromDay }) => fromDay)].some((day) => {
    const [least, most] = keys.map((key) => valueOn(rows, ruleSet, everyBrand, key, day).value)
    return least! > most!
  })
}
