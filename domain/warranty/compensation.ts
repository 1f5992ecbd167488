import { formatFen } from '../money.ts'
import type { WarrantyCar } from './cases.ts'
import { missing } from './choose.ts'
import { derived, fact, kilometres, same, type Derived, type Problem, type Said } from './derivation.ts'
import type { RuleSet } from './rule-sets.ts'

/**
 * Use compensation (R1.8): price × km ÷ 1000 × n, half-up to the fen.
 * @param basisPoints n in hundredths of a percent: 0.5 % is 50
 */
export function compensationFen(priceFen: number, km: number, basisPoints: number): number {
  const product = BigInt(priceFen) * BigInt(km) * BigInt(basisPoints)
  return Number((product * 2n + 10_000_000n) / 20_000_000n)
}

/** Undefined where a figure is missing or the coefficient is beyond what the order allows. */
export function compensation(
  car: WarrantyCar,
  set: RuleSet,
  km: number | null,
  note: (problem: Problem) => void,
): Derived<number> | undefined {
  const { priceFen, coefficientBasisPoints: n } = car
  const { least, most, clause } = set.coefficient
  if (n !== null && n > most) {
    note({
      code: 'coefficient_beyond',
      says: [
        `使用补偿系数 ${percent(n)} 超过上限 ${percent(most)}`,
        `The coefficient ${percent(n)} is above ${percent(most)}`,
      ],
      changes: ['不予计算；请按三包凭证更正', 'Nothing is reckoned with it; mend it by the certificate'],
      about: 'car',
    })
    return undefined
  }
  if (n !== null && n < least)
    note({
      code: 'coefficient_below',
      says: [
        `使用补偿系数 ${percent(n)} 低于 ${percent(least)}`,
        `The coefficient ${percent(n)} is below ${percent(least)}`,
      ],
      changes: [
        '按登记的系数计算，对消费者有利；请核对',
        'Reckoned as recorded, in the consumer’s favour; check it',
      ],
      about: 'car',
    })
  const absent = [
    priceFen === null ? '价款' : '',
    n === null ? '系数' : '',
    km === null ? '里程' : '',
  ].filter(Boolean)
  if (priceFen === null || n === null || km === null) {
    note({
      code: 'compensation_unknown',
      says: [
        `缺${absent.join('、')}，使用补偿费不能计算`,
        'Price, coefficient or odometer is missing: no compensation can be told',
      ],
      changes: ['补上后才有数字', 'Once known there is a figure'],
      about: 'car',
    })
    return undefined
  }
  const fen = compensationFen(priceFen, km, n)
  const how: Said = same(`${formatFen(priceFen)} × ${km} ÷ 1000 × ${percent(n)} = ${formatFen(fen)}`)
  return derived(['使用补偿费', 'Use compensation'], fen, same(formatFen(fen)), clause, how, [
    fact(['车价款', 'Price'], priceFen, priceFen === null ? missing : same(formatFen(priceFen))),
    fact(['行驶里程', 'Odometer'], km, kilometres(km)),
    fact(['使用补偿系数', 'Coefficient'], n, same(percent(n))),
  ])
}

const percent = (basisPoints: number) => `${basisPoints / 100}%`
