import { papers as all, type Paper } from '../../../domain/appointment/forms.ts'
import { papers as paperWords } from '../../../domain/appointment/words.ts'
import { callWords } from '../../words/appointmentCall.ts'
import { useSide } from '../../words/language.ts'
import { useWords } from '../../words/words.ts'
import type { CallForm } from './useCall.ts'

/** More or less than the rule asks for; what was told before has to be told again. */
export function PapersChoice({ form }: { form: CallForm }) {
  const say = useWords(callWords)
  const side = useSide()
  const { papers } = form.values
  const flip = (paper: Paper) => {
    const next = papers.includes(paper) ? papers.filter((one) => one !== paper) : [...papers, paper]
    form.set({ papers: all.filter((one) => next.includes(one)), papersByHand: true, papersTold: false })
  }
  return (
    <details className="call-papers">
      <summary>{say('otherPapers')}</summary>
      <div className="chips">
        {all.map((paper) => (
          <button
            key={paper}
            type="button"
            className="chip"
            aria-pressed={papers.includes(paper)}
            disabled={form.underWay}
            onClick={() => flip(paper)}
          >
            {paperWords[paper][side]}
          </button>
        ))}
      </div>
    </details>
  )
}
