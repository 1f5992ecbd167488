import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useMe } from '../me.ts'
import { EmptyState, Head, Panel } from '../ui/frame.tsx'
import { useKeys } from '../ui/keys.ts'
import { Sign } from '../ui/Sign.tsx'
import { Kbd } from '../ui/Tag.tsx'
import { longOf } from '../ui/time.ts'
import { useAsked } from '../ui/useAsked.ts'
import { useIsPhone } from '../ui/useMedia.ts'
import { useNow } from '../ui/useNow.ts'
import { rightsWords } from '../words/rights.ts'
import { stepEnglish } from '../words/steps.ts'
import { useWords } from '../words/words.ts'
import { ByDuty } from './ByDuty.tsx'
import { RightsSift } from './RightsSift.tsx'
import { RightsTable } from './RightsTable.tsx'
import { rightsQuery } from './rights.ts'
import { allDuties, nounsOf, sift, type Noun } from './rows.ts'
import { WhoSheet, type Chosen } from './WhoSheet.tsx'
import '../ui/button.css'
import './rights.css'
import './print.css'

/** Duties × steps and duties × reads, as the program goes by them; behind each mark the people who have it now. */
export default function RightsPage() {
  const say = useWords(rightsWords)
  const rights = useSuspenseQuery(rightsQuery).data
  const [asked, ask] = useAsked()
  const [chosen, choose] = useState<Chosen>()
  const phone = useIsPhone()
  const all = useMemo(() => nounsOf(stepEnglish), [])
  const { duty, noun, q } = asked
  const nouns = sift(all, { ...(duty && { duty }), ...(noun && { noun }), ...(q && { q }) })
  const printIt = () => window.print()
  useKeys(say('title'), { ...(!phone && { p: [say('print'), printIt] as const }) })
  return (
    <div className="rights">
      <Head title={say('title')} note={<Note all={all} />}>
        {!phone && (
          <>
            <button type="button" className="btn primary" onClick={printIt}>
              <Sign of="print" /> {say('print')} <Kbd>P</Kbd>
            </button>
            <span className="softer">{say('landscape')}</span>
          </>
        )}
      </Head>
      <PrintHead />
      <Panel flush title={say('sheet')} extra={<span className="softer">{say('fromCode')}</span>}>
        <RightsSift asked={asked} ask={ask} nouns={all} />
        {nouns.length === 0 && <Nothing clear={() => ask('clear')} />}
        {nouns.length > 0 && phone && <ByDuty rights={rights} nouns={nouns} duty={duty} />}
        {nouns.length > 0 && !phone && (
          <div className="rights-scroll">
            <RightsTable
              rights={rights}
              nouns={nouns}
              duty={duty}
              ask={(one) => ask({ duty: one })}
              choose={choose}
            />
          </div>
        )}
      </Panel>
      {chosen && <WhoSheet rights={rights} chosen={chosen} close={() => choose(undefined)} />}
    </div>
  )
}

function Note({ all }: { all: readonly Noun[] }) {
  const say = useWords(rightsWords)
  const reads = all.find(({ noun }) => noun === 'reads')?.rows.length ?? 0
  const steps = all.reduce((sum, { rows }) => sum + rows.length, 0) - reads
  return say('note', { steps, reads, duties: allDuties.length })
}

/** Only on paper, where no shell says whose table this is. */
function PrintHead() {
  const say = useWords(rightsWords)
  const me = useMe()
  const now = useNow()
  return (
    <div className="print-head">
      <h1>{say('sheet')}</h1>
      <p>{say('printed', { store: me.store.name, at: longOf(now) })}</p>
    </div>
  )
}

function Nothing({ clear }: { clear: () => void }) {
  const say = useWords(rightsWords)
  return (
    <EmptyState
      title={say('nothing')}
      acts={
        <button type="button" className="btn" onClick={clear}>
          {say('clear')}
        </button>
      }
    />
  )
}
