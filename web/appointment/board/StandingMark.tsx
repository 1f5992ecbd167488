import { Sign } from '../../ui/Sign.tsx'
import { useNow } from '../../ui/useNow.ts'
import { Due } from '../../ui/When.tsx'
import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import type { Booking } from './read.ts'
import { standingOf } from './standing.ts'

type StandingProps = {
  booking: Booking
  /** So long before the hour the customer is called. */
  minutes: number
  /** The words beside the shapes. */
  long?: boolean
}

/** Confirmed, to be called, late, here: a shape and its word. The only piece of a block that follows the clock. */
export function StandingMark({ booking, minutes, long }: StandingProps) {
  const say = useWords(boardWords)
  const { confirmAt, expectedAt, startsAt } = booking
  switch (standingOf(booking, useNow().getTime())) {
    case 'confirmed':
      return <Shape of="check" says={say('confirmed')} long={long} />
    case 'open':
      return <Shape of="clock" says={say('unconfirmed')} long={long} />
    case 'calling':
      return (
        <span className="bk-call">
          <Sign of="phone" size={11} />
          <span className="t">{say('callLeft', { n: minutes })}</span> <Due at={confirmAt!} />
        </span>
      )
    case 'late':
      return (
        <span className="bk-call late">
          {say('late')} <Due at={expectedAt ?? startsAt!} />
        </span>
      )
    case 'arrived':
      return <b className="bk-here">{say('arrived')}</b>
    case 'missed':
      return <b>{say('missed')}</b>
    case 'failing':
      return (
        <b className="bk-fails">
          <Sign of="warn" size={11} /> {say('failing')}
        </b>
      )
    case 'waiting':
      return <b>{say('waiting')}</b>
  }
}

type ShapeProps = { of: 'check' | 'clock'; says: string; long: boolean | undefined }

const Shape = ({ of, says, long }: ShapeProps) => (
  <span className={`bk-shape ${of}`} title={says}>
    <Sign of={of} size={12} />
    <span className={long ? '' : 'unseen'}>{says}</span>
  </span>
)
