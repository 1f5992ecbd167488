import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api.ts'
import { paths } from '../paths.ts'
import { Act } from '../ui/Act.tsx'
import { useAct } from '../ui/useAct.ts'
import { importWords } from '../words/imports.ts'
import { useWords } from '../words/words.ts'
import type { Run } from './read.ts'

const calls = {
  start: api.imports[':id'].start,
  breakOff: api.imports[':id']['break-off'],
  resume: api.imports[':id'].resume,
  withdraw: api.imports[':id'].withdraw,
  drop: api.imports[':id'].drop,
} as const
type StepName = keyof typeof calls

/** One's own steps that the run may take now; one that waits for something says for what. */
const inState: { readonly [state: string]: readonly StepName[] } = {
  handedIn: ['drop'],
  unread: ['drop'],
  checked: ['start', 'drop'],
  running: ['breakOff'],
  brokenOff: ['resume', 'withdraw'],
  done: ['withdraw'],
}

export function RunActs({ run }: { run: Run }) {
  const say = useWords(importWords)
  const steps = inState[run.state] ?? []
  const hasBack = run.tally.items.some(({ verdict, choice }) => verdict === 'rejected' || choice === 'leave')
  return (
    <>
      {(hasBack || run.tally.rows.some(({ state }) => state === 'rejected')) && run.state !== 'handedIn' && (
        <a className="btn" href={`/api/imports/${run.id}/rejected`} download>
          {say('download')}
        </a>
      )}
      {['withdrawn', 'dropped', 'done'].includes(run.state) && <Again run={run} />}
      {steps.map((step) => (
        <OneStep key={step} step={step} run={run} />
      ))}
    </>
  )
}

function OneStep({ step, run }: { step: StepName; run: Run }) {
  const say = useWords(importWords)
  // What is taken back for a whole file is asked twice.
  const [sure, setSure] = useState(step !== 'withdraw')
  const act = useAct<{ id: string }>({
    name: `${step}:${run.id}:${run.lastEvent}`,
    send: ({ header }) => calls[step].$post({ param: { id: run.id }, header, json: {} }),
  })
  const refusal = run.steps.find((one) => one.step === step)?.refusal
  const word =
    step === 'start'
      ? say('start', { n: run.tally.coming })
      : step === 'drop'
        ? say('drop_')
        : step === 'withdraw'
          ? say(sure ? 'withdrawSure' : 'withdraw')
          : say(step)
  if (!sure)
    return (
      <Act onClick={() => setSure(true)} refusal={refusal}>
        {word}
      </Act>
    )
  return (
    <Act act={act} primary={step === 'start' || step === 'resume'} refusal={refusal}>
      {word}
    </Act>
  )
}

/** A new run of what was kept; what is known already will be found the same. */
function Again({ run }: { run: Run }) {
  const say = useWords(importWords)
  const navigate = useNavigate()
  const act = useAct<{ id: string }>({
    name: `again:${run.id}`,
    send: ({ header, newId }) => {
      const { fileHash, fileName, bytes, source } = run
      return api.imports[':id']['hand-in'].$post({
        param: { id: newId },
        header,
        json: { fileHash, fileName, bytes, source },
      })
    },
    landed: ({ id }) => void navigate({ to: paths.importRun(id) }),
  })
  return <Act act={act}>{say('again')}</Act>
}
