import type { Said } from '../warranty/derivation.ts'
import { compensated } from '../warranty/criteria.ts'
import type { Criterion, RuleSet } from '../warranty/rule-sets.ts'
import type { Wish } from './forms.ts'

/** The rows of the decision table that a rule set has (R1.5). */
export const criteriaOf = ({ rights }: Pick<RuleSet, 'rights'>) => Object.keys(rights) as Criterion[]

const rightNames: { readonly [right in Wish]: Said } = {
  replace: ['换车', 'a replacement'],
  refund: ['退车', 'a refund'],
  assembly: ['免费更换总成', 'the assembly replaced free'],
}

/** People may demand anything; the answer says no with a reason. Null where the rule set grants it. */
export function wishWarning(
  { rights, clauses }: Pick<RuleSet, 'rights' | 'clauses'>,
  criterion: Criterion | null,
  wish: Wish,
): Said | null {
  const granted = criterion && rights[criterion]
  if (!granted || granted.includes(wish)) return null
  const named = (side: 0 | 1) =>
    granted.map((right) => rightNames[right][side]).join(side === 0 ? '或' : ' or ')
  const clause = clauses[criterion] ?? ''
  return [
    `所要求的不在此条件给予的权利之内：${clause}（${criterion}）给予的是${named(0)}`,
    `Beyond what this criterion grants: ${clause} (${criterion}) grants ${named(1)}`,
  ]
}

/** Whether a refund may come out of it: by its criterion; where none was named, by any of the order. */
export const grantsRefund = ({ rights }: RuleSet, criterion: string | null): boolean =>
  Object.entries(rights).some(
    ([one, granted]) => (criterion === null || one === criterion) && granted.includes('refund'),
  )

/** Use compensation is due under art. 24 alone (R1.8); where no criterion was named it may be. */
export const isFreeOf = (criterion: Criterion | null): boolean =>
  criterion !== null && !compensated.includes(criterion)
