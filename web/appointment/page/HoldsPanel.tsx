import { EmptyState, Panel } from '../../ui/frame.tsx'
import { bookingWords } from '../../words/booking.ts'
import { useWords } from '../../words/words.ts'
import { useSayAt } from '../day.ts'
import type { BookingAnswer } from '../read.ts'

/** What is kept free for this car: bay, person, tool, each with its hours (S30). */
export function HoldsPanel({ page: { holds } }: { page: BookingAnswer }) {
  const say = useWords(bookingWords)
  const { at, hour, day } = useSayAt()
  return (
    <Panel title={say('holds')} flush>
      {holds.length === 0 && <EmptyState title={say('noHolds')} />}
      <ul className="file-rows">
        {holds.map((hold) => (
          <li key={`${hold.kind}${hold.name}${hold.startsAt}`}>
            <span>
              <span className="softer">{say(`hold_${hold.kind}`)}</span> <b>{hold.name}</b>
            </span>
            <span className="num">
              {at(hold.startsAt)}–
              {day(hold.startsAt) === day(hold.endsAt) ? hour(hold.endsAt) : at(hold.endsAt)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
