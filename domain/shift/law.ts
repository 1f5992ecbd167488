import { addDays, monthOf, type Day } from '../calendar.ts'
import { rule, toldOf, type Refusal, type Rule } from '../procedure.ts'

/** The store's dated values; none can be set beyond what the law allows. */
export type Limits = {
  readonly dayMinutes: number
  /** On average over the weeks of the rota. */
  readonly weekMinutes: number
  /** A day's extension: as a rule, and for special reasons at most. */
  readonly extraMinutes: number
  readonly extraMostMinutes: number
  readonly extraMonthMinutes: number
  readonly restDays: number
}

/** What the law asks about one person's week. */
export type WeekFacts = {
  weekHundredths: number
  averageHundredths: number
  averageLimitHundredths: number
  /** The longest day, and which. */
  longestDay: Day
  dayHundredths: number
  dayRuleHundredths: number
  dayLimitHundredths: number
  monthHundredths: number
  monthLimitHundredths: number
  restDays: number
  restLimit: number
  holidays: number
}

export const dayIsWithinTheLaw = rule(
  'day_is_within_the_law',
  'L41',
  '{longestDay}共{dayHundredths}小时：一天连加班不得超过{dayLimitHundredths}小时（劳动法第41条）',
  'On {longestDay} {dayHundredths} hours: a day with its overtime may not exceed {dayLimitHundredths} (Labour Law, art. 41)',
  (f: Pick<WeekFacts, 'longestDay' | 'dayHundredths' | 'dayLimitHundredths'>) =>
    f.dayHundredths <= f.dayLimitHundredths,
)

export const monthIsWithinTheLaw = rule(
  'month_is_within_the_law',
  'L41',
  '当月加班{monthHundredths}小时，不得超过{monthLimitHundredths}小时（劳动法第41条）',
  'Overtime of {monthHundredths} hours in the month; the limit is {monthLimitHundredths} (Labour Law, art. 41)',
  (f: Pick<WeekFacts, 'monthHundredths' | 'monthLimitHundredths'>) =>
    f.monthHundredths <= f.monthLimitHundredths,
)

export const weekHasItsRest = rule(
  'week_has_its_rest',
  'L38',
  '这一周只休{restDays}天，每周至少休{restLimit}天（劳动法第38条）',
  'Days of rest in the week: {restDays}; at least {restLimit} is due (Labour Law, art. 38)',
  (f: Pick<WeekFacts, 'restDays' | 'restLimit'>) => f.restDays >= f.restLimit,
)

export const averageIsWithinTheLaw = rule(
  'average_is_within_the_law',
  'L36',
  '两周平均每周{averageHundredths}小时，不得超过{averageLimitHundredths}小时（劳动法第36条）',
  'On average {averageHundredths} hours a week over two weeks; the limit is {averageLimitHundredths} (Labour Law, art. 36)',
  (f: Pick<WeekFacts, 'averageHundredths' | 'averageLimitHundredths'>) =>
    f.averageHundredths <= f.averageLimitHundredths,
)

const weekNeedsNoOther = rule(
  'week_needs_no_other',
  'L36',
  '本周{weekHundredths}小时，靠前后周拉平到平均{averageHundredths}小时',
  'With {weekHundredths} hours this week, levelled to {averageHundredths} by the week beside it',
  (f: Pick<WeekFacts, 'weekHundredths' | 'averageHundredths' | 'averageLimitHundredths'>) =>
    f.weekHundredths <= f.averageLimitHundredths,
)

const dayIsAsARule = rule(
  'day_is_as_a_rule',
  'L41',
  '{longestDay}共{dayHundredths}小时：超过{dayRuleHundredths}小时须有特殊原因，并与本人商定（劳动法第41条）',
  'On {longestDay} {dayHundredths} hours: more than {dayRuleHundredths} needs a special reason and his consent (Labour Law, art. 41)',
  (f: Pick<WeekFacts, 'longestDay' | 'dayHundredths' | 'dayRuleHundredths'>) =>
    f.dayHundredths <= f.dayRuleHundredths,
)

