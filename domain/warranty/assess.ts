import { dayOf, type Day } from '../calendar.ts'
import type { Case } from './cases.ts'
import { chosenRuleSet, type Chosen } from './choose.ts'
import { compensation } from './compensation.ts'
import { countedRepairs, noteFallingOdometer, type Counted } from './counted.ts'
import { earlyFaults, type Bench, type Outcome } from './criteria.ts'
import { replacements, sameIssue, seriousFaults, totalTime } from './repeated.ts'
import {
  derived,
  days as inDays,
  fact,
  kilometres,
  same,
  type Derived,
  type Problem,
  type Said,
} from './derivation.ts'
import { loanOf, type Loan } from './loan.ts'
import { isWithin, periodOf, startOf, windowOf, type Period } from './periods.ts'
import { begunIn, groupDays, groupsOf, stayTime } from './repair-time.ts'
import { firstRuleSets, type RuleSet } from './rule-sets.ts'
import { handOverAmong, lawfulEnd, staysOf, type EndOf, type Stay } from './stays.ts'
import { warningOf, type Warning } from './warned.ts'
import { firstThresholds, type Threshold } from './warning.ts'
import { wearPeriodOf, type WearPeriod } from './wear.ts'

export type StayFigures = {
  readonly repairs: readonly string[]
  readonly isRunning: boolean
  readonly loan: Derived<number>
  readonly total: Derived<number>
  readonly loanCar: Derived<Loan>
}

/** Where a car stands under the 三包 law at a moment, every figure with its derivation. */
export type Assessment = {
  readonly ruleSet: Derived<Chosen>
  readonly start: Derived<Day> | null
  /** 包修期 and 三包有效期. Null where no rule set applies or the start is not known. */
  readonly repair: Derived<Period> | null
  readonly exchange: Derived<Period> | null
  readonly special: readonly Derived<Period>[]
  readonly wear: readonly Derived<WearPeriod>[]
  /** Whether the car is inside at this moment and reading; null while one is missing. */
  readonly isInRepair: Derived<boolean> | null
  readonly isInExchange: Derived<boolean> | null
  readonly stays: readonly StayFigures[]
  /** Days towards art. 24(4): to the completion, as the law counts; and to the hand-over, as the warning does. */
  readonly totalDays: Derived<number> | null
  readonly totalDaysToHandOver: Derived<number> | null
  readonly outcomes: readonly Derived<Outcome>[]
  readonly compensationFen: Derived<number> | null
  readonly warning: Warning | null
  /** Figures rest on repairs that were declared or imported (R1.6). */
  readonly restsOnElsewhere: readonly string[]
  /** What is missing or contradicts itself, and what it would change. */
  readonly problems: readonly Problem[]
}

type Rules = { readonly sets: readonly RuleSet[]; readonly thresholds: readonly Threshold[] }

/**
 * The one door of the rule book: a car, its repairs, the findings of people and a moment.
 * Units: days as `YYYY-MM-DD`, instants ISO with offset (seconds are cut), kilometres, fen, hundredths of a percent.
 * It throws nothing for bad data: what is missing stands in `problems`, and figures that hang on it are null.
 */
export function assess(
  { car, repairs, findings, now, odometerKm, zone }: Case,
  { sets, thresholds }: Rules = { sets: firstRuleSets, thresholds: firstThresholds },
): Assessment {
  const problems: Problem[] = []
  const note = (problem: Problem) => {
    if (!problems.some(({ code, about }) => code === problem.code && about === problem.about))
      problems.push(problem)
  }
  const ruleSet = chosenRuleSet(car, sets, note)
  const set = sets.find(({ code }) => code === ruleSet.value)
  const start = set && startOf(car, set, note)
  const counted = countedRepairs(repairs, start?.value, now, zone, note)
  noteFallingOdometer(counted, odometerKm, note)
  const base = {
    ruleSet,
    restsOnElsewhere: counted.filter(({ source }) => source !== 'own').map(({ id }) => id),
  }
  if (!set || !start) return { ...empty, ...base, problems }

  const exchange = periodOf(
    ['三包有效期', 'Replace-or-refund period'],
    start,
    set.exchange,
    car.promised.exchange,
  )
  const repair = periodOf(['包修期', 'Free-repair period'], start, set.repair, car.promised.repair)
  const today = dayOf(now, zone)
  const time = repairTime(['累计修理时间', 'Total repair time'], counted, lawfulEnd, now, set, note)
  const toHandOver = repairTime(
    ['累计到交车（预警用）', 'Total to the hand-over (for the warning)'],
    counted,
    handOverAmong(counted, note),
    now,
    set,
    () => {}, // said by the reckoning to the completion
  )
  const bench: Bench = {
    set,
    repairs: counted,
    findings,
    exchange,
    early: windowOf(['早期故障期', 'Early window'], start, set.early.days, set.early.km, set.clauses.A60!),
    first:
      set.firstDays === null
        ? undefined
        : windowOf(['首7日', 'First days'], start, set.firstDays, null, set.clauses.C7!),
    zone,
    now,
    note,
  }
  const outcomes = [
    ...earlyFaults(bench),
    ...seriousFaults(bench),
    ...replacements(bench),
    ...sameIssue(bench),
    totalTime(bench, time.total, time.groups),
  ]
  const isOwed = outcomes.some(
    ({ value }) => value.isCompensated && ['met', 'possible'].includes(value.status),
  )
  return {
    ...base,
    start,
    repair,
    exchange,
    special: car.special.map((one) =>
      periodOf([one.name, one.name], start, { months: one.months, km: one.km, clause: '第4条' }, null),
    ),
    wear: car.wear.map((one) => wearPeriodOf(one, start)),
    isInRepair: inside(repair, today, odometerKm, note),
    isInExchange: inside(exchange, today, odometerKm, note),
    stays: time.stays.map((stay) => figuresOf(stay, set, begunIn(repair.value, stay, zone))),
    totalDays: time.total,
    totalDaysToHandOver: toHandOver.total,
    outcomes,
    compensationFen: (isOwed && compensation(car, set, odometerKm, note)) || null,
    warning: warningOf({
      car,
      set,
      thresholds,
      today,
      now,
      outcomes,
      total: toHandOver.total,
      stays: toHandOver.stays.filter((stay) => begunIn(repair.value, stay, zone)),
      isInExchange: isWithin(exchange.value, today, odometerKm),
    }),
    problems,
  }
}

