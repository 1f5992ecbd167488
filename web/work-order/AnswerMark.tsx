import { Sign } from '../ui/Sign.tsx'
import { Tag } from '../ui/Tag.tsx'
import { refusalSaid } from '../../domain/quotation/refusal-reasons.ts'
import { useSide } from '../words/language.ts'
import { orderWords } from '../words/workOrder.ts'
import { useWords } from '../words/words.ts'
import type { Line, Quotation } from './useOrder.ts'

/** What the customer said to one line; before he was asked, that. */
export function AnswerMark({ line, quotation }: { line: Line; quotation: Quotation | null }) {
  const say = useWords(orderWords)
  const side = useSide()
  if (line.answer === 'agreed') {
    return (
      <span className="answer yes">
        <Sign of="check" size={13} /> {say('lineAgreed')}
      </span>
    )
  }
  if (line.answer === 'refused') {
    return (
      <span className="answer no">
        <Sign of="cross" size={12} /> {say('lineRefused')}
        {line.refusalReason && (
          <small title={line.refusalNote}>{refusalSaid(line.refusalReason, side)}</small>
        )}
      </span>
    )
  }
  return <Tag tone="line">{say(quotation?.state === 'sent' ? 'waitsAnswer' : 'draftLine')}</Tag>
}
