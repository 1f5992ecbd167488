import { useMemo } from 'react'
import { EmptyState } from '../../ui/frame.tsx'
import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import { LaneHead } from './LaneHead.tsx'
import { LaneLine } from './LaneLine.tsx'
import { NowLine } from './NowLine.tsx'
import { TimeAxis } from './TimeAxis.tsx'
import type { Plan } from './useDay.ts'
import './grid.css'

/** Lanes by time. `shown`: the bookings that fit what is asked for, as one text; undefined: nothing is asked. */
export function DayGrid({ plan, shown }: { plan: Plan; shown: string | undefined }) {
  const say = useWords(boardWords)
  const { lanes, axis, zone, by, confirmMinutes } = plan
  const fitting = useMemo(() => (shown === undefined ? undefined : new Set(shown.split(','))), [shown])
  const first = lanes.find(({ blocks }) => blocks.length > 0)?.blocks[0]?.key
  if (lanes.length === 0) return <EmptyState title={say('noLanes')}>{say('noLanesTold')}</EmptyState>
  return (
    <div className="bk-scroll">
      <div className="bk-grid">
        <div className="bk-corner">{say('leftTold')}</div>
        <TimeAxis axis={axis} zone={zone} />
        {lanes.map((lane) => (
          <div
            key={lane.id}
            className={lane.blocks.length === 0 && lane.closed.length === 0 ? 'bk-row low' : 'bk-row'}
          >
            <LaneHead lane={lane} />
            <LaneLine
              lane={lane}
              axis={axis}
              open={plan.open}
              by={by}
              fitting={fitting}
              first={first}
              confirmMinutes={confirmMinutes}
            />
          </div>
        ))}
        <div className="bk-over">
          <NowLine axis={axis} />
        </div>
      </div>
    </div>
  )
}
