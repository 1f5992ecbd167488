import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { isKept } from '../picking/parts.ts'
import { pickingQuery, type Booking } from '../picking/read.ts'
import { Skeleton } from '../ui/frame.tsx'
import { Plate } from '../ui/Plate.tsx'
import { Sign } from '../ui/Sign.tsx'
import { hourOf } from '../ui/time.ts'
import { pickListWords } from '../words/pickList.ts'
import { useWords } from '../words/words.ts'

/** S82: how many of tomorrow's booked cars are picked for, and which are not. */
export function PrePicked() {
  const say = useWords(pickListWords)
  const { data } = useQuery(pickingQuery(undefined))
  if (!data) return <Skeleton rows={4} />
  const open = data.bookings.filter(({ readyAt }) => readyAt === null)
  return (
    <section className="panel pre-picked">
      <div className="fig">
        <h2>
          {say('tomorrow')} <span className="soft">{data.all > 0 && say('prePicked', { n: data.all })}</span>
        </h2>
        {data.all > 0 && (
          <strong>
            {data.picked}
            <small>/{data.all}</small>
          </strong>
        )}
      </div>
      {data.all === 0 && <p className="softer">{say('nobodyTomorrow')}</p>}
      <div className="cells" aria-hidden>
        {data.bookings.map(({ id }, i) => (
          <i key={id} className={i < data.picked ? 'on' : ''} />
        ))}
      </div>
      {data.all > 0 && open.length === 0 && (
        <p className="done">
          <Sign of="check" size={13} /> {say('everyPicked')}
        </p>
      )}
      <ul>
        {open.slice(0, 6).map((booking) => (
          <Gap key={booking.id} booking={booking} />
        ))}
      </ul>
      <Link className="btn" to={paths.picking()}>
        {say('toPicking')}
      </Link>
    </section>
  )
}

function Gap({ booking: { id, plate, plateColour, startsAt, parts } }: { booking: Booking }) {
  const say = useWords(pickListWords)
  const missing = parts.filter((part) => !isKept(part)).map(({ name }) => name)
  return (
    <li>
      <Link to={paths.booking(id)}>
        <Plate no={plate} colour={plateColour} />
      </Link>
      <span>
        <b className="num">{hourOf(startsAt!)}</b>{' '}
        <span className="softer">
          {missing.length > 0 ? say('lacks', { names: missing.join('、') }) : say('notPicked')}
        </span>
      </span>
    </li>
  )
}
