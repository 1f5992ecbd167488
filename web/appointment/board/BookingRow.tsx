import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { Plate } from '../../ui/Plate.tsx'
import { hourOf } from '../../ui/time.ts'
import { LevelTag } from './LevelTag.tsx'
import { Marks } from './Marks.tsx'
import type { Booking } from './read.ts'
import { PartsNote } from './PartsNote.tsx'
import { StandingMark } from './StandingMark.tsx'
import './rows.css'

/** One booking as a row: when, which car, what, how ready. */
export function BookingRow({ booking, minutes, more }: { booking: Booking; minutes: number; more?: string }) {
  const { id, startsAt, plate, plateColour, customer, work, warrantyLevel, state } = booking
  return (
    <Link
      className={state === 'failing' ? 'bk-line-row failing' : 'bk-line-row'}
      to={paths.booking(id) as string}
    >
      <span className="r">
        {startsAt && <b className="num">{hourOf(startsAt)}</b>}
        <Plate no={plate} colour={plateColour} />
        <b className="name">{customer}</b>
        <LevelTag level={warrantyLevel} />
      </span>
      <span>{work}</span>
      {more && <span className="softer">{more}</span>}
      <span className="r">
        <Marks booking={booking} />
        <StandingMark booking={booking} minutes={minutes} />
        <PartsNote booking={booking} />
      </span>
    </Link>
  )
}
