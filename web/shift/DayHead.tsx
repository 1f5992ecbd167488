import { weekday } from '../../domain/calendar.ts'
import { hourOf } from '../ui/time.ts'
import { useNow } from '../ui/useNow.ts'
import { useLanguage } from '../words/language.ts'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'
import type { PlanDay } from './plan.ts'

/** A day's column: weekday, date, holiday; today carries the clock. */
export function DayHead({ day: { day, calendar }, today }: { day: PlanDay; today: string }) {
  const say = useWords(shiftWords)
  const english = useLanguage() === 'en'
  const now = useNow()
  const is = day === today ? 'today' : day < today ? 'past' : undefined
  return (
    <th scope="col" className={is} aria-current={is === 'today' ? 'date' : undefined}>
      <span className="day-line">
        {say(weekday(day))} <span className="num">{day.slice(5)}</span>
        {is === 'today' && <time className="num now-chip">{hourOf(now)}</time>}
      </span>
      {calendar && (
        <span className={`day-kind ${calendar.kind}`}>
          <i>{say(calendar.kind)}</i> {(english && calendar.nameEn) || calendar.name}
          {calendar.provisional && <small>{say('provisional')}</small>}
        </span>
      )}
    </th>
  )
}
