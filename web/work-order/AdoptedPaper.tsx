import { formatFen } from '../../domain/money.ts'
import { writtenFigure } from '../ui/figure.ts'
import { Panel } from '../ui/frame.tsx'
import { Money } from '../ui/Money.tsx'
import { adoptedWords } from '../words/adopted.ts'
import { orderWords } from '../words/workOrder.ts'
import { useWords } from '../words/words.ts'
import type { Payer } from './paper.ts'
import type { Adopted } from './useOrder.ts'

type Line = Adopted['lines'][number]
const kinds = ['labour', 'part', 'other'] as const

/** The lines as the other system wrote them; what it did not say stays empty. */
export function AdoptedPaper({ order }: { order: Adopted }) {
  const say = useWords(adoptedWords)
  const { finding, remark } = order.said
  return (
    <Panel
      title={say('work')}
      flush
      className="work"
      extra={<span className="softer">{say('readOnly', { system: order.system ?? '' })}</span>}
    >
      <p className="said">{order.complaint ? `“${order.complaint}”` : say('noComplaint')}</p>
      {finding && (
        <p className="said">
          <span>{say('finding')}</span>
          {finding}
        </p>
      )}
      <table className="paper">
        <PaperHead />
        {kinds.map((kind) => (
          <Lines key={kind} kind={kind} lines={order.lines.filter((line) => line.kind === kind)} />
        ))}
      </table>
      <Sums lines={order.lines} />
      {remark && (
        <p className="said">
          <span>{say('remark')}</span>
          {remark}
        </p>
      )}
    </Panel>
  )
}

function PaperHead() {
  const say = useWords(adoptedWords)
  const words = useWords(orderWords)
  return (
    <thead>
      <tr>
        <th className="c" scope="col">
          #
        </th>
        <th scope="col">{words('colItem')}</th>
        <th scope="col" className="r">
          {say('quantity')}
        </th>
        <th scope="col" className="r">
          {say('price')}
        </th>
        <th scope="col">{words('colPayer')}</th>
        <th scope="col" className="r">
          {words('colAmount')}
        </th>
      </tr>
    </thead>
  )
}

function Lines({ kind, lines }: { kind: (typeof kinds)[number]; lines: readonly Line[] }) {
  const words = useWords(orderWords)
  if (lines.length === 0) return null
  return (
    <tbody className="goods">
      <tr className="kind">
        <th colSpan={6} scope="rowgroup">
          {words(`kind_${kind}`)}
        </th>
      </tr>
      {lines.map((line) => (
        <tr key={line.position} className="part">
          <td className="c num">{line.position}</td>
          <td className="what">
            {line.name} <span className="softer code">{line.code}</span>
          </td>
          <td className="r num">
            {writtenFigure(line.quantityMilli, 1000)} {line.unit}
          </td>
          <td className="r num">{line.unitPriceFen === null ? '' : formatFen(line.unitPriceFen)}</td>
          <td className="payer">{line.payer ? words(`payer_${line.payer as Payer}`) : line.payerSaid}</td>
          <td className="r sum">{line.amountFen !== null && <Money fen={line.amountFen} sign={false} />}</td>
        </tr>
      ))}
    </tbody>
  )
}

/** By payer, and only where the lines say what they came to. */
function Sums({ lines }: { lines: readonly Line[] }) {
  const say = useWords(adoptedWords)
  const words = useWords(orderWords)
  const told = lines.filter(({ amountFen }) => amountFen !== null)
  if (told.length === 0) return null
  const byPayer = [...Map.groupBy(told, ({ payer, payerSaid }) => payer ?? payerSaid)]
  return (
    <div className="sums">
      {byPayer.length > 1 &&
        byPayer.map(([payer, own], i) => (
          <span key={payer}>
            {i > 0 && <i>+ </i>}
            {own[0]!.payer ? words(`payer_${payer as Payer}`) : payer} <Money fen={sumOf(own)} sign={false} />
          </span>
        ))}
      <span className="all">
        <i>= </i>
        {say('sum')}{' '}
        <b>
          <Money fen={sumOf(told)} />
        </b>
      </span>
    </div>
  )
}

const sumOf = (lines: readonly Line[]) => lines.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0)
