import { useEffect, useRef, type ReactNode } from 'react'
import { uiWords } from '../words/ui.ts'
import { useWords } from '../words/words.ts'
import { Sign } from './Sign.tsx'
import './steps.css'

export type BarStep = {
  key: string
  title: string
  /** `done` behind, `now` where the record stands, `open` mine to take, `shut` not yet. */
  is: 'done' | 'now' | 'open' | 'shut'
  /** Who and when, what is left, or the sentence that shuts it. */
  note?: ReactNode
  /** Given: the step is mine, drawn as a button; with `shut` it stays in place and says why. */
  onClick?: () => void
}

/** The whole line as progress, and one's own steps as buttons. It knows no rule. */
export function StepBar({ steps }: { steps: readonly BarStep[] }) {
  const say = useWords(uiWords)
  const line = useRef<HTMLOListElement>(null)
  const now = steps.find(({ is }) => is === 'now')?.key
  useEffect(() => {
    const here = now && line.current?.querySelector<HTMLElement>('.now')
    if (here) line.current!.scrollLeft = here.offsetLeft - line.current!.offsetLeft - 40
  }, [now])
  return (
    // What scrolls is reached by the keyboard, also where none of it is a button.
    <ol
      className="steps"
      aria-label={say('progress')}
      ref={line}
      tabIndex={steps.some(({ onClick }) => onClick) ? undefined : 0}
    >
      {steps.map((step) => (
        <li key={step.key} className={step.is} aria-current={step.is === 'now' ? 'step' : undefined}>
          <One step={step} />
        </li>
      ))}
    </ol>
  )
}

function One({ step: { title, is, note, onClick } }: { step: BarStep }) {
  const say = useWords(uiWords)
  const face = (
    <>
      <span className="t">
        {is === 'done' && <Sign of="check" />}
        {is === 'shut' && <Sign of="lock" size={13} />}
        {title}
        {is !== 'open' && <span className="unseen">{say(spoken[is])}</span>}
      </span>
      {note !== undefined && <span className="n">{note}</span>}
    </>
  )
  if (!onClick) return <div className="step">{face}</div>
  const shut = is === 'shut'
  return (
    <button type="button" className="step" aria-disabled={shut} onClick={shut ? undefined : onClick}>
      {face}
    </button>
  )
}

const spoken = { done: 'stepDone', now: 'stepNow', shut: 'stepShut' } as const
