import { discountApproval } from '../../domain/discount-approval/procedure.ts'
import { StateTag } from '../StateTag.tsx'
import { Money } from '../ui/Money.tsx'
import { At } from '../ui/When.tsx'
import { discountWords } from '../words/discount.ts'
import { dutyName } from '../words/desk.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { Decide } from './Decide.tsx'
import type { Approval } from './read.ts'
import './approval.css'

/** One question: of whom, how much, how it was decided. */
export function ApprovalLine({ approval }: { approval: Approval }) {
  const say = useWords(discountWords)
  const language = useLanguage()
  const { state, duty, discountFen, note, decidedAt, decisionNote } = approval
  const asker = (language === 'en' && approval.askerEn) || approval.asker
  const decider = (language === 'en' && approval.deciderEn) || approval.decider
  return (
    <div className="qt-approval">
      <span className="line">
        <StateTag of={discountApproval} state={state} />
        {state === 'asked' && <span>{say('waitsFor', { duty: dutyName(duty, language) })}</span>}
        <Money fen={discountFen} />
      </span>
      <span className="softer">
        {say('askedBy', { who: asker })} <At at={approval.askedAt} />
        {note && <> · {note}</>}
      </span>
      {decidedAt && (
        <span className="softer">
          {say('decidedBy', { who: decider ?? '' })} <At at={decidedAt} />
          {decisionNote && <> · {decisionNote}</>}
        </span>
      )}
      {state === 'lapsed' && <span className="softer">{say('lapsedWhy')}</span>}
      <Decide of={approval} />
    </div>
  )
}
