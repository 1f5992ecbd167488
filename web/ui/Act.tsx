import type { ReactNode } from 'react'
import type { Refusal as Told } from '../../domain/procedure.ts'
import { useLanguage } from '../words/language.ts'
import { uiWords } from '../words/ui.ts'
import { useWords } from '../words/words.ts'
import type { AnyForm } from './form.ts'
import { Notice } from './Notice.tsx'
import { refusalSays } from './refusalSays.ts'
import './button.css'
import './frame.css'

type ActProps = {
  children: ReactNode
  icon?: ReactNode
  primary?: boolean
  /** Beside the page's own acts, in a panel. */
  small?: boolean
  /** From the detail's steps: the first broken rule, which shuts the button and stands beside it. */
  refusal?: Told | null | undefined
  why?: ReactNode
  /** The sentence below instead of beside. */
  below?: boolean
} & ({ onClick: () => void; act?: undefined } | { act: AnyForm; onClick?: undefined })

/** A step as a button. Never hidden: shut, it says why; pressed, it cannot be pressed twice. */
export function Act({ children, icon, primary, small, refusal, why, below, act, onClick }: ActProps) {
  const language = useLanguage()
  const say = useWords(uiWords)
  const reason = why ?? (refusal ? refusalSays(refusal, language) : undefined)
  return (
    <span className={below ? 'act below' : 'act'}>
      <button
        type="button"
        className={['btn', primary && 'primary', small && 'small'].filter(Boolean).join(' ')}
        disabled={reason !== undefined || act?.underWay}
        onClick={act ? act.submit : onClick}
      >
        {icon}
        {act?.underWay ? say('sending') : children}
      </button>
      {reason !== undefined && <span className="why">{reason}</span>}
      {act && <Notice form={act} />}
    </span>
  )
}
