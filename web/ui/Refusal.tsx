import type { ReactNode } from 'react'
import type { Refusal as Told } from '../answers.ts'
import { useLanguage } from '../words/language.ts'
import { uiWords } from '../words/ui.ts'
import { useWords } from '../words/words.ts'
import { refusalSays } from './refusalSays.ts'
import { Sign } from './Sign.tsx'
import { At } from './When.tsx'
import './frame.css'

/** The counter's no, in the reader's language, with what stands in its holes. */
export function Refusal({ refusal, acts }: { refusal: Told; acts?: ReactNode }) {
  const language = useLanguage()
  const say = useWords(uiWords)
  return (
    <div className="says no" role="alert">
      <Sign of="warn" size={15} />
      <div>
        {refusalSays(refusal, language)}
        {refusal.events && refusal.events.length > 0 && (
          <ul aria-label={say('changedMeanwhile')}>
            {refusal.events.map((event) => (
              <li key={event.id}>
                <At at={event.at} /> <b>{event.who}</b> {event.says ?? event.step}
              </li>
            ))}
          </ul>
        )}
        {acts && <div className="acts">{acts}</div>}
      </div>
    </div>
  )
}
