import { formatFen } from '../../domain/money.ts'
import { writtenFigure } from '../ui/figure.ts'
import { Money } from '../ui/Money.tsx'
import { Sign } from '../ui/Sign.tsx'
import { partConsentWords } from '../words/partConsent.ts'
import { orderWords } from '../words/workOrder.ts'
import { useWords } from '../words/words.ts'
import { AnswerMark } from './AnswerMark.tsx'
import type { Kind, Payer, Row } from './paper.ts'
import type { Quotation } from './useOrder.ts'

type PartRowsProps = { kind: Kind; rows: readonly Row[]; quotation: Quotation }

/** Parts, materials, other: quantity times price, and who pays. */
export function PartRows({ kind, rows, quotation }: PartRowsProps) {
  const say = useWords(orderWords)
  return (
    <tbody className="goods">
      <tr className="kind">
        <th colSpan={7} scope="rowgroup">
          {say(`kind_${kind}`)}
        </th>
      </tr>
      {rows.map(({ line }) => (
        <tr key={line.id} className={line.answer === 'refused' ? 'part refused' : 'part'}>
          <td />
          <td className="what">
            {line.name} {line.property && <span className="softer">{line.property}</span>}{' '}
            <span className="softer code">{line.code}</span>
            <Consented line={line} />
          </td>
          <td colSpan={2} className="r times">
            <b>{writtenFigure(line.quantityMilli, 1000)}</b> {line.unit} × {formatFen(line.unitPriceFen)}
          </td>
          <td className="state">
            <AnswerMark line={line} quotation={quotation} />
          </td>
          <td className="payer">{say(`payer_${line.payer as Payer}`)}</td>
          <td className="r sum">
            <Money fen={line.amountFen} sign={false} />
          </td>
        </tr>
      ))}
    </tbody>
  )
}

/** R2.5: that he has agreed in writing, and what vouches for his own part. */
function Consented({ line: { certificate } }: { line: Quotation['lines'][number] }) {
  const say = useWords(partConsentWords)
  if (certificate === null) return null
  return (
    <small className="consented">
      <Sign of="check" size={11} /> {say('given')}
      {certificate !== '' && ` · ${say('certified', { certificate })}`}
    </small>
  )
}
