import { Plate } from '../../ui/Plate.tsx'
import { useLift } from './lifting.ts'

/** Under the pointer while it is over no lane. */
export function InHand() {
  const lift = useLift((one) => (one?.is === 'move' && one.hand === 'pointer' && !one.onto ? one : undefined))
  if (!lift) return null
  const { plate, plateColour, customer } = lift.moving.booking
  return (
    <div className="bk-in-hand" style={{ left: lift.x + 6, top: lift.y + 6 }}>
      <Plate no={plate} colour={plateColour} /> {customer}
    </div>
  )
}
