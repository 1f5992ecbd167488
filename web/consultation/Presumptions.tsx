import { consultationWords } from '../words/consultation.ts'
import { useWords } from '../words/words.ts'
import type { Page } from './read.ts'

/** S63: how often what was presumed turned out true, with what is counted. */
export function Presumptions({ of: { found, right, days } }: { of: Page['presumptions'] }) {
  const say = useWords(consultationWords)
  return (
    <dl className="presumptions" title={say('presumptionTold', { days })}>
      <dt>{say('presumption')}</dt>
      <dd>
        <b className="num">
          {found === 0 ? say('presumptionNone') : say('presumptionOf', { right, n: found })}
        </b>
        <span className="softer">{say('presumptionTold', { days })}</span>
      </dd>
    </dl>
  )
}
