import { useEffect, useState } from 'react'
import { NotThere } from '../answers.ts'
import type { Me } from '../contract.ts'
import { EmptyState, Skeleton } from '../ui/frame.tsx'
import { inspectionWords } from '../words/preInspection.ts'
import { useWords } from '../words/words.ts'
import { Aside } from './Aside.tsx'
import { AskedStep } from './AskedStep.tsx'
import { BodyStep } from './BodyStep.tsx'
import { blank, type Draft } from './draft.ts'
import { change, useDraftOf } from './drafts.ts'
import { Foot } from './Foot.tsx'
import { GaugesStep } from './GaugesStep.tsx'
import { IdentityStep } from './IdentityStep.tsx'
import { writerOf } from './me.ts'
import { Mine } from './mine.ts'
import { Rail } from './Rail.tsx'
import { startOf, type Start } from './read.ts'
import { SignStep } from './SignStep.tsx'
import { Standing } from './Standing.tsx'
import { Theirs } from './Theirs.tsx'
import { TopBar } from './TopBar.tsx'
import { goTo } from './useAddress.ts'
import { ValuablesStep } from './ValuablesStep.tsx'
import { Way } from './Way.tsx'
import { isOf } from './writer.ts'
import './steps.css'

type WalkProps = { visitId: string; me: Me }

/** One car's sheet: kept on the tablet from the first tap on, asked of the counter only to begin it. */
export function WalkPage({ visitId, me }: WalkProps) {
  const draft = useDraftOf(visitId)
  if (draft)
    return (
      <Mine value={draft}>
        <Walk draft={draft} me={me} />
      </Mine>
    )
  return <Begin visitId={visitId} me={me} />
}

function Begin({ visitId, me }: WalkProps) {
  const say = useWords(inspectionWords)
  const [start, setStart] = useState<Start>()
  const [error, setError] = useState<unknown>()
  useEffect(() => {
    let here = true
    startOf(visitId).then(
      (got) => {
        if (!here) return
        if (got.state === 'here' && !got.sheets.some(({ state }) => state === 'signed'))
          change(visitId, blank(got, writerOf(me)))
        else setStart(got)
      },
      (wrong: unknown) => here && setError(wrong),
    )
    return () => {
      here = false
    }
  }, [visitId, me])
  const back = (
    <button type="button" className="walk-btn" onClick={() => goTo()}>
      {say('backToList')}
    </button>
  )
  if (error !== undefined)
    return (
      <main className="walk-none">
        <EmptyState title={say(error instanceof NotThere ? 'notThere' : 'startOffline')} acts={back} />
      </main>
    )
  if (!start) return <Skeleton rows={9} />
  return <Standing start={start} me={me} back={back} />
}

function Walk({ draft, me }: { draft: Draft; me: Me }) {
  const theirs = draft.is !== 'landed' && !isOf(draft, me)
  // Signed out while still answering: the bar says so, and the work goes on.
  const shut = theirs || draft.is !== 'open' || Boolean(draft.trouble?.refusal ?? draft.trouble?.fields)
  return (
    <div className="walk">
      <TopBar me={me} />
      {!theirs && <Rail />}
      <main className={draft.step === 8 || shut ? 'walk-main whole' : 'walk-main'}>
        {theirs ? <Theirs me={me} /> : shut && <Way me={me} />}
        {!shut && (
          <>
            <Step no={draft.step} />
            {draft.step !== 8 && <Aside />}
          </>
        )}
      </main>
      {!shut && <Foot />}
    </div>
  )
}

function Step({ no }: { no: number }) {
  if (no === 2) return <IdentityStep />
  if (no === 4) return <BodyStep />
  if (no === 6) return <GaugesStep />
  if (no === 7) return <ValuablesStep />
  if (no === 8) return <SignStep />
  return <AskedStep no={no as 1 | 3 | 5} />
}
