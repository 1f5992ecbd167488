import { Fragment } from 'react'
import { formatFen } from '../../domain/money.ts'
import { guaranteeOf, type WorkClass } from '../../domain/quotation/catalogue.ts'
import { settlementWords } from '../words/settlement.ts'
import { useWords, type Say } from '../words/words.ts'
import { Adds, Fen, type Paper, type SheetLine } from './sheetMarks.tsx'
import { countOf, percentOf, type Payer, type Sums } from './sums.ts'

/** Payers as columns; four blocks with their subtotals; totals and the tax within. */
export function SheetTable({ sheet, settled, adds }: Paper) {
  const say = useWords(settlementWords)
  const { payers, groups } = sheet
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('item')}</th>
            <th scope="col" className="make">
              {say('property')}
            </th>
            <th scope="col" className="r times">
              {say('times')}
            </th>
            {payers.map((payer) => (
              <th key={payer} scope="col" className={`r fen ${on(payer)}`}>
                {say(`payer_${payer}`)}
              </th>
            ))}
            <th scope="col" className="keep">
              {say('guarantee')}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ kind, lines, sums }) => (
            <Fragment key={kind}>
              <tr className="grp">
                <th scope="rowgroup" colSpan={2}>
                  {say(`kind_${kind}`)}
                </th>
                <td className="r">{say('subtotal', { fen: formatFen(sums.all) })}</td>
                <Amounts payers={payers} sums={sums} />
                <td className="keep" />
              </tr>
              {lines.map((line) => (
                <Row key={line.id} line={line} payers={payers} say={say} />
              ))}
            </Fragment>
          ))}
        </tbody>
        <Foot sheet={sheet} settled={settled} adds={adds} />
      </table>
    </div>
  )
}

function Row({
  line,
  payers,
  say,
}: {
  line: SheetLine
  payers: readonly Payer[]
  say: Say<typeof settlementWords>
}) {
  const labour = line.hoursHundredths !== null
  return (
    <tr>
      <td className="nm" title={`${line.code} ${line.spec}`}>
        {line.name} {line.spec && <span className="softer">{line.spec}</span>}
      </td>
      <td className="soft make">{line.property}</td>
      <td className="r soft">
        {countOf(line)} {labour ? say('hours') : line.unit} × {formatFen(line.unitPriceFen)}
      </td>
      {payers.map((payer) => (
        <td key={payer} className={`r ${on(payer)}`}>
          {line.payer === payer ? formatFen(line.amountFen) : ''}
        </td>
      ))}
      <td className="soft keep">{guaranteed(line.workClass, say)}</td>
    </tr>
  )
}

function Foot({ sheet: { payers, sums, taxes }, settled, adds }: Paper) {
  const say = useWords(settlementWords)
  return (
    <tfoot>
      <tr className="total">
        <th scope="row" colSpan={2}>
          {say(settled ? 'due' : 'willBeDue')}
        </th>
        <td className="r">{formatFen(sums.all)}</td>
        {payers.map((payer) => (
          <td key={payer} className={`r ${on(payer)}`}>
            {formatFen(sums.of[payer] ?? 0)}
          </td>
        ))}
        <td className="keep" />
      </tr>
      {taxes.map(({ basisPoints, net, tax }) => (
        <tr key={basisPoints} className="tax">
          <th scope="row" colSpan={2}>
            {say('vat', { rate: percentOf(basisPoints) })}
          </th>
          <td className="r">{say('net', { fen: formatFen(net.all) })}</td>
          <Amounts payers={payers} sums={tax} />
          <td className="keep" />
        </tr>
      ))}
      <tr className="tax">
        <td colSpan={4 + payers.length}>
          <Adds adds={adds} settled={settled} />
          {!settled && <span className="vat-later">{say('vatLater')}</span>}
        </td>
      </tr>
    </tfoot>
  )
}

const Amounts = ({ payers, sums }: { payers: readonly Payer[]; sums: Sums }) =>
  payers.map((payer) => (
    <td key={payer} className={`r ${on(payer)}`}>
      <Fen fen={sums.of[payer]} />
    </td>
  ))

const on = (payer: Payer) => (payer === 'customer' ? 'on' : '')

/** R2.3: by work class; parts carry their maker's own. */
function guaranteed(workClass: string | null, say: Say<typeof settlementWords>): string {
  const kept = workClass === null ? undefined : guaranteeOf[workClass as WorkClass]
  return kept ? say('guaranteed', { days: kept.days, km: kept.km.toLocaleString('en') }) : ''
}
