import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { Panel } from '../../ui/frame.tsx'
import { Plate } from '../../ui/Plate.tsx'
import { shortOf } from '../../ui/time.ts'
import { useIsPhone } from '../../ui/useMedia.ts'
import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import { inHours } from './hours.ts'
import { LevelTag } from './LevelTag.tsx'
import type { Booking, BoardWeek } from './read.ts'
import { useWhyNotPlace } from './useWhyNotPlace.ts'
import './tray.css'

/** Those who wait for a time, the oldest first. */
export function Tray({ week }: { week: BoardWeek }) {
  const say = useWords(boardWords)
  const phone = useIsPhone()
  const waiting = week.bookings
    .filter(({ state }) => state === 'waiting')
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return (
    <Panel
      className="bk-tray"
      title={`${say('tray')} ${waiting.length}`}
      extra={waiting.length > 0 && <span className="softer">{say(phone ? 'trayTap' : 'trayTold')}</span>}
      flush
    >
      {waiting.length === 0 ? (
        <p className="softer none">
          {say('trayNone')} · {say('trayNoneTold')}
        </p>
      ) : (
        <div className="bk-cards">
          {waiting.map((one) => (
            <Waiting key={one.id} booking={one} />
          ))}
        </div>
      )}
    </Panel>
  )
}

function Waiting({ booking }: { booking: Booking }) {
  const say = useWords(boardWords)
  const why = useWhyNotPlace()(booking)
  const { id, plate, plateColour, customer, work, wish, wishedFrom, needs, warrantyLevel } = booking
  const minutes = needs.pieces.reduce((sum, piece) => sum + piece.minutes, 0)
  return (
    <article>
      <div role="button" tabIndex={0} className="grip" data-block={id} data-booking={id}>
        <span className="r">
          <Plate no={plate} colour={plateColour} />
          <b>{customer}</b>
          <LevelTag level={warrantyLevel} />
          <span className="end num">{say('hours', { n: inHours(minutes) })}</span>
        </span>
        <span>{work}</span>
        <span className="s">{wish || (wishedFrom && say('wished', { at: shortOf(wishedFrom) }))}</span>
      </div>
      <Link to={paths.booking(id) as string}>{say('openBooking')}</Link>
      {why && <span className="why">{say('notMovable', { why })}</span>}
    </article>
  )
}
