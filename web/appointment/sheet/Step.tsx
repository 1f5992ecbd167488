import type { ReactNode } from 'react'
import { Sign } from '../../ui/Sign.tsx'
import { Kbd } from '../../ui/Tag.tsx'
import { callWords } from '../../words/appointmentCall.ts'
import { useWords } from '../../words/words.ts'
import { steps, type StepName } from './hands.ts'

type StepProps = {
  id: string
  name: StepName
  isNow: boolean
  isDone: boolean
  children: ReactNode
}

/** One step of the call: its number or its tick, its word, the key that leads on. */
export function Step({ id, name, isNow, isDone, children }: StepProps) {
  const say = useWords(callWords)
  return (
    <section
      id={id}
      className={`call-step${isNow ? ' now' : ''}${isDone ? ' done' : ''}`}
      aria-labelledby={`${id}-word`}
      aria-current={isNow ? 'step' : undefined}
    >
      <div className="call-no">
        <h2 id={`${id}-word`}>
          <b>{isDone && name !== 'readBack' ? <Sign of="check" size={12} /> : steps.indexOf(name) + 1}</b>
          {say(name)}
          {isDone && <span className="unseen">{say('stepDone')}</span>}
        </h2>
        <span aria-hidden>{keyOf[name]}</span>
      </div>
      <div className="call-in">{children}</div>
    </section>
  )
}

const keyOf: { readonly [name in StepName]: ReactNode } = {
  who: <Kbd>Enter</Kbd>,
  words: <Kbd>Enter</Kbd>,
  work: <Kbd>A</Kbd>,
  time: (
    <>
      <Kbd>1</Kbd>–<Kbd>3</Kbd>
    </>
  ),
  told: <Kbd>Space</Kbd>,
  readBack: <Kbd>Enter</Kbd>,
}
