import type { Span } from '../../../domain/appointment/board.ts'
import { without } from '../../../domain/appointment/spans.ts'
import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import { placeOn } from './axis.ts'
import type { Lane } from './lanes.ts'
import { Sign } from '../../ui/Sign.tsx'

/** What cannot be had: outside opening hours, nobody there, closed with its reason. */
export function Hatches({ lane, axis, open }: { lane: Lane; axis: Span; open: Span | undefined }) {
  const say = useWords(boardWords)
  const out = without([axis], open ? [open] : [])
  return (
    <>
      {out.map((one) => (
        <i key={one.from} className="bk-out" style={placeOn(axis, one)} />
      ))}
      {lane.off.map((one) => (
        <i key={one.from} className="bk-off" style={placeOn(axis, one)} title={say('nobodyHere')} />
      ))}
      {lane.closed.map((one) => (
        <div key={one.from} className="bk-shut" style={placeOn(axis, one)} title={one.reason}>
          <span>
            <Sign of="lock" size={12} /> {one.reason}
          </span>
        </div>
      ))}
    </>
  )
}
