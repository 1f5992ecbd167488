import { useState } from 'react'
import { Money } from '../ui/Money.tsx'
import { Sign } from '../ui/Sign.tsx'
import { AnswerMark } from '../work-order/AnswerMark.tsx'
import { consentWords } from '../words/consent.ts'
import { useWords } from '../words/words.ts'
import { openAddOn } from './addOn.ts'
import type { OrderAnswer, Quotation } from './read.ts'
import type { Writing } from './usePaper.ts'

/** The versions before this add-on, as they stand: signed or answered, and not to be changed. */
export function Locked({ of, writing }: { of: OrderAnswer; writing: Writing }) {
  const say = useWords(consentWords)
  const open = openAddOn(of)
  const base = of.order.quotation
  return (
    <>
      {base && <One of={base} title={say('earlier', { n: base.version })} />}
      {of.addOns
        .filter(({ id }) => id !== open?.id)
        .map((one) => (
          <One key={one.id} of={one} title={say('earlierAddOn', { n: one.version })} />
        ))}
      <p className="qt-lock now">
        <b>{say('band', { n: writing.writes ? writing.version : (writing.stands?.version ?? 1) })}</b>
      </p>
    </>
  )
}

function One({ of, title }: { of: Quotation; title: string }) {
  const [isOpen, setOpen] = useState(false)
  const ownerFen = of.lines
    .filter(({ payer, answer }) => payer === 'customer' && answer !== 'refused')
    .reduce((sum, { amountFen }) => sum + amountFen, 0)
  return (
    <details className="qt-lock" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Sign of="lock" size={13} /> <b>{title}</b>
        <span className="r">
          <Money fen={ownerFen} />
        </span>
      </summary>
      {isOpen && (
        <ul>
          {of.lines.map((line) => (
            <li key={line.id}>
              <span>{line.name}</span>
              <AnswerMark line={line} quotation={of} />
              <Money fen={line.amountFen} sign={false} />
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
