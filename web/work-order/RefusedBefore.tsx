import { refusalSaid } from '../../domain/quotation/refusal-reasons.ts'
import { Panel } from '../ui/frame.tsx'
import { Money } from '../ui/Money.tsx'
import { dayOf } from '../ui/time.ts'
import { consentWords } from '../words/consent.ts'
import { useSide } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import type { Answered } from './useOrder.ts'
import './refused.css'

/** What was offered before and not wanted, and why: the advisor begins with it (peers, row 28). */
export function RefusedBefore({ lines }: { lines: Answered['refusedBefore'] }) {
  const say = useWords(consentWords)
  const side = useSide()
  if (lines.length === 0) return null
  return (
    <Panel title={say('refusedBefore')} flush className="refused-before">
      <ul>
        {lines.map(({ id, name, amountFen, answeredAt, refusalReason, refusalNote }) => (
          <li key={id}>
            <b>{name}</b>
            <Money fen={amountFen} />
            <span className="softer">
              {[refusalReason && refusalSaid(refusalReason, side), refusalNote].filter(Boolean).join('，') ||
                say('noReason')}
            </span>
            <span className="softer num">{answeredAt && dayOf(answeredAt)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
