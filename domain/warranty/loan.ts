import { daysOf, namesOf } from './repair-time.ts'
import { derived, fact, same, type Derived, type Said } from './derivation.ts'
import type { RuleSet } from './rule-sets.ts'
import { instantOfMinute, lengthOf } from './spans.ts'
import type { Stay } from './stays.ts'

export type Loan = {
  readonly isDue: boolean
  /** The first minute of the day from which a loan car or transport money is due. */
  readonly from: string
}

/** A repair of more than five days, waiting for parts included: a loan car from the sixth, in the 包修期 (art. 21, T3). */
export function loanOf(stay: Stay, time: Derived<number>, set: RuleSet, isInRepair: boolean): Derived<Loan> {
  const limit = set.loanAfterDays
  const from = instantOfMinute(stay.hull.from + limit * 1_440 + 1)
  const isDue = isInRepair && daysOf(lengthOf(stay.spans)) > limit
  const shown: Said = isDue
    ? ['应提供备用车或合理交通费用补偿', 'A loan car or transport money is due']
    : ['尚不须提供备用车', 'No loan car is due yet']
  const how: Said = !isInRepair
    ? ['送修时已不在包修期内', 'Brought in when the free-repair period was over']
    : isDue
      ? [`${time.value} 天 > ${limit} 天`, `${time.value} days > ${limit}`]
      : [`${time.value} 天 ≤ ${limit} 天`, `${time.value} days ≤ ${limit}`]
  const since = fact(['起', 'From'], from, same(from))
  const [zh, en] = namesOf(stay)
  return derived([`备用车 ${zh}`, `Loan car ${en}`], { isDue, from }, shown, set.loanClause, how, [
    time,
    since,
  ])
}
