import { memo } from 'react'
import type { Span } from '../../../domain/appointment/board.ts'
import { useMe } from '../../me.ts'
import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import { placeOn, timeAt } from './axis.ts'
import { BlockLines } from './BlockLines.tsx'
import type { Block } from './blocks.ts'
import { faceOf } from './face.ts'
import './block.css'

type FaceProps = {
  block: Block
  lane: string
  axis: Span
  faint: boolean
  first: boolean
  confirmMinutes: number
}

/** A car's time on a lane. Its whole stands in its name, whatever is too narrow to be seen. */
export const BlockFace = memo(function BlockFace({
  block,
  lane,
  axis,
  faint,
  first,
  confirmMinutes,
}: FaceProps) {
  const says = useBlockSays(block)
  const { booking, visit, row, rows } = block
  const ran = visit && visit.jobs > 0 ? (100 * visit.done) / visit.jobs : 0
  return (
    <div
      role="button"
      tabIndex={first ? 0 : -1}
      className={`bk-b ${faceOf(block)}${faint ? ' faint' : ''}`}
      style={{ ...placeOn(axis, block), '--row': row, '--of': rows } as React.CSSProperties}
      data-block={block.key}
      data-lane-of={lane}
      data-booking={booking?.id}
      title={says}
    >
      <span className="unseen">{says}</span>
      {ran > 0 && <i className="ran" style={{ width: `${ran}%` }} />}
      <BlockLines block={block} confirmMinutes={confirmMinutes} />
    </div>
  )
}, isSame)

/** The clock asks for the board every minute: a block that stands as it stood is not drawn again. */
function isSame(a: FaceProps, b: FaceProps) {
  const same = (key: 'from' | 'until' | 'row' | 'rows' | 'booking' | 'visit' | 'key') =>
    a.block[key] === b.block[key]
  return (
    (['key', 'from', 'until', 'row', 'rows', 'booking', 'visit'] as const).every(same) &&
    a.axis.from === b.axis.from &&
    a.axis.until === b.axis.until &&
    a.faint === b.faint &&
    a.first === b.first
  )
}

function useBlockSays({ booking, visit, label, from, until }: Block) {
  const say = useWords(boardWords)
  const { timeZone } = useMe()
  return say('blockSays', {
    plate: label,
    customer: booking?.customer ?? visit?.model ?? '',
    work: visit?.work ?? booking?.work ?? '',
    from: timeAt(from, timeZone),
    until: timeAt(until, timeZone),
    standing: booking?.state === 'failing' ? say('failingLong') : '',
  }).replace(/ {2,}/g, ' ')
}
