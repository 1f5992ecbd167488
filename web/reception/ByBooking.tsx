import { Link } from '@tanstack/react-router'
import { appointment } from '../../domain/appointment/procedure.ts'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { Sign } from '../ui/Sign.tsx'
import { hourOf } from '../ui/time.ts'
import { receptionWords } from '../words/reception.ts'
import { useWords } from '../words/words.ts'
import type { Booking } from './bookingQuery.ts'
import { isAwaited } from './receiving.ts'

/** By which booking the car is received, or that it is none any more. */
export function ByBooking({ booking }: { booking: Booking }) {
  const say = useWords(receptionWords)
  const me = useMe()
  const { id, number, startsAt, work, receiver, receiverId, state } = booking
  const link = (
    <Link to={paths.booking(id)} className="num">
      {number}
    </Link>
  )
  if (!isAwaited(booking)) {
    return (
      <p className="says no" role="alert">
        <Sign of="warn" size={15} />
        <span>
          {say.rich('bookingIs', { number: link })} <StateTag of={appointment} state={state} />
          {say('bookingOver')}
        </span>
      </p>
    )
  }
  return (
    <p className="says" role="note">
      <Sign of="check" size={15} />
      <span>
        <b>{say.rich('byBooking', { number: link, at: hourOf(startsAt!), work })}</b>
        <span className="softer">
          {say('carried')}
          {receiver && receiverId !== me.staffId && <> · {say('isOfOther', { name: receiver })}</>}
        </span>
      </span>
    </p>
  )
}
