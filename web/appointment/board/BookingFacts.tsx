import { shortOf } from '../../ui/time.ts'
import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import { LevelTag } from './LevelTag.tsx'
import { markSays } from './Marks.tsx'
import { marksOf } from './marks.ts'
import type { Booking } from './read.ts'
import { StandingMark } from './StandingMark.tsx'

/** What is made ready and what is not, in words; where it stands, who receives it, what was said of why not. */
export function BookingFacts({ booking, minutes }: { booking: Booking; minutes: number }) {
  const say = useWords(boardWords)
  const { startsAt, readyAt, receiver, brokenNote, words } = booking
  return (
    <ul className="bk-facts">
      <li>
        <StandingMark booking={booking} minutes={minutes} long /> <LevelTag level={booking.warrantyLevel} />
      </li>
      {brokenNote && <li>{brokenNote}</li>}
      {startsAt && readyAt && (
        <li className="num">{say('comes', { from: shortOf(startsAt), until: shortOf(readyAt) })}</li>
      )}
      <li>
        {marksOf(booking)
          .filter(({ is }) => is !== 'none')
          .map((mark) => markSays(say, mark, booking))
          .join(' · ')}
      </li>
      {receiver && (
        <li>
          {say('receives')} {receiver}
        </li>
      )}
      {words && <li className="soft">“{words}”</li>}
    </ul>
  )
}