const empty = {
  start: null,
  repair: null,
  exchange: null,
  special: [],
  wear: [],
  isInRepair: null,
  isInExchange: null,
  stays: [],
  totalDays: null,
  totalDaysToHandOver: null,
  outcomes: [],
  compensationFen: null,
  warning: null,
} satisfies Partial<Assessment>

function repairTime(
  title: Said,
  counted: readonly Counted[],
  endOf: EndOf,
  now: string,
  set: RuleSet,
  note: (problem: Problem) => void,
) {
  const stays = staysOf(counted, endOf, now, set.excludes, note)
  const groups = groupsOf(stays, note)
  const parts = groups.map((group) => {
    const ids = group.stays.flatMap(({ repairs }) => repairs.map(({ id }) => id))
    const name: Said = [ids.join('、'), ids.join(', ')]
    const n = groupDays(group)
    const own = group.stays.length === 1 ? [stayTime(group.stays[0]!, clausesOf(set)).total] : []
    return derived(name, n, inDays(n), set.clauses.D30!, same(String(n)), own)
  })
  const sum = parts.reduce((total, { value }) => total + value, 0)
  const how = parts.length > 0 ? `${parts.map(({ value }) => value).join(' + ')} = ${sum}` : '0'
  return {
    stays,
    groups,
    total: derived(title, sum, inDays(sum), set.clauses.D30!, same(how), parts),
  }
}

const clausesOf = (set: RuleSet) => ({ loan: set.loanClause, total: set.clauses.D30! })

function figuresOf(stay: Stay, set: RuleSet, isInRepair: boolean): StayFigures {
  const { loan, total } = stayTime(stay, clausesOf(set))
  return {
    repairs: stay.repairs.map(({ id }) => id),
    isRunning: stay.isRunning,
    loan,
    total,
    loanCar: loanOf(stay, loan, set, isInRepair),
  }
}

function inside(
  period: Derived<Period>,
  today: Day,
  km: number | null,
  note: (problem: Problem) => void,
): Derived<boolean> | null {
  const name: Said = [`在${period.name[0]}内`, `Inside: ${period.name[1]}`]
  const on = fact(['日期', 'Day'], today, same(today))
  if (today > period.value.lastDay)
    return derived(
      name,
      false,
      ['否', 'no'],
      period.clause,
      [`${today} > ${period.value.lastDay}`, `${today} > ${period.value.lastDay}`],
      [on, period],
    )
  if (km === null && period.value.lastKm !== null) {
    note({
      code: 'odometer_missing_now',
      says: ['没有现在的里程', 'The present odometer reading is missing'],
      changes: [
        '日期在期内；是否超过里程不能判断',
        'Inside by the day; whether by kilometres cannot be told',
      ],
      about: 'car',
    })
    return null
  }
  const is = isWithin(period.value, today, km)
  const reading = fact(['里程', 'Odometer'], km, km === null ? same('') : kilometres(km))
  const how = `${today} ≤ ${period.value.lastDay}${period.value.lastKm === null ? '' : `, ${km} ${is ? '≤' : '>'} ${period.value.lastKm} km`}`
  return derived(name, is, is ? ['是', 'yes'] : ['否', 'no'], period.clause, same(how), [on, reading, period])
}
