import { inWords } from '../../domain/money-words.ts'
import { charge } from '../../domain/settlement/procedure.ts'
import { StateTag } from '../StateTag.tsx'
import { Money } from '../ui/Money.tsx'
import { settlementWords } from '../words/settlement.ts'
import { useWords } from '../words/words.ts'
import type { ChargeRow, SettlementAnswer } from './read.ts'
import type { sheetOf } from './sums.ts'

type PayersProps = { of: SettlementAnswer; sheet: ReturnType<typeof sheetOf> }

/** Side by side: who pays how much, and how far each has come. */
export function Payers({ of: { order, charges }, sheet: { payers, sums } }: PayersProps) {
  const say = useWords(settlementWords)
  return (
    <div className="till-payers">
      {payers.map((payer) => {
        const fen = sums.of[payer] ?? 0
        return (
          <section key={payer} className={payer === 'customer' ? 'till-payer main' : 'till-payer'}>
            <header>
              <h2>{say(`payer_${payer}`)}</h2>
              <span>{payer === 'customer' ? order.customer : say('paysLater')}</span>
            </header>
            <strong>
              <Money fen={fen} sign={false} />
            </strong>
            <footer>
              {payer === 'customer' && <span>{say('inWords', { words: inWords(fen) })}</span>}
              <Standing charge={charges.find((one) => one.payer === payer)} />
            </footer>
          </section>
        )
      })}
    </div>
  )
}

function Standing({ charge: raised }: { charge: ChargeRow | undefined }) {
  if (!raised) return null
  const { state, openFen, amountFen } = raised
  const some = openFen > 0 && openFen < amountFen
  return (
    <StateTag
      of={charge}
      state={state}
      {...((some || state === 'due') && { more: <Money fen={openFen} sign={false} /> })}
    />
  )
}
