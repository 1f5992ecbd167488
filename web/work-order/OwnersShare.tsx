import { Money } from '../ui/Money.tsx'
import { sheetWords } from '../words/orderSheets.ts'
import { orderWords } from '../words/workOrder.ts'
import { useWords } from '../words/words.ts'
import type { Payer } from './paper.ts'

type OwnersShareProps = {
  ownerFen: number
  others: readonly { readonly payer: Payer; readonly fen: number }[]
}

/** What the customer pays, large; who else pays, beside it. */
export function OwnersShare({ ownerFen, others }: OwnersShareProps) {
  const say = useWords(sheetWords)
  const sayOrder = useWords(orderWords)
  return (
    <span className="share">
      {others.map(({ payer, fen }) => (
        <span className="softer" key={payer}>
          {say('others', { payer: sayOrder(`payer_${payer}`) })} <Money fen={fen} sign={false} />
        </span>
      ))}
      <span>
        {say('ownerPays')} <Money fen={ownerFen} big />
      </span>
    </span>
  )
}
