import { addDays, isDay, type Day } from '../calendar.ts'
import type { WarrantyCar } from './cases.ts'
import { missing } from './choose.ts'
import { derived, fact, kilometres, same, type Derived, type Problem, type Said } from './derivation.ts'
import type { RuleSet } from './rule-sets.ts'

export type Limit = { readonly months: number; readonly km: number | null }
/** The last day inside and the last kilometre inside; whichever is passed first ends it. */
export type Period = { readonly start: Day; readonly lastDay: Day; readonly lastKm: number | null }

/**
 * The last day of a period of months: the day of the same number, or the month’s last (Civil Code art. 201–202; the
 * day it begins is not counted). 2024-02-29 + 24 months is 2026-02-28.
 */
export function addMonths(start: Day, months: number): Day {
  const [year, month, date] = start.split('-').map(Number) as [number, number, number]
  const at = year * 12 + (month - 1) + months
  for (let day = date; ; day--) {
    const tried = `${String(Math.floor(at / 12)).padStart(4, '0')}-${two((at % 12) + 1)}-${two(day)}`
    if (isDay(tried)) return tried
  }
}

const two = (n: number) => String(n).padStart(2, '0')

/** Where the periods begin (R1.3), or undefined while nobody knows. They go on with the car, whoever’s it is (art. 30). */
export function startOf(
  car: WarrantyCar,
  set: RuleSet,
  note: (problem: Problem) => void,
): Derived<Day> | undefined {
  const start = beginningOf(car, set, note)
  return start && { ...start, from: [...start.from, ...changesOfOwner(car)] }
}

const changesOfOwner = ({ soldOn }: WarrantyCar) =>
  soldOn.map((day) =>
    fact(['过户', 'Change of owner'], day, [`${day}，期间不变`, `${day}: both periods go on`], '第30条'),
  )

function beginningOf(
  car: WarrantyCar,
  set: RuleSet,
  note: (problem: Problem) => void,
): Derived<Day> | undefined {
  const { invoiceDay, deliveryDay, replacedOn } = car
  const invoice = fact(['购车发票日期', 'Invoice day'], invoiceDay, invoiceDay ? same(invoiceDay) : missing)
  const delivery = fact(['交车日期', 'Delivery day'], deliveryDay, deliveryDay ? same(deliveryDay) : missing)
  const name: Said = ['起算日', 'Start']
  if (replacedOn) {
    const replaced = fact(['换车日期', 'Day of replacement'], replacedOn, same(replacedOn))
    const how: Said = ['换车后两个期间重新起算', 'Both periods begin again with the replacement']
    return derived(name, replacedOn, same(replacedOn), '第29条', how, [replaced])
  }
  if (!invoiceDay) return undefined
  if (set.startsAt === 'invoice')
    return derived(
      name,
      invoiceDay,
      same(invoiceDay),
      set.startClause,
      ['自发票日起', 'From the invoice'],
      [invoice],
    )
  if (!deliveryDay) {
    note({
      code: 'delivery_day_missing',
      says: ['没有交车日期', 'The delivery day is missing'],
      changes: [
        `暂从发票日 ${invoiceDay} 起算；交车晚于发票的，期间顺延到交车日`,
        `Reckoned from the invoice, ${invoiceDay}; a later delivery moves both periods`,
      ],
      about: 'car',
    })
    return derived(
      name,
      invoiceDay,
      same(invoiceDay),
      set.startClause,
      ['缺交车日期，暂自发票日起', 'Delivery missing: from the invoice for now'],
      [invoice, delivery],
    )
  }
  if (deliveryDay < invoiceDay)
    note({
      code: 'delivered_before_invoice',
      says: [
        `交车 ${deliveryDay} 早于发票 ${invoiceDay}`,
        `Delivered ${deliveryDay}, before the invoice of ${invoiceDay}`,
      ],
      changes: ['按交车日起算；请核对两个日期', 'Reckoned from the delivery; check both days'],
      about: 'car',
    })
  const how: Said =
    deliveryDay === invoiceDay
      ? ['发票日即交车日', 'Invoice and delivery on one day']
      : ['发票日与交车日不同，自交车日起', 'They differ: from the delivery']
  return derived(name, deliveryDay, same(deliveryDay), set.startClause, how, [invoice, delivery])
}

/** The law’s minimum, or the maker’s better promise (art. 4), month and kilometre each by itself. */
export function periodOf(
  name: Said,
  start: Derived<Day>,
  law: Limit & { readonly clause: string },
  promised: Limit | null,
): Derived<Period> {
  const months = Math.max(law.months, promised?.months ?? 0)
  const lastKm = promised && promised.km === null ? null : Math.max(law.km ?? 0, promised?.km ?? 0)
  const better = months > law.months || lastKm !== law.km
  const lastDay = addMonths(start.value, months)
  const legal = fact(['法定下限', 'Legal minimum'], law, limitShown(law), law.clause)
  const maker = promised
    ? [fact(['厂家承诺', 'Maker’s promise'], promised, limitShown(promised), '第4条')]
    : []
  const km: Said = lastKm === null ? ['不限里程', 'no limit of km'] : kilometres(lastKm)
  return derived(
    name,
    { start: start.value, lastDay, lastKm },
    [`至 ${lastDay}（含）或 ${km[0]}，先到为准`, `until ${lastDay} or ${km[1]}, whichever is first`],
    better ? `${law.clause}、第4条` : law.clause,
    [
      `${start.value} 加 ${months} 个月，起始日不计（民法典第201–202条）= ${lastDay}`,
      `${start.value} plus ${months} months, the first day not counted = ${lastDay}`,
    ],
    [start, legal, ...maker],
  )
}

const limitShown = ({ months, km }: Limit): Said =>
  km === null
    ? [`${months} 个月，不限里程`, `${months} months, no limit of km`]
    : [`${months} 个月或 ${kilometres(km)[0]}`, `${months} months or ${kilometres(km)[1]}`]

/** A window of days and kilometres from the start: 60 days or 3,000 km, 7 days (art. 20, 22, 23). */
export function windowOf(name: Said, start: Derived<Day>, days: number, km: number | null, clause: string) {
  const lastDay = addDays(start.value, days)
  const shown: Said =
    km === null
      ? [`至 ${lastDay}（含）`, `until ${lastDay}`]
      : [
          `至 ${lastDay}（含）且不超过 ${kilometres(km)[0]}`,
          `until ${lastDay} and at most ${kilometres(km)[1]}`,
        ]
  const how: Said = [
    `${start.value} 加 ${days} 天，起始日不计 = ${lastDay}`,
    `${start.value} plus ${days} days, the first not counted = ${lastDay}`,
  ]
  return derived<Period>(name, { start: start.value, lastDay, lastKm: km }, shown, clause, how, [start])
}

/** Inside up to and including the last day and the last kilometre (R1.3). Unknown kilometres do not put it outside. */
export const isWithin = ({ lastDay, lastKm }: Period, day: Day, km: number | null) =>
  day <= lastDay && (lastKm === null || km === null || km <= lastKm)
