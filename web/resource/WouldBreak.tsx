import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../api.ts'
import { Plate } from '../ui/Plate.tsx'
import { Sign } from '../ui/Sign.tsx'
import { hourOf, shortOf } from '../ui/time.ts'
import { resourceWords } from '../words/resource.ts'
import { useWords } from '../words/words.ts'
import { standing } from './read.ts'

type Asked = {
  readonly kind: 'bay' | 'tool'
  readonly id: string
  readonly from: string
  readonly until: string | null
}

/** What is held in the time that is to be closed: said before it is done. */
export function WouldBreak({ kind, id, from, until }: Asked) {
  const say = useWords(resourceWords)
  const whole = until !== null && Date.parse(until) > Date.parse(from)
  const { data } = useQuery({
    queryKey: ['closure-foresight', kind, id, from, until],
    queryFn: () =>
      answer(api['closure-foresight'].$get({ query: { kind, resourceId: id, from, until: until! } })),
    enabled: whole,
    meta: { topics: [...standing] },
  })
  if (!whole) return null
  if (!data) return <p className="softer">{say('looking')}</p>
  const { holds } = data
  if (holds.length === 0) return <p className="softer">{say('breaksNone')}</p>
  return (
    <div className="would-break" role="status">
      <p className="says">
        <Sign of="warn" /> {say('breaksSome', { n: holds.length })}
      </p>
      <ul>
        {holds.map((hold) => (
          <li key={`${hold.startsAt} ${hold.appointmentId ?? hold.orderId}`}>
            <Plate no={hold.plate} />{' '}
            {hold.number ? `${say('booking')} ${hold.number}` : `${say('dispatched')} ${hold.title ?? ''}`}{' '}
            <span className="num soft">
              {shortOf(hold.startsAt)}–{hourOf(hold.endsAt)}
            </span>
          </li>
        ))}
      </ul>
      <p className="softer">{say('toldThen')}</p>
    </div>
  )
}
