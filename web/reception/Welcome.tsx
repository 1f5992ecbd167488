import { receptionWords } from '../words/reception.ts'
import { useWords } from '../words/words.ts'

/** S48 and S49 as one reads them in passing: nothing is ticked, nothing is stored. */
export function Welcome() {
  const say = useWords(receptionWords)
  return (
    <aside className="welcome softer" aria-label={say('greeting')}>
      <b>{say('greeting')}</b> <span className="clause">S48 S49</span>
      <p>{say('hello')}</p>
      <ol>
        <li>{say('door')}</li>
        <li>{say('card')}</li>
        <li>{say('mats')}</li>
      </ol>
    </aside>
  )
}
