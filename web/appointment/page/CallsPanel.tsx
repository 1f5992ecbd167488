import { EmptyState, Panel } from '../../ui/frame.tsx'
import { At } from '../../ui/When.tsx'
import { bookingWords } from '../../words/booking.ts'
import { useWords } from '../../words/words.ts'
import type { BookingAnswer } from '../read.ts'

/** Each call as it was: what about, with what result, by whom (S44, S45). */
export function CallsPanel({ page: { calls } }: { page: BookingAnswer }) {
  const say = useWords(bookingWords)
  return (
    <Panel title={say('calls')} flush>
      {calls.length === 0 && <EmptyState title={say('noCalls')} />}
      <ul className="file-rows">
        {calls.map((call) => (
          <li key={call.id}>
            <span>
              <b>{say(`call_${call.about as 'confirm'}`)}</b> {say(`result_${call.result as 'comes'}`)}
              {call.note && <> · {call.note}</>}
            </span>
            <span className="softer">
              {call.by} <At at={call.at} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
