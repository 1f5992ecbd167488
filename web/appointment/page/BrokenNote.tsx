import { refusalOf } from '../../customer/read.ts'
import { Act } from '../../ui/Act.tsx'
import { Sign } from '../../ui/Sign.tsx'
import { At, Due } from '../../ui/When.tsx'
import { bookingWords, causeWords } from '../../words/booking.ts'
import { useSide } from '../../words/language.ts'
import { useWords } from '../../words/words.ts'
import type { BookingAnswer } from '../read.ts'
import type { SheetName } from './BookingSheets.tsx'

type NoteProps = { page: BookingAnswer; open: (name: SheetName) => void }

/** S44: why the store cannot keep it, and until when the customer has to be told. */
export function BrokenNote({ page: { booking, steps }, open }: NoteProps) {
  const say = useWords(bookingWords)
  const side = useSide()
  if (booking.state !== 'failing' || !booking.brokenBy) return null
  const cause = causeWords[booking.brokenBy as keyof typeof causeWords]?.[side] ?? booking.brokenBy
  return (
    <div className="says no" role="alert">
      <Sign of="warn" size={15} />
      <div>
        <b>{say('cannotBeKept', { cause })}</b> {booking.brokenNote}
        <p className="softer">
          {booking.brokenAt && say.rich('brokenAt', { at: <At at={booking.brokenAt} /> })}{' '}
          {booking.apologiseBy && (
            <>
              {say('apologiseBy')} <At at={booking.apologiseBy} />{' '}
              <Due at={booking.apologiseBy} soonMinutes={60} />
            </>
          )}
        </p>
        <div className="acts">
          <Act primary refusal={refusalOf(steps, 'apologise')} onClick={() => open('apologise')}>
            {say('apologise')}
          </Act>
          <Act refusal={refusalOf(steps, 'place')} onClick={() => open('place')}>
            {say('anotherTime')}
          </Act>
        </div>
      </div>
    </div>
  )
}
