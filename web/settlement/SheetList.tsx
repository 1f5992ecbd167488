import { formatFen } from '../../domain/money.ts'
import { settlementWords } from '../words/settlement.ts'
import { useWords } from '../words/words.ts'
import { Adds, type Paper, type SheetLine } from './sheetMarks.tsx'
import { countOf, percentOf, type Payer } from './sums.ts'

/** The same sums on a phone, one line under the other. */
export function SheetList({ sheet: { payers, groups, sums, taxes }, settled, adds }: Paper) {
  const say = useWords(settlementWords)
  return (
    <div className="till-list">
      {groups.map(
        ({ kind, lines, sums }) =>
          lines.length > 0 && (
            <section key={kind}>
              <h3>
                {say(`kind_${kind}`)} <span>{say('subtotal', { fen: formatFen(sums.all) })}</span>
              </h3>
              <ul>
                {lines.map((line) => (
                  <Item key={line.id} line={line} />
                ))}
              </ul>
            </section>
          ),
      )}
      <dl>
        {payers.map((payer) => (
          <div key={payer} className={payer === 'customer' ? 'total' : undefined}>
            <dt>
              {say(`payer_${payer}`)} · {say(settled ? 'due' : 'willBeDue')}
            </dt>
            <dd>{formatFen(sums.of[payer] ?? 0)}</dd>
          </div>
        ))}
        {taxes.map(({ basisPoints, net, tax }) => (
          <div key={basisPoints}>
            <dt>
              {say('vat', { rate: percentOf(basisPoints) })} · {say('net', { fen: formatFen(net.all) })}
            </dt>
            <dd>{formatFen(tax.all)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Adds adds={adds} settled={settled} /> {!settled && say('vatLater')}
      </p>
    </div>
  )
}

function Item({ line }: { line: SheetLine }) {
  const say = useWords(settlementWords)
  const unit = line.hoursHundredths === null ? line.unit : say('hours')
  return (
    <li>
      <span>{line.name}</span>
      <b>{formatFen(line.amountFen)}</b>
      <span className="softer">
        {countOf(line)} {unit} × {formatFen(line.unitPriceFen)} {line.property}
      </span>
      {line.payer !== 'customer' && <span className="softer">{say(`payer_${line.payer as Payer}`)}</span>}
    </li>
  )
}
