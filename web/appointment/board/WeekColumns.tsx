import { weekday } from '../../../domain/calendar.ts'
import { dayOf, storeNow } from '../../ui/time.ts'
import { useAsked } from '../../ui/useAsked.ts'
import { useNow } from '../../ui/useNow.ts'
import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import { BookingRow } from './BookingRow.tsx'
import { bookingsOn, daysOf } from './day.ts'
import { sifted } from './filters.ts'
import type { BoardWeek } from './read.ts'

/** A column a day, a row a booking. */
export function WeekColumns({ week }: { week: BoardWeek }) {
  const say = useWords(boardWords)
  const [{ filter, receiver }] = useAsked()
  const now = useNow().getTime()
  const today = dayOf(storeNow())
  return (
    <div className="bk-scroll">
      <div className="bk-columns">
        {daysOf(week).map((day) => {
          const rows = sifted(bookingsOn(week, day), { filter, receiver }, now)
          return (
            <section
              key={day}
              className={day === today ? 'today' : ''}
              aria-label={`${say(weekday(day))} ${day}`}
            >
              <h3 className="num">
                {say(weekday(day))} {day.slice(5)} <span>{say('counts', { n: rows.length })}</span>
              </h3>
              {rows.length === 0 && (
                <p className="softer">{say(filter || receiver ? 'nothingFits' : 'noBookings')}</p>
              )}
              {rows.map((one) => (
                <BookingRow key={one.id} booking={one} minutes={week.confirmMinutes} />
              ))}
            </section>
          )
        })}
      </div>
    </div>
  )
}
