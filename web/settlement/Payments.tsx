import { formatFen } from '../../domain/money.ts'
import type { means } from '../../domain/settlement/forms.ts'
import { Sign } from '../ui/Sign.tsx'
import { At } from '../ui/When.tsx'
import { settlementWords } from '../words/settlement.ts'
import { useWords } from '../words/words.ts'
import type { ChargeRow } from './read.ts'

/** What was received towards one charge, one row a payment. */
export function Payments({ charge: { payments } }: { charge: ChargeRow }) {
  const say = useWords(settlementWords)
  if (payments.length === 0) return null
  return (
    <ul className="till-ways">
      {payments.map((one) => (
        <li key={one.id} className="till-way">
          <b>{say(`means_${one.means as (typeof means)[number]}`)}</b>
          <span className="amt">{formatFen(one.amountFen)}</span>
          <span className="st">
            <Sign of="check" /> <At at={one.receivedAt} /> {one.receivedBy}
          </span>
          <span className="softer ref">{one.reference}</span>
        </li>
      ))}
    </ul>
  )
}
