import { addDays, weekday, type Day } from '../calendar.ts'
import { derived, fact, same, type Derived } from './derivation.ts'
import type { RuleSet } from './rule-sets.ts'

/** Days that are not what their weekday says: public holidays, and Saturdays and Sundays that are worked. */
export type Calendar = ReadonlyMap<Day, 'off' | 'work'>

export const isWorkingDay = (day: Day, calendar: Calendar): boolean => {
  const special = calendar.get(day)
  return special ? special === 'work' : !['sat', 'sun'].includes(weekday(day))
}

/** The n-th working day after this one, which is not counted (art. 28, Civil Code art. 201). */
export function workingDayAfter(day: Day, n: number, calendar: Calendar): Day {
  let at = day
  for (let left = n; left > 0; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at, calendar)) left--
  }
  return at
}

/** By when a demand to replace or refund is to be answered and settled (art. 28). */
export function demandClocks(demandedOn: Day, set: RuleSet, calendar: Calendar) {
  const demand = fact(['提出要求之日', 'Day of the demand'], demandedOn, same(demandedOn))
  const due = (name: Derived['name'], n: number) => {
    const day = workingDayAfter(demandedOn, n, calendar)
    return derived(
      name,
      day,
      same(day),
      set.demandClause,
      [`${demandedOn} 之后第 ${n} 个工作日`, `Working day ${n} after ${demandedOn}`],
      [demand],
    )
  }
  return {
    answer: due(['答复期限', 'To be answered by'], set.answerWorkingDays),
    finish: due(['办结期限', 'To be settled by'], set.finishWorkingDays),
  }
}
