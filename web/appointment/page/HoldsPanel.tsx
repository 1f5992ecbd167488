import { EmptyState, Panel } from '../../ui/frame.tsx'
import { bookingWords } from '../../words/booking.ts'
import { useWords } from '../../words/words.ts'
import { useSayAt } from '../day.ts'
import type { BookingAnswer } from '../read.ts'

/** What is kept free for this car: bay, person, tool, each with its hours (S30). */
export function HoldsPanel({ page: { holds } }: { page: BookingAnswer }) {
  const say = useWords(bookingWords)
  const { at, hour, day } = useSayAt()
  const said = ({ startsAt, endsAt }: BookingAnswer['holds'][number], nth: number) =>
    `${nth === 0 ? at(startsAt) : hour(startsAt)}–${day(startsAt) === day(endsAt) ? hour(endsAt) : at(endsAt)}`
  return (
    <Panel title={say('holds')} flush>
      {holds.length === 0 && <EmptyState title={say('noHolds')} />}
      <ul className="file-rows">
        {[...Map.groupBy(holds, ({ kind, name }) => `${kind} ${name}`)].map(([key, spans]) => (
          <li key={key}>
            <span>
              <span className="softer">{say(`hold_${spans[0]!.kind}`)}</span> <b>{spans[0]!.name}</b>
            </span>
            <span className="num">{spans.map(said).join('、')}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
