import { useState } from 'react'
import { formatFen } from '../../domain/money.ts'
import { refusal } from '../../domain/procedure.ts'
import { payment } from '../../domain/settlement/procedure.ts'
import { useMe } from '../me.ts'
import { Panel } from '../ui/frame.tsx'
import { Money } from '../ui/Money.tsx'
import { Sign } from '../ui/Sign.tsx'
import { settlementWords } from '../words/settlement.ts'
import { useWords } from '../words/words.ts'
import { Payments } from './Payments.tsx'
import type { ChargeRow, SettlementAnswer } from './read.ts'
import type { Payer } from './sums.ts'
import { TakeForm } from './TakeForm.tsx'
import './pay.css'

/** The owner's money first; what the insurer or the maker sends later is recorded in the same place. */
export function PayPanel({ of: { order, charges, ownerInWords } }: { of: SettlementAnswer }) {
  const say = useWords(settlementWords)
  const owner = charges.find(({ payer }) => payer === 'customer')
  const later = charges.filter(({ payer }) => payer !== 'customer')
  return (
    <Panel
      title={say('pay')}
      extra={ownerInWords && <span>{say('inWords', { words: ownerInWords })}</span>}
      flush
      className="till-pay"
    >
      {owner ? (
        <>
          <Balance charge={owner} />
          <Payments charge={owner} />
          <Taking orderId={order.id} charge={owner} />
        </>
      ) : (
        <p className="till-none">{say('paysNothing')}</p>
      )}
      {later.length > 0 && (
        <section className="till-later">
          <h3>{say('laterTitle')}</h3>
          {later.map((charge) => (
            <Later key={charge.id} orderId={order.id} charge={charge} />
          ))}
        </section>
      )}
    </Panel>
  )
}

/** Due − received = open: the sum against what is owed, always in sight. */
function Balance({ charge: { amountFen, openFen } }: { charge: ChargeRow }) {
  const say = useWords(settlementWords)
  return (
    <div className="till-sum" role="group" aria-label={say('pay')}>
      <div>
        <span>{say('owed')}</span>
        <b>{formatFen(amountFen)}</b>
      </div>
      <i>−</i>
      <div>
        <span>{say('got')}</span>
        <b>{formatFen(amountFen - openFen)}</b>
      </div>
      <i>=</i>
      <div className="big">
        <span>{say('rest')}</span>
        <b>
          <Money fen={openFen} sign={false} />
        </b>
      </div>
    </div>
  )
}

function Taking({ orderId, charge }: { orderId: string; charge: ChargeRow }) {
  const say = useWords(settlementWords)
  const parties = useMe().duties.map(({ duty }) => duty)
  const shut = refusal(payment, 'take', { state: undefined, parties, record: {} })
  if (charge.state === 'paid')
    return (
      <p className="till-done">
        <Sign of="check" /> {say('payerPaid', { payer: say(`payer_${charge.payer as Payer}`) })}
      </p>
    )
  return <TakeForm key={charge.openFen} orderId={orderId} charge={charge} shut={shut} />
}

/** Put on account by itself; its money may come weeks after the car has left. */
function Later({ orderId, charge }: { orderId: string; charge: ChargeRow }) {
  const say = useWords(settlementWords)
  const [opened, open] = useState(false)
  return (
    <div className="till-one">
      <div className="till-way">
        <b>{say(`payer_${charge.payer as Payer}`)}</b>
        <span className="amt">{formatFen(charge.amountFen)}</span>
        <span className="softer">
          {charge.openFen === charge.amountFen && say('notArrived')}
          {charge.openFen === 0 && say('arrived')}
          {charge.openFen > 0 &&
            charge.openFen < charge.amountFen &&
            say('open', { fen: formatFen(charge.openFen) })}
        </span>
        {charge.openFen > 0 && (
          <button type="button" className="btn small" aria-expanded={opened} onClick={() => open(!opened)}>
            {say('takeFrom')}
          </button>
        )}
      </div>
      <Payments charge={charge} />
      {opened && <Taking orderId={orderId} charge={charge} />}
    </div>
  )
}
