import type { Span } from '../../../domain/appointment/board.ts'
import { Plate } from '../../ui/Plate.tsx'
import { hourOf } from '../../ui/time.ts'
import { placeOn } from './axis.ts'
import { useLift } from './lifting.ts'

/** What is in the hand, where it would stand. Only the lane that it is over draws it. */
export function LaneGhost({ lane, axis }: { lane: string; axis: Span }) {
  const lift = useLift((one) => (one?.is === 'move' && one.onto?.lane === lane ? one : undefined))
  if (!lift?.onto) return null
  const { at } = lift.onto
  if (at < axis.from || at >= axis.until) return null
  const { booking, minutes } = lift.moving
  const until = at + minutes * 60_000
  return (
    <div className="bk-ghost" data-ghost style={placeOn(axis, { from: at, until })}>
      <Plate no={booking.plate} colour={booking.plateColour} />
      <span className="num">{hourOf(new Date(at))}</span>
    </div>
  )
}
