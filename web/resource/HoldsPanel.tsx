import { Link } from '@tanstack/react-router'
import { appointment } from '../../domain/appointment/procedure.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { Panel } from '../ui/frame.tsx'
import { Plate } from '../ui/Plate.tsx'
import { hourOf, shortOf } from '../ui/time.ts'
import { resourceWords } from '../words/resource.ts'
import { useWords } from '../words/words.ts'
import type { Hold } from './read.ts'

/** Which cars have it, now and to come; a booking that can no longer be kept says so. */
export function HoldsPanel({ holds }: { holds: readonly Hold[] }) {
  const say = useWords(resourceWords)
  return (
    <Panel title={say('holds')} flush>
      {holds.length === 0 && <p className="softer">{say('noHolds')}</p>}
      <ul className="closures">
        {holds.map((hold) => (
          <li key={`${hold.startsAt} ${hold.appointmentId ?? hold.orderId} ${hold.title}`}>
            <span className="standing">
              <span className="num">
                {shortOf(hold.startsAt)}–{hourOf(hold.endsAt)}
              </span>{' '}
              <Plate no={hold.plate} /> <Which hold={hold} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Which({ hold: { appointmentId, number, state, orderId, title } }: { hold: Hold }) {
  const say = useWords(resourceWords)
  if (appointmentId)
    return (
      <>
        <Link to={paths.booking(appointmentId)}>
          {say('booking')} <span className="num">{number}</span>
        </Link>{' '}
        {state && <StateTag of={appointment} state={state} />}
      </>
    )
  return orderId ? <Link to={paths.order(orderId)}>{title}</Link> : null
}
