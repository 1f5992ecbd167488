import type { Said } from '../warranty/derivation.ts'
import type { RuleSet } from '../warranty/rule-sets.ts'

export type Unit = 'months' | 'km' | 'days' | 'times' | 'basisPoints' | 'workingDays'

/** A figure of an order of the law: where it stands in the rule set, and by which clause. */
export type Limit = {
  readonly name: Said
  readonly unit: Unit
  readonly least: number
  readonly most: number
  readonly clause: (set: RuleSet) => string
  readonly of: (set: RuleSet) => number | null
  readonly lay: (set: RuleSet, value: number) => RuleSet
}

type Plain = { readonly [K in keyof RuleSet]: RuleSet[K] extends number | null ? K : never }[keyof RuleSet]

/** A figure that is a field of its own. */
const plain = (
  name: Said,
  unit: Unit,
  most: number,
  field: Plain,
  clause: (set: RuleSet) => string,
): Limit => ({
  name,
  unit,
  least: 1,
  most,
  clause,
  of: (set) => set[field],
  lay: (set, value) => ({ ...set, [field]: value }),
})

/** One figure of a pair. */
const paired = <F extends 'repair' | 'exchange' | 'early' | 'coefficient'>(
  name: Said,
  unit: Unit,
  [least, most]: readonly [least: number, most: number],
  field: F,
  part: Exclude<keyof RuleSet[F], 'clause'> & string,
  clause: (set: RuleSet) => string,
): Limit => ({
  name,
  unit,
  least,
  most,
  clause,
  of: (set) => (set[field] as { readonly [part: string]: number })[part]!,
  lay: (set, value) => ({ ...set, [field]: { ...set[field], [part]: value } }),
})

const repair = (set: RuleSet) => set.repair.clause
const exchange = (set: RuleSet) => set.exchange.clause
const early = ({ clauses }: RuleSet) => [...new Set([clauses.A60, clauses.C60])].join('、')
const coefficient = (set: RuleSet) => set.coefficient.clause
// The article of Order 150 was not seen.
const demand = ({ demandClause }: RuleSet) => demandClause

// biome-ignore format: a table
export const limits = {
  'repair.months': paired(['包修期（月）', 'Free repair, months'], 'months', [1, 240], 'repair', 'months', repair),
  'repair.km': paired(['包修期（里程）', 'Free repair, km'], 'km', [1, 1_000_000], 'repair', 'km', repair),
  'exchange.months': paired(['三包有效期（月）', 'Replace or refund, months'], 'months', [1, 240], 'exchange', 'months', exchange),
  'exchange.km': paired(['三包有效期（里程）', 'Replace or refund, km'], 'km', [1, 1_000_000], 'exchange', 'km', exchange),
  'early.days': paired(['早期故障期（天）', 'Early faults, days'], 'days', [1, 730], 'early', 'days', early),
  'early.km': paired(['早期故障期（里程）', 'Early faults, km'], 'km', [1, 100_000], 'early', 'km', early),
  'first.days': plain(['首期须更换总成（天）', 'First days: assembly to be replaced'], 'days', 90, 'firstDays', (set) => set.clauses.C7 ?? ''),
  'loan.days': plain(['修理超过几天提供备用车', 'Loan car after'], 'days', 30, 'loanAfterDays', (set) => set.loanClause),
  'total.days': plain(['累计修理时间超过', 'Total repair time, more than'], 'days', 365, 'daysLimit', (set) => set.clauses.D30 ?? ''),
  'same.times': plain(['同一质量问题修理超过', 'Repairs of one issue, more than'], 'times', 20, 'timesLimit', (set) => set.clauses.N4 ?? ''),
  'serious.times': plain(['严重安全性能故障累计修理', 'Serious safety fault repaired'], 'times', 20, 'seriousLimit', (set) => set.clauses.S2 ?? ''),
  'assembly.times': plain(['总成累计更换', 'Assembly replaced'], 'times', 20, 'assemblyLimit', (set) => set.clauses.M2 ?? ''),
  'part.times': plain(['同一主要零件累计更换', 'Same main part replaced'], 'times', 20, 'partLimit', (set) => set.clauses.P2 ?? ''),
  'coefficient.least': paired(['使用补偿系数下限', 'Coefficient, at least'], 'basisPoints', [0, 1_000], 'coefficient', 'least', coefficient),
  'coefficient.most': paired(['使用补偿系数上限', 'Coefficient, at most'], 'basisPoints', [0, 1_000], 'coefficient', 'most', coefficient),
  'answer.workingDays': plain(['退换要求答复期限', 'Demand answered within'], 'workingDays', 60, 'answerWorkingDays', demand),
  'finish.workingDays': plain(['退换办结期限', 'Demand settled within'], 'workingDays', 120, 'finishWorkingDays', demand),
} as const satisfies { readonly [key: string]: Limit }

export type LimitKey = keyof typeof limits
