import type { Span } from '../../../domain/appointment/board.ts'
import { useNow } from '../../ui/useNow.ts'
import { hourOf } from '../../ui/time.ts'
import { hoursOn, placeOn, shareOf, timeAt } from './axis.ts'

/** The hours along the top, and the present moment among them. */
export function TimeAxis({ axis, zone }: { axis: Span; zone: string }) {
  return (
    <div className="bk-axis">
      {hoursOn(axis).map((at) => (
        <span key={at} className="num" style={{ left: placeOn(axis, { from: at, until: at }).left }}>
          {timeAt(at, zone)}
        </span>
      ))}
      <NowChip axis={axis} />
    </div>
  )
}

function NowChip({ axis }: { axis: Span }) {
  const now = useNow()
  const at = now.getTime()
  if (at < axis.from || at > axis.until) return null
  const share = shareOf(axis, at)
  return (
    <b className={share > 90 ? 'num left' : 'num'} style={{ left: `${share}%` }}>
      {hourOf(now)}
    </b>
  )
}
