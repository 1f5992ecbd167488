import { Money } from '../ui/Money.tsx'
import { dayOf, hourOf } from '../ui/time.ts'
import { sheetWords } from '../words/orderSheets.ts'
import { orderWords } from '../words/workOrder.ts'
import { useWords } from '../words/words.ts'
import type { Payer } from './paper.ts'
import type { Line, OrderPage } from './useOrder.ts'

type WhatIsSignedProps = {
  /** What is agreed to. */
  lines: readonly Line[]
  signing: NonNullable<OrderPage['signing']>
}

/** Turned towards the customer: items, price, hours and promised time, large, with the print of all four. */
export function WhatIsSigned({ lines, signing }: WhatIsSignedProps) {
  const say = useWords(sheetWords)
  const sayOrder = useWords(orderWords)
  const { amountFen, hoursHundredths, promisedAt, hash } = signing
  return (
    <section className="signed" aria-label={say('signWhat')}>
      <div className="four">
        <span>
          {say('estimated')}
          <Money fen={amountFen} big />
        </span>
        <span>
          {say('hours')}
          <b className="num">{say('hoursUnit', { n: (hoursHundredths / 100).toFixed(2) })}</b>
        </span>
        <span>
          {say('promised')}
          <b className="num">{promisedAt ? `${dayOf(promisedAt).slice(5)} ${hourOf(promisedAt)}` : '—'}</b>
        </span>
      </div>
      <ol>
        {lines.map(({ id, name, payer, amountFen }) => (
          <li key={id}>
            <span>{name}</span>
            {payer !== 'customer' && <span className="softer">{sayOrder(`payer_${payer as Payer}`)}</span>}
            <Money fen={amountFen} sign={false} />
          </li>
        ))}
      </ol>
      <p className="softer">
        {say('fingerprint')} <span className="mono print">{inFours(hash)}</span>
        <br />
        {say('fingerprintTold')}
      </p>
    </section>
  )
}

const inFours = (hash: string) => hash.slice(0, 16).match(/.{4}/g)?.join(' ')
