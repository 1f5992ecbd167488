import { refusalCodes, refusalReasons, type RefusalReason } from '../../domain/quotation/refusal-reasons.ts'
import { consentWords } from '../words/consent.ts'
import { useSide } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import type { Explain } from './AnswerLines.tsx'
import type { Reasons } from './answers.ts'
import type { Line } from './useOrder.ts'

type WhyNotProps = { line: Pick<Line, 'id' | 'name'>; why: Reasons[string] | undefined; explain: Explain }

/** A refusal has its reason: the next visit begins with it (peers, row 28). */
export function WhyNot({ line: { id, name }, why, explain }: WhyNotProps) {
  const say = useWords(consentWords)
  const side = useSide()
  return (
    <span className="why-not">
      <select
        className="input"
        aria-label={say('reasonOf', { name })}
        required
        value={why?.reason ?? ''}
        onChange={({ target }) => explain(id, { reason: target.value as RefusalReason })}
      >
        <option value="">{say('chooseReason')}</option>
        {refusalCodes.map((code) => (
          <option key={code} value={code}>
            {refusalReasons[code].words[side]}
          </option>
        ))}
      </select>
      <input
        className="input"
        aria-label={say('reasonNoteOf', { name })}
        placeholder={say('reasonNote')}
        maxLength={200}
        autoComplete="off"
        value={why?.note ?? ''}
        onChange={({ target }) => explain(id, { note: target.value })}
      />
    </span>
  )
}
