import { addDays, daysBetween, lastOfMonth, mondayOf } from '../../domain/calendar.ts'
import { calendarOn } from '../../domain/shift/roster.ts'
import { Panel } from '../ui/frame.tsx'
import { calendarWords } from '../words/shiftBase.ts'
import { useWords } from '../words/words.ts'
import type { Calendar, Entry } from './CalendarPage.tsx'

type YearProps = { calendar: Calendar; choose: (day: string, entry: Entry | undefined) => void }

/** Twelve months at a glance: days off, workdays that make up for them, what is still provisional. */
export function YearView({ calendar, choose }: YearProps) {
  const say = useWords(calendarWords)
  const months = Array.from({ length: 12 }, (_, n) => `${calendar.year}-${String(n + 1).padStart(2, '0')}-01`)
  return (
    <Panel title={say('months')} className="year">
      <div className="months">
        {months.map((first) => (
          <Month key={first} first={first} calendar={calendar} choose={choose} />
        ))}
      </div>
    </Panel>
  )
}

function Month({ first, calendar: { rows, today }, choose }: YearProps & { first: string }) {
  const say = useWords(calendarWords)
  const start = mondayOf(first)
  const last = lastOfMonth(first)
  const days = Array.from({ length: daysBetween(start, last) + 1 }, (_, n) => addDays(start, n))
  return (
    <section aria-label={say('month', { n: Number(first.slice(5, 7)) })}>
      <h3>{say('month', { n: Number(first.slice(5, 7)) })}</h3>
      <div className="month">
        {days.map((day) =>
          day < first ? (
            <span key={day} />
          ) : (
            <Day key={day} day={day} today={today} entry={calendarOn(rows, day)} choose={choose} />
          ),
        )}
      </div>
    </section>
  )
}

type DayProps = Pick<YearProps, 'choose'> & { day: string; today: string; entry: Entry | undefined }

function Day({ day, today, entry, choose }: DayProps) {
  const say = useWords(calendarWords)
  const weekend = daysBetween(mondayOf(day), day) > 4
  const is = [
    entry?.kind,
    entry?.provisional && 'provisional',
    weekend && 'weekend',
    day === today && 'today',
  ]
  return (
    <button
      type="button"
      tabIndex={-1}
      className={is.filter(Boolean).join(' ')}
      title={entry ? `${day} ${entry.name}` : day}
      aria-label={entry ? `${day} ${say(entry.kind)} ${entry.name}` : day}
      onClick={() => choose(day, entry)}
    >
      {Number(day.slice(8))}
    </button>
  )
}
