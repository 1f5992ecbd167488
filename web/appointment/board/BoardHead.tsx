import { Link } from '@tanstack/react-router'
import { addDays, weekday } from '../../../domain/calendar.ts'
import { paths } from '../../paths.ts'
import { Head } from '../../ui/frame.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Sign } from '../../ui/Sign.tsx'
import { Kbd } from '../../ui/Tag.tsx'
import { useAsked } from '../../ui/useAsked.ts'
import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import { Counts } from './Counts.tsx'
import type { Plan } from './useDay.ts'
import { useOpenNew } from './useOpenNew.ts'
import { Views } from './Views.tsx'

/** The day, what comes on it, and what may be done with it. */
export function BoardHead({ plan }: { plan: Plan }) {
  const say = useWords(boardWords)
  const [, ask] = useAsked()
  const openNew = useOpenNew()
  const { day, bookings } = plan
  const other = plan.by === 'person' ? undefined : 'people'
  useKeys(say('title'), {
    n: [say('newBooking'), () => openNew()],
    t: [say('otherAxis'), () => ask({ view: other })],
    '[': [say('dayBefore'), () => ask({ day: addDays(day, -1) })],
    ']': [say('dayAfter'), () => ask({ day: addDays(day, 1) })],
  })
  const [, month, date] = day.split('-').map(Number)
  return (
    <Head
      title={say('title')}
      note={
        <span className="bk-note">
          <b className="num">
            {say('monthDay', { month: month!, day: date! })} {say(weekday(day))}
          </b>
          <Counts bookings={bookings} />
        </span>
      }
    >
      <Views />
      <button type="button" className="btn bk-print" onClick={() => window.print()}>
        <Sign of="print" /> {say('print')}
      </button>
      <Link className="btn primary" to={paths.bookingNew() as string}>
        <Sign of="plus" /> {say('newBooking')} <Kbd>N</Kbd>
      </Link>
    </Head>
  )
}
