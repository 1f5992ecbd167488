import type { ReactNode } from 'react'
import type { Me } from '../contract.ts'
import { doorTo } from '../doors.ts'
import { EmptyState } from '../ui/frame.tsx'
import { Plate } from '../ui/Plate.tsx'
import { hourOf } from '../ui/time.ts'
import { inspectionWords } from '../words/preInspection.ts'
import { useWords } from '../words/words.ts'
import { again } from './draft.ts'
import { change } from './drafts.ts'
import { LineState } from './LineState.tsx'
import type { Start } from './read.ts'
import { mayWrite, writerOf } from './me.ts'

/** A sheet stands already, or the car has gone: it is shown whose, and another version may be begun. */
export function Standing({ start, me, back }: { start: Start; me: Me; back: ReactNode }) {
  const say = useWords(inspectionWords)
  const stands = start.sheets.find(({ state }) => state === 'signed')
  const may = start.state === 'here' && mayWrite(me)
  return (
    <main className="walk-none">
      <Plate no={start.plate} colour={start.plateColour} big />
      <EmptyState
        title={
          stands
            ? say('standing', { number: stands.number, by: stands.by, at: hourOf(stands.landedAt) })
            : say('left')
        }
        acts={
          <>
            {back}
            <a className="walk-btn" href={doorTo.order(start.orderId)}>
              {say('toOrder')}
            </a>
            {may && (
              <button
                type="button"
                className="walk-btn"
                onClick={() => change(start.visitId, again(start, writerOf(me)))}
              >
                {say('renew')}
              </button>
            )}
          </>
        }
      />
      <LineState me={me} />
    </main>
  )
}
