import { Link } from '@tanstack/react-router'
import { appointment } from '../../../domain/appointment/procedure.ts'
import { useMe } from '../../me.ts'
import { paths } from '../../paths.ts'
import { StateTag } from '../../StateTag.tsx'
import { Head } from '../../ui/frame.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { Sign } from '../../ui/Sign.tsx'
import { bookingWords } from '../../words/booking.ts'
import { useWords } from '../../words/words.ts'
import { useSayAt } from '../day.ts'
import type { BookingAnswer } from '../read.ts'

export function BookingHead({ page: { booking, orderId, rebookedAs } }: { page: BookingAnswer }) {
  const say = useWords(bookingWords)
  const { at } = useSayAt()
  const rooms = useMe().rooms as readonly string[]
  const waits = booking.state === 'registered' || booking.state === 'failing'
  return (
    <>
      <p className="softer upward">
        <Link to={paths.bookingList()}>{say('back')}</Link>
        {booking.rebookedFrom && (
          <>
            {' · '}
            <Link to={paths.booking(booking.rebookedFrom)}>
              {say('insteadOf', { number: booking.rebookedFromNumber ?? '' })}
            </Link>
          </>
        )}
        {rebookedAs && (
          <>
            {' · '}
            <Link to={paths.booking(rebookedAs.id)}>{say('rebookedAs', { number: rebookedAs.number })}</Link>
          </>
        )}
      </p>
      <Head
        title={
          <span className="marks">
            {say('title')} <span className="num">{booking.number}</span>
          </span>
        }
        note={
          <span className="marks">
            <Plate no={booking.plate} colour={booking.plateColour} />
            {booking.startsAt && <b className="num">{at(booking.startsAt)}</b>}
            <StateTag of={appointment} state={booking.state} />
          </span>
        }
      >
        {orderId && (
          <Link className="btn" to={paths.order(orderId)}>
            {say('toOrder')}
          </Link>
        )}
        {waits && rooms.includes('reception') && (
          <Link className="btn" to={paths.reception()} search={{ car: booking.vehicleId } as never}>
            {say('receive')}
          </Link>
        )}
        <a className="btn" href={paths.printBooking(booking.id)}>
          <Sign of="print" /> {say('print')}
        </a>
      </Head>
    </>
  )
}
