import type { Day } from '../calendar.ts'
import { derived, days as inDays, times, type Derived, type Said } from './derivation.ts'

/** 三包预警: no law, a store’s device (R1.9). Shape and word beside the colour. */
export const levels = ['none', 'yellow', 'orange', 'red'] as const
export type Level = (typeof levels)[number]

export const warningItems = [
  'totalDays',
  'sameIssue',
  'assemblyReplaced',
  'partReplaced',
  'seriousSafety',
  'runningDays',
  'earlyFault',
] as const
export type WarningItem = (typeof warningItems)[number]

/** From how many on; null: this item never raises that level. Dated, per rule set and brand (`*` is every brand). */
export type Threshold = {
  readonly ruleSet: 'CN_43' | 'CN_150'
  readonly brand: string
  readonly item: WarningItem
  readonly yellow: number | null
  readonly orange: number | null
  readonly red: number | null
  readonly fromDay: Day
}

const row = (
  ruleSet: Threshold['ruleSet'],
  item: WarningItem,
  yellow: number | null,
  orange: number | null,
  red: number | null,
): Threshold => ({ ruleSet, brand: '*', item, yellow, orange, red, fromDay: '2013-10-01' })

// biome-ignore format: a table
export const firstThresholds: readonly Threshold[] = [
  row('CN_43',  'totalDays',        15,   20, 25),
  row('CN_43',  'sameIssue',        2,    3,  4),
  row('CN_43',  'assemblyReplaced', null, 1,  2),
  row('CN_43',  'partReplaced',     null, 1,  2),
  row('CN_43',  'seriousSafety',    null, 1,  2),
  row('CN_43',  'runningDays',      3,    4,  5),
  row('CN_43',  'earlyFault',       null, null, 1),
  row('CN_150', 'totalDays',        20,   25, 30),
  row('CN_150', 'sameIssue',        3,    4,  5),
  row('CN_150', 'assemblyReplaced', null, 1,  2),
  row('CN_150', 'partReplaced',     null, 1,  2),
  row('CN_150', 'seriousSafety',    null, 1,  2),
  row('CN_150', 'runningDays',      3,    4,  5),
  row('CN_150', 'earlyFault',       null, null, 1),
]

/** The row in force: of the brand before that of every brand, the latest that has begun. */
export const thresholdOf = (
  rows: readonly Threshold[],
  ruleSet: Threshold['ruleSet'],
  brand: string,
  item: WarningItem,
  on: Day,
): Threshold | undefined =>
  rows
    .filter((one) => one.ruleSet === ruleSet && one.item === item && one.fromDay <= on)
    .filter((one) => one.brand === brand || one.brand === '*')
    .toSorted(
      (a, b) => Number(a.brand === '*') - Number(b.brand === '*') || b.fromDay.localeCompare(a.fromDay),
    )[0]

export type Raised = {
  readonly item: WarningItem
  readonly level: Level
  readonly count: number
  /** The next level and from how many on; null at the top. */
  readonly next: { readonly level: Level; readonly from: number } | null
}

export const levelAt = ({ yellow, orange, red }: Threshold, count: number): Level =>
  red !== null && count >= red
    ? 'red'
    : orange !== null && count >= orange
      ? 'orange'
      : yellow !== null && count >= yellow
        ? 'yellow'
        : 'none'

/** The lowest level of this item that stands above, and from how many on. */
export const nextAbove = (threshold: Threshold, level: Level) =>
  (['yellow', 'orange', 'red'] as const)
    .filter((one) => levels.indexOf(one) > levels.indexOf(level) && threshold[one] !== null)
    .map((one) => ({ level: one, from: threshold[one]! }))[0]

export function raisedBy(threshold: Threshold, figure: Derived<number>): Derived<Raised> {
  const { item } = threshold
  const level = levelAt(threshold, figure.value)
  const next = nextAbove(threshold, level)
  const how: Said = [
    `${figure.shown[0]}；黄 ${threshold.yellow ?? '—'} / 橙 ${threshold.orange ?? '—'} / 红 ${threshold.red ?? '—'}`,
    `${figure.shown[1]}; yellow ${threshold.yellow ?? '—'} / orange ${threshold.orange ?? '—'} / red ${threshold.red ?? '—'}`,
  ]
  const value: Raised = { item, level, count: figure.value, next: next ?? null }
  return derived(itemNames[item], value, levelWords[level], 'R1.9', how, [figure])
}

export const itemNames: { readonly [I in WarningItem]: Said } = {
  totalDays: ['累计修理天数', 'Total repair days'],
  sameIssue: ['同一质量问题修理次数', 'Repairs of one issue'],
  assemblyReplaced: ['总成更换次数', 'Assembly replaced'],
  partReplaced: ['同一主要零件更换次数', 'Same main part replaced'],
  seriousSafety: ['严重安全性能故障修理次数', 'Serious safety fault repaired'],
  runningDays: ['本次在修天数', 'Days of the running repair'],
  earlyFault: ['早期主要零件或危险故障', 'Early main-part or dangerous fault'],
}

export const levelWords: { readonly [L in Level]: Said } = {
  none: ['未达预警', 'No warning'],
  yellow: ['黄色预警', 'Yellow'],
  orange: ['橙色预警', 'Orange'],
  red: ['红色预警', 'Red'],
}

export const countShown = (item: WarningItem, n: number): Said =>
  item === 'totalDays' || item === 'runningDays' ? inDays(n) : times(n)

/** The highest of all, and what raised it. */
export function levelOf(raised: readonly Derived<Raised>[]): Derived<Level> {
  const top = raised.reduce<Level>(
    (most, { value }) => (levels.indexOf(value.level) > levels.indexOf(most) ? value.level : most),
    'none',
  )
  const by = raised.filter(({ value }) => value.level === top && top !== 'none')
  const how: Said =
    by.length === 0
      ? ['各项均未达到', 'No item is reached']
      : [
          `由 ${by.map(({ name }) => name[0]).join('、')} 触发`,
          `Raised by ${by.map(({ name }) => name[1]).join(', ')}`,
        ]
  return derived(['三包预警', 'Warning'], top, levelWords[top], 'R1.9', how, by.length > 0 ? by : raised)
}