const holidaysAreFree = rule(
  'holidays_are_free',
  'L44',
  '放假日上班{holidays}天：法定休假日付三倍工资，其余补休或付两倍（劳动法第44条）',
  'Worked on a holiday: {holidays} days; triple pay on statutory days, otherwise time off or double pay (Labour Law, art. 44)',
  (f: Pick<WeekFacts, 'holidays'>) => f.holidays === 0,
)

type WeekRule = Rule<never>
/** What may not be, and what may be but has its price. */
export const breaches: readonly WeekRule[] = [
  dayIsWithinTheLaw,
  monthIsWithinTheLaw,
  weekHasItsRest,
  averageIsWithinTheLaw,
]
export const notes: readonly WeekRule[] = [dayIsAsARule, weekNeedsNoOther, holidaysAreFree]

export type Mark = Refusal & { readonly clause: string; readonly level: 'breach' | 'note' }

/** Working minutes by day; a day that is not in it has none. */
export type Worked = ReadonlyMap<Day, number>

type Asked = {
  readonly monday: Day
  /** The Mondays of the weeks that are averaged: this one and the other of the rota. */
  readonly turn: readonly Day[]
  readonly worked: Worked
  readonly isHoliday: (day: Day) => boolean
  readonly limits: Limits
}

export function weekFacts({ monday, turn, worked, isHoliday, limits }: Asked): WeekFacts {
  const days = weekFrom(monday)
  const minutes = (day: Day) => worked.get(day) ?? 0
  const longestDay = days.reduce((long, day) => (minutes(day) > minutes(long) ? day : long))
  const inTurn = turn.map((first) => sum(weekFrom(first).map(minutes)))
  const months = [...new Set(days.map(monthOf))]
  const { dayMinutes, extraMinutes, extraMostMinutes } = limits
  return {
    weekHundredths: hundredths(sum(days.map(minutes))),
    averageHundredths: hundredths(sum(inTurn) / inTurn.length),
    averageLimitHundredths: hundredths(limits.weekMinutes),
    longestDay,
    dayHundredths: hundredths(minutes(longestDay)),
    dayRuleHundredths: hundredths(dayMinutes + extraMinutes),
    dayLimitHundredths: hundredths(dayMinutes + extraMostMinutes),
    monthHundredths: hundredths(Math.max(...months.map((month) => extraIn(month, worked, dayMinutes)))),
    monthLimitHundredths: hundredths(limits.extraMonthMinutes),
    restDays: days.filter((day) => minutes(day) === 0).length,
    restLimit: limits.restDays,
    holidays: days.filter((day) => minutes(day) > 0 && isHoliday(day)).length,
  }
}

/** Overtime of a month, counted by the day: what exceeds the day's hours. */
const extraIn = (month: string, worked: Worked, dayMinutes: number) =>
  sum([...worked].map(([day, n]) => (monthOf(day) === month ? Math.max(0, n - dayMinutes) : 0)))

/** What the law says of it: breaches before notes; where a limit is broken, its rule of thumb is not said as well. */
export function marksOf(facts: WeekFacts): Mark[] {
  const told = (level: Mark['level'], rules: readonly WeekRule[]) =>
    rules
      .filter(({ holds }) => !holds(facts as never))
      .map((broken) => ({ ...toldOf(broken, facts), clause: broken.clause, level }))
  const broken = told('breach', breaches)
  const clauses = broken.map(({ clause }) => clause)
  return [...broken, ...told('note', notes).filter(({ clause }) => !clauses.includes(clause))]
}

export const weekFrom = (monday: Day): Day[] => Array.from({ length: 7 }, (_, n) => addDays(monday, n))

const sum = (all: readonly number[]) => all.reduce((total, n) => total + n, 0)
const hundredths = (minutes: number) => Math.round((minutes * 100) / 60)

/** The store's values of the day, in hours, as minutes. */
export const limitsOf = (values: { readonly [key in LimitKey]: number }): Limits => ({
  dayMinutes: values['shift.day'] * 60,
  weekMinutes: values['shift.week'] * 60,
  extraMinutes: values['shift.extra'] * 60,
  extraMostMinutes: values['shift.extraMost'] * 60,
  extraMonthMinutes: values['shift.extraMonth'] * 60,
  restDays: values['shift.rest'],
})
type LimitKey = `shift.${'day' | 'week' | 'extra' | 'extraMost' | 'extraMonth' | 'rest'}`
