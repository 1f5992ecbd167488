import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { staff } from '../../domain/staff/procedure.ts'
import { StateTag } from '../StateTag.tsx'
import { Act } from '../ui/Act.tsx'
import { Head, Panel } from '../ui/frame.tsx'
import { refusalSays } from '../ui/refusalSays.ts'
import { useLanguage } from '../words/language.ts'
import { useStepWord } from '../words/steps.ts'
import { peopleWords } from '../words/people.ts'
import { useWords } from '../words/words.ts'
import { ActsDone } from './ActsDone.tsx'
import { AmendSheet } from './AmendSheet.tsx'
import { CertificatesPanel } from './CertificatesPanel.tsx'
import { establishmentQuery, type Establishment } from './establishment.ts'
import { GoesWithIt } from './GoesWithIt.tsx'
import { LeaveSheet, MoveSheet, RelieveSheet } from './GoingSheets.tsx'
import { HoldingsPanel } from './HoldingsPanel.tsx'
import { personQuery, type PersonAnswer } from './person.ts'
import { RejoinSheet } from './RejoinSheet.tsx'
import { TakeSheet } from './TakeSheet.tsx'
import { useNames } from './useNames.ts'
import './person.css'

type Step = 'amend' | 'take' | 'move' | 'relieve' | 'leave' | 'rejoin'

/** A person: posts then and now, certificates, what stands open, and what was done. */
export default function PersonPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const page = useSuspenseQuery(personQuery(id)).data
  const of = useSuspenseQuery(establishmentQuery).data
  const say = useWords(peopleWords)
  const name = useNames()
  const [sheet, open] = useState<Step>()
  const { person } = page
  const calls = of.people.some((p) => p.id === id && p.duties.some(({ duty }) => duty === 'care'))
  return (
    <div className="person-page">
      <Head title={name(person)} note={<Note page={page} />}>
        <Steps page={page} open={open} />
      </Head>
      <div className="cols">
        <div className="col">
          <HoldingsPanel page={page} />
          <CertificatesPanel page={page} />
        </div>
        <div className="col">
          <File page={page} />
          {person.state === 'employed' && (
            <Panel title={say('open')}>
              <GoesWithIt of={of} open={page.open} calls={calls} />
            </Panel>
          )}
          <ActsDone page={page} />
        </div>
      </div>
      {sheet && <SheetOf step={sheet} of={of} page={page} close={() => open(undefined)} />}
    </div>
  )
}

function Note({ page: { person } }: { page: PersonAnswer }) {
  return (
    <>
      <span className="num">{person.staffNo}</span>{' '}
      <StateTag of={staff} state={person.state} more={person.leftOn ?? undefined} />
    </>
  )
}

/** Of who is employed, everything but coming back; of who has left, that alone. */
function Steps({ page, open }: { page: PersonAnswer; open: (step: Step) => void }) {
  const word = useStepWord()
  const language = useLanguage()
  const left = page.person.state === 'left'
  const steps = page.steps.filter(({ step }) => (step === 'rejoin') === left)
  // Said once where one's duty takes none of them.
  const [notMine] = steps.every(({ refusal }) => refusal?.because === 'not_your_duty') ? steps : []
  return (
    <>
      {notMine?.refusal && <span className="why">{refusalSays(notMine.refusal, language)}</span>}
      {steps.map(({ step, refusal }) =>
        notMine ? (
          <button key={step} type="button" className="btn" disabled>
            {word(staff, step)}
          </button>
        ) : (
          <Act key={step} primary={left} refusal={refusal} onClick={() => open(step as Step)}>
            {word(staff, step)}
          </Act>
        ),
      )}
    </>
  )
}

function File({ page: { person } }: { page: PersonAnswer }) {
  const say = useWords(peopleWords)
  const rows = [
    [say('hired'), person.hiredOn ?? '—'],
    [say('phone'), person.phone || '—'],
    [say('grade'), person.grade || '—'],
    [say('skills'), person.skills.join(' · ') || '—'],
  ] as const
  return (
    <Panel title={say('file')}>
      <dl className="facts">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      {person.state === 'employed' && person.mustChangePassword && (
        <p className="softer">{say('mustChange')}</p>
      )}
    </Panel>
  )
}

type SheetProps = { step: Step; of: Establishment; page: PersonAnswer; close: () => void }

function SheetOf({ step, ...props }: SheetProps) {
  if (step === 'amend') return <AmendSheet {...props} />
  if (step === 'take') return <TakeSheet {...props} />
  if (step === 'move') return <MoveSheet {...props} />
  if (step === 'relieve') return <RelieveSheet {...props} />
  if (step === 'leave') return <LeaveSheet {...props} />
  return <RejoinSheet {...props} />
}
