import type { Day } from '../calendar.ts'
import type { WarrantyCar } from './cases.ts'
import type { Outcome } from './criteria.ts'
import { derived, fact, same, times, type Derived } from './derivation.ts'
import { daysOf, stayTime } from './repair-time.ts'
import type { Criterion, RuleSet } from './rule-sets.ts'
import { instantOfMinute, lengthOf, minuteOf } from './spans.ts'
import type { Stay } from './stays.ts'
import {
  countShown,
  itemNames,
  levelOf,
  levelWords,
  nextAbove,
  raisedBy,
  thresholdOf,
  type Level,
  type Raised,
  type Threshold,
  type WarningItem,
} from './warning.ts'

export type Warning = {
  readonly level: Derived<Level>
  readonly items: readonly Derived<Raised>[]
  /** The next level that mere staying will reach, and when. Null where the car is not in the shop. */
  readonly ifItStays: Derived<{ readonly level: Level; readonly at: string }> | null
}

type Asked = {
  readonly car: WarrantyCar
  readonly set: RuleSet
  readonly thresholds: readonly Threshold[]
  readonly today: Day
  readonly now: string
  readonly outcomes: readonly Derived<Outcome>[]
  readonly total: Derived<number>
  /** Those that began inside the 包修期: art. 21 is for them. */
  readonly stays: readonly Stay[]
  /** Art. 20 to 24 ask for it: once the period is over nothing of theirs is warned of any more. */
  readonly isInExchange: boolean
}

/** The warning (R1.9): counted to the hand-over, the running repair included. */
export function warningOf(asked: Asked): Warning {
  const { set, thresholds, car, today, total, stays } = asked
  const running = stays.find(({ isRunning }) => isRunning)
  const figures: { [item in WarningItem]?: Derived<number> | undefined } = {
    ...(asked.isInExchange && {
      totalDays: total,
      sameIssue: most(asked.outcomes, 'N4', 'sameIssue'),
      assemblyReplaced: most(asked.outcomes, 'M2', 'assemblyReplaced'),
      partReplaced: most(asked.outcomes, 'P2', 'partReplaced'),
      seriousSafety: most(asked.outcomes, 'S2', 'seriousSafety'),
      earlyFault: early(asked.outcomes),
    }),
    runningDays: running && stayTime(running, { loan: set.loanClause, total: set.clauses.D30! }).loan,
  }
  const items = (Object.keys(figures) as WarningItem[]).flatMap((item) => {
    const threshold = thresholdOf(thresholds, set.code, car.brand, item, today)
    const figure = figures[item]
    return threshold && figure ? [raisedBy(threshold, figure)] : []
  })
  const level = levelOf(items)
  return { level, items, ifItStays: running ? ifItStays(asked, level.value, items, running) : null }
}

/** The issue, assembly or part with the most repairs: how many stand under its outcome. */
function most(outcomes: readonly Derived<Outcome>[], criterion: Criterion, item: WarningItem) {
  const counted = outcomes
    .filter(({ value }) => value.criterion === criterion)
    .map((one) => ({ one, n: one.from.filter(({ name }) => name[1].startsWith('Repair ')).length }))
  const top = counted.reduce<(typeof counted)[number] | undefined>(
    (a, b) => (a && a.n >= b.n ? a : b),
    undefined,
  )
  return top && derived(itemNames[item], top.n, times(top.n), top.one.clause, top.one.how, [top.one])
}

function early(outcomes: readonly Derived<Outcome>[]) {
  const found = outcomes.filter(
    ({ value }) => ['A60', 'C7', 'C60'].includes(value.criterion) && value.status !== 'dismissed',
  )
  if (found.length === 0) return undefined
  return derived(
    itemNames.earlyFault,
    found.length,
    times(found.length),
    'R1.9',
    same(String(found.length)),
    found,
  )
}

/** Days pass by themselves: the earliest minute at which the car reaches a higher level than it has now. */
function ifItStays(
  { total, now, thresholds, set, car, today }: Asked,
  level: Level,
  items: readonly Derived<Raised>[],
  running: Stay,
) {
  const counted = lengthOf(running.counted)
  const reached = items.flatMap(({ value: { item } }) => {
    if (item !== 'runningDays' && item !== 'totalDays') return []
    const next = nextAbove(thresholdOf(thresholds, set.code, car.brand, item, today)!, level)
    if (!next) return []
    const others = item === 'totalDays' ? total.value - daysOf(counted) : 0
    const already = item === 'totalDays' ? counted : lengthOf(running.spans)
    // n days are reached with the first minute after n − 1 full ones.
    const more = (next.from - others - 1) * 1_440 + 1 - already
    return more > 0 ? [{ level: next.level, minute: minuteOf(now) + more, item, next }] : []
  })
  const first = reached.toSorted((a, b) => a.minute - b.minute)[0]
  if (!first) return null
  const at = instantOfMinute(first.minute)
  const [shown, [zh, en]] = [countShown(first.item, first.next.from), levelWords[first.level]]
  return derived(
    ['如车辆继续在店', 'If the car stays'],
    { level: first.level, at },
    [`${at} 达${zh}`, `${en} at ${at}`],
    'R1.9',
    [`${itemNames[first.item][0]}届时达 ${shown[0]}`, `${itemNames[first.item][1]} will be ${shown[1]}`],
    [fact(['现在', 'Now'], now, same(now))],
  )
}
