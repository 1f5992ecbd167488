import { weekday } from '../../domain/calendar.ts'
import { hourOf, shortOf } from '../ui/time.ts'
import { useLanguage } from '../words/language.ts'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'
import { hoursOf } from './day.ts'
import type { Own } from './plan.ts'

type CardProps = { day: Own['days'][number]; absences: Own['absences']; today: string }

/** One's own day: large enough for a thumb and a glance. */
export function DayCard({ day: { day, calendar, shifts }, absences, today }: CardProps) {
  const say = useWords(shiftWords)
  const english = useLanguage() === 'en'
  const is = day === today ? 'today' : day < today ? 'past' : ''
  return (
    <li className={`own-day ${is}`} aria-current={is === 'today' ? 'date' : undefined}>
      <span className="own-when">
        <b>{say(weekday(day))}</b>
        <span className="num">{day.slice(5)}</span>
        {is === 'today' && <em>{say('today')}</em>}
      </span>
      <span className="own-what">
        {shifts.length === 0 && <span className="soft">{say('nothingPlanned')}</span>}
        {shifts.map((shift) => (
          <span key={shift.id} className={shift.rest ? 'own-shift rest' : 'own-shift'}>
            <b>{shift.name}</b>
            {!shift.rest && (
              <span className="num">
                {hourOf(shift.startsAt)}–{hourOf(shift.endsAt)}
              </span>
            )}
            {shift.breakFrom && shift.breakUntil && (
              <small className="num">
                {say('breakTime', { from: hourOf(shift.breakFrom), until: hourOf(shift.breakUntil) })} ·{' '}
                {say('paid', { n: hoursOf(shift.paidMinutes) })}
              </small>
            )}
          </span>
        ))}
        {absences.map(({ id, kind, startsAt, endsAt }) => (
          <span key={id} className="own-gone">
            {say(kind)}{' '}
            <span className="num">{say('until', { from: shortOf(startsAt), until: shortOf(endsAt) })}</span>
          </span>
        ))}
        {calendar && (
          <span className={`day-kind ${calendar.kind}`}>
            <i>{say(calendar.kind)}</i> {(english && calendar.nameEn) || calendar.name}
          </span>
        )}
      </span>
    </li>
  )
}
