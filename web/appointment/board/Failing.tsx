import { useState } from 'react'
import { Panel } from '../../ui/frame.tsx'
import { Sign } from '../../ui/Sign.tsx'
import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import { ApologySheet, type Apology } from './ApologySheet.tsx'
import { FailingCard } from './FailingCard.tsx'
import type { BoardWeek } from './read.ts'
import './tray.css'

/** Promises that the store cannot keep (S44): the nearest deadline first. */
export function Failing({ week }: { week: BoardWeek }) {
  const say = useWords(boardWords)
  const [apology, setApology] = useState<Apology>()
  const failing = week.bookings
    .filter(({ state }) => state === 'failing')
    .toSorted((a, b) => ((a.apologiseBy ?? '') < (b.apologiseBy ?? '') ? -1 : 1))
  return (
    <div id="failing">
      <Panel
        className={failing.length > 0 ? 'bk-sorry' : 'bk-sorry none'}
        title={
          <>
            {failing.length > 0 && <Sign of="warn" />} {say('failingLong')} {failing.length}
          </>
        }
        flush
      >
        {failing.length === 0 && (
          <p className="softer none">
            {say('sorryNone')} · {say('sorryNoneTold')}
          </p>
        )}
        {failing.map((one) => (
          <FailingCard key={one.id} booking={one} open={setApology} />
        ))}
        {apology && <ApologySheet {...apology} close={() => setApology(undefined)} />}
      </Panel>
    </div>
  )
}
