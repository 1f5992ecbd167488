import { useState } from 'react'
import { CallFoot } from './CallFoot.tsx'
import { CallHead } from './CallHead.tsx'
import { goTo, handsOn, sectionId, stepOf, steps, type StepName } from './hands.ts'
import { ReadBackStep } from './ReadBackStep.tsx'
import { Side } from './Side.tsx'
import { Step } from './Step.tsx'
import { doneSteps } from './done.ts'
import { TimeStep } from './TimeStep.tsx'
import { ToldStep } from './ToldStep.tsx'
import { useCall } from './useCall.ts'
import { useCallKeys } from './useCallKeys.ts'
import { useWrongInSight } from './useWrongInSight.ts'
import type { Values } from './values.ts'
import { WhoStep } from './WhoStep.tsx'
import { WordsStep } from './WordsStep.tsx'
import { WorkStep } from './WorkStep.tsx'
import './call.css'
import './work.css'
import './side.css'

type Props = { readonly name: string; readonly start: Values; readonly rebookedFrom: string | null }

const faces = {
  who: WhoStep,
  words: WordsStep,
  work: WorkStep,
  time: TimeStep,
  told: ToldStep,
  readBack: ReadBackStep,
} as const

/** One page in the order of a telephone call (S34–S42); the read-back is the save. */
export function CallSheet({ name, start: first, rebookedFrom }: Props) {
  // Made once: the ids of what the form opens stay the same until it has landed.
  const [start] = useState(first)
  const call = useCall(name, start, rebookedFrom)
  const [now, setNow] = useState<StepName>('who')
  const done = doneSteps(call)
  useCallKeys(call)
  useWrongInSight(call.form)
  return (
    <article
      className="call"
      onKeyDown={handsOn}
      onFocus={({ target }) => setNow(stepOf(target) ?? now)}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter and Esc lead through the steps
    >
      <CallHead call={call} />
      <div className="call-body">
        <div className="call-flow">
          {steps.map((step) => {
            const Face = faces[step]
            return (
              <Step key={step} id={sectionId(step)} name={step} isNow={now === step} isDone={done.has(step)}>
                <Face call={call} />
              </Step>
            )
          })}
        </div>
        <Side call={call} />
      </div>
      <CallFoot call={call} back={() => goTo('told')} />
    </article>
  )
}
