import type { WarrantyCar } from './cases.ts'
import { derived, fact, same, type Derived, type Problem, type Said } from './derivation.ts'
import type { RuleSet } from './rule-sets.ts'

/** Which order of the law a car stands under: one of the dated rows, none (sold before them), or out of scope. */
export type Chosen = 'CN_43' | 'CN_150' | 'none' | 'out' | 'unknown'

/**
 * R1.2, R0.4: by the day of the invoice, the use and the class; a person may override it with a reason. Where none and
 * out both apply, it is none.
 */
export function chosenRuleSet(
  car: WarrantyCar,
  sets: readonly RuleSet[],
  note: (problem: Problem) => void,
): Derived<Chosen> {
  const facts = [invoiceFact(car), useFact(car), classFact(car)]
  if (car.override) {
    const by = fact(
      ['人工指定的理由', 'Reason of the override'],
      car.override.reason,
      same(car.override.reason),
    )
    return chosen(
      car.override.ruleSet,
      sets,
      'R1.2',
      ['按人工指定，理由见下', 'By hand, for the reason below'],
      [...facts, by],
    )
  }
  if (!car.invoiceDay) {
    note({
      code: 'invoice_day_missing',
      says: ['没有购车发票日期', 'The day of the invoice is missing'],
      changes: [
        '不能确定适用哪一部规定、期间从何时起；补上后全部数字才成立',
        'Neither the rule set nor any period can be told; every figure waits for it',
      ],
      about: 'car',
    })
    return chosen('unknown', sets, 'R1.2', ['缺购车发票日期', 'The invoice day is missing'], facts)
  }
  noteGreyCase(car, sets, note)
  const day = car.invoiceDay
  const set = sets.find((one) => day >= one.soldFrom && (!one.soldBefore || day < one.soldBefore))
  if (!set)
    return chosen('none', sets, 'R1.2', [`${day} 早于最早的规定`, `${day} is before the first order`], facts)
  if (car.use === null || car.vehicleClass === null) noteUnknownScope(car, note)
  const outUse = car.use !== null && !set.uses.includes(car.use)
  const outClass = car.vehicleClass !== null && !set.classes.includes(car.vehicleClass)
  const said: Said = outUse
    ? ['不是家用，不在适用范围', 'Not for family use: out of scope']
    : ['车辆种类不在适用范围', 'This class of vehicle is out of scope']
  if (outUse || outClass) return chosen('out', sets, outUse ? 'R1.2、R0.4' : 'R1.2、第40条', said, facts)
  const until = set.soldBefore ? `${set.soldFrom} ≤ ${day} < ${set.soldBefore}` : `${set.soldFrom} ≤ ${day}`
  return chosen(set.code, sets, 'R1.2', same(until), facts)
}

const titles: { readonly [C in 'none' | 'out' | 'unknown']: Said } = {
  none: ['不适用（销售日早于三包规定）', 'None: sold before the rules'],
  out: ['不在三包适用范围', 'Out of scope'],
  unknown: ['不能确定', 'Not known'],
}

const chosen = (
  value: Chosen,
  sets: readonly RuleSet[],
  clause: string,
  how: Said,
  from: readonly Derived[],
): Derived<Chosen> => {
  const shown = sets.find(({ code }) => code === value)?.title ?? titles[value as 'none' | 'out' | 'unknown']
  return derived(['适用规定', 'Rule set'], value, shown, clause, how, from)
}

export const invoiceFact = ({ invoiceDay }: WarrantyCar) =>
  fact(['购车发票日期', 'Invoice day'], invoiceDay, invoiceDay ? same(invoiceDay) : missing)
const useFact = ({ use }: WarrantyCar) => fact(['使用性质', 'Use'], use, use ? uses[use] : missing)
const classFact = ({ vehicleClass }: WarrantyCar) =>
  fact(['车辆种类', 'Class'], vehicleClass, vehicleClass ? classes[vehicleClass] : missing)

export const missing: Said = ['缺', 'missing']
const uses = {
  family: ['家庭自用', 'family'],
  company: ['单位自用', 'company'],
  commercial: ['营运', 'commercial'],
} as const satisfies { [use: string]: Said }
const classes = {
  passenger: ['乘用车', 'passenger car'],
  pickup: ['皮卡车', 'pick-up'],
  special: ['专用乘用车', 'special passenger car'],
  other: ['其他', 'other'],
} as const satisfies { [c: string]: Said }

/** Sold under one order and handed over under the next: no transition clause (R1.2). */
function noteGreyCase(car: WarrantyCar, sets: readonly RuleSet[], note: (problem: Problem) => void) {
  const { invoiceDay, deliveryDay } = car
  const other = car.otherInvoiceDays.filter((day) => day !== invoiceDay)
  if (other.length > 0)
    note({
      code: 'two_invoices',
      says: [
        `档案里有两个购车发票日期：${[invoiceDay, ...other].join('、')}`,
        `Two invoice days are on file: ${[invoiceDay, ...other].join(', ')}`,
      ],
      changes: [
        `现按 ${invoiceDay} 计算；若以另一张为准，期间和适用规定可能改变`,
        `Reckoned from ${invoiceDay}; with the other one periods and rule set may differ`,
      ],
      about: 'car',
    })
  const crossed = sets.find(
    ({ soldFrom }) => invoiceDay && deliveryDay && invoiceDay < soldFrom && deliveryDay >= soldFrom,
  )
  if (crossed)
    note({
      code: 'sold_before_delivered_after',
      says: [
        `发票 ${invoiceDay} 在新规定施行前，交车 ${deliveryDay} 在施行后`,
        `Invoiced ${invoiceDay}, before the new order; delivered ${deliveryDay}, after it`,
      ],
      changes: [
        `按发票日选用规定；厂家另有承诺时由人工指定${crossed.title[0]}`,
        `The invoice decides; where the maker promised more, name ${crossed.title[1]} by hand`,
      ],
      about: 'car',
    })
}

function noteUnknownScope({ use, vehicleClass }: WarrantyCar, note: (problem: Problem) => void) {
  const what: Said =
    use === null && vehicleClass === null
      ? ['使用性质和车辆种类', 'use and class']
      : use === null
        ? ['使用性质', 'use']
        : ['车辆种类', 'class']
  note({
    code: 'scope_unknown',
    says: [`没有${what[0]}`, `The ${what[1]} is missing`],
    changes: [
      '暂按适用三包计算；若不是家用乘用车（或皮卡），则不在适用范围',
      'Reckoned as covered; if it is no family car (or pick-up) it is out of scope',
    ],
    about: 'car',
  })
}
