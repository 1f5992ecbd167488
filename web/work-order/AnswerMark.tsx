import { Sign } from '../ui/Sign.tsx'
import { Tag } from '../ui/Tag.tsx'
import { orderWords } from '../words/workOrder.ts'
import { useWords } from '../words/words.ts'
import type { Line, Quotation } from './useOrder.ts'

/** What the customer said to one line; before he was asked, that. */
export function AnswerMark({ line, quotation }: { line: Line; quotation: Quotation | null }) {
  const say = useWords(orderWords)
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
      </span>
    )
  }
  return <Tag tone="line">{say(quotation?.state === 'sent' ? 'waitsAnswer' : 'draftLine')}</Tag>
}
