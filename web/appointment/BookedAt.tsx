import { bookingListWords } from '../words/appointmentList.ts'
import { useWords } from '../words/words.ts'
import { useSayAt } from './day.ts'
import type { BookingRow } from './read.ts'

type Of = Pick<BookingRow, 'startsAt' | 'expectedAt' | 'confirmedAt' | 'wish' | 'state'>

/** When the car comes, whether that has been confirmed, and by when it is now expected. */
export function BookedAt({ of }: { of: Of }) {
  const say = useWords(bookingListWords)
  const { at, hour } = useSayAt()
  if (of.startsAt === null) return <span className="softer">{of.wish || say('noTime')}</span>
  return (
    <span className="num">
      {at(of.startsAt)}
      {of.expectedAt && <span className="softer"> {say('expected', { at: hour(of.expectedAt) })}</span>}
      {of.confirmedAt && of.state === 'registered' && <span className="softer"> {say('confirmed')}</span>}
    </span>
  )
}
