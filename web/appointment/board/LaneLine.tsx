import { memo } from 'react'
import type { Span } from '../../../domain/appointment/board.ts'
import { BlockFace } from './BlockFace.tsx'
import { Hatches } from './Hatches.tsx'
import { LaneGhost } from './LaneGhost.tsx'
import { LaneLanding } from './LaneLanding.tsx'
import type { Lane } from './lanes.ts'

type LineProps = {
  lane: Lane
  axis: Span
  open: Span | undefined
  by: Lane['is']
  fitting: ReadonlySet<string> | undefined
  /** The block that the Tab key comes to. */
  first: string | undefined
  confirmMinutes: number
}

/** One lane of time. Drawn again when what is on it changes, not when a hand or the clock moves. */
export const LaneLine = memo(function LaneLine({
  lane,
  axis,
  open,
  fitting,
  first,
  confirmMinutes,
}: LineProps) {
  const rows = Math.max(1, ...lane.blocks.map((block) => block.rows))
  const hours = (axis.until - axis.from) / 3_600_000
  return (
    <div
      className="bk-line"
      data-lane={lane.id}
      style={{ '--rows': rows, '--hour': `${100 / hours}%` } as React.CSSProperties}
    >
      <Hatches lane={lane} axis={axis} open={open} />
      {lane.blocks.map((block) => (
        <BlockFace
          key={block.key}
          block={block}
          lane={lane.id}
          axis={axis}
          faint={fitting !== undefined && !(block.booking && fitting.has(block.booking.id))}
          first={block.key === first}
          confirmMinutes={confirmMinutes}
        />
      ))}
      <LaneLanding lane={lane.id} axis={axis} />
      <LaneGhost lane={lane.id} axis={axis} />
    </div>
  )
})
