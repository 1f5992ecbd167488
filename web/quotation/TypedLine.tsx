import { useState } from 'react'
import { fieldId } from '../ui/form.ts'
import { Money } from '../ui/Money.tsx'
import { Sign } from '../ui/Sign.tsx'
import { quotationWords } from '../words/quotation.ts'
import { checkWords } from '../words/quotationCheck.ts'
import { useWords } from '../words/words.ts'
import { ClassField, PropertyField } from './ClassField.tsx'
import { DiscountField, PayerField, PriceField, QuantityField, UnitField } from './fields.tsx'
import { isFirstOfPackage, Marks, Off, PackageTag, Quantity } from './LineMarks.tsx'
import { isFree, type Line } from './paper.ts'
import { GroupWord } from './PaperTable.tsx'
import { PriceHistory } from './PriceHistory.tsx'
import type { Row } from './rows.ts'
import { StockCell } from './StockCell.tsx'
import { withSuccessor, type Successor } from './successor.ts'
import type { Facts } from './useFacts.ts'
import { Warnings } from './Warnings.tsx'
import { Wrong } from './Wrong.tsx'
import type { Writing } from './usePaper.ts'

export type LineProps = {
  row: Row
  at: number
  span: number
  change: (change: Partial<Line>) => void
  writing: Writing
  beside: Beside
}

/** What is the same for every line of the paper. */
export type Beside = {
  readonly orderId: string
  readonly promisedAt: string | null
  readonly facts: Facts
  readonly lines: readonly Line[]
  /** Too narrow for a column of its own: the stock stands under the name. */
  readonly narrow: boolean
}

/** A field of one line: what it is called, whether it is wrong, whether it rests. */
export type Cell = {
  'aria-label': string
  'aria-invalid': boolean
  'aria-describedby': string | undefined
  disabled: boolean
}

/** A line in hand. Of a catalogue line only quantity, hours and payer are the advisor's. */
export function TypedLine(props: LineProps & { remove: () => void }) {
  const { row, at, span, change, writing, beside, remove } = props
  const say = useWords(quotationWords)
  const sayCheck = useWords(checkWords)
  const { line, fen } = row
  const { facts, orderId, narrow } = beside
  const isOfPackage = Boolean(line.packageCode)
  const { form, busy } = writing
  const name = line.name || say('ownLine')
  const field = { line, change, cell: cellsOf(writing, at, (what) => say('of', { name, what })) }
  const classes = ['edit', span > 0 && 'first', writing.latest === line.id && 'latest']
  return (
    <tr className={classes.filter(Boolean).join(' ')} data-line={line.id}>
      <GroupWord kind={line.kind} span={span} />
      <td className="i">
        <b>{at + 1}</b>
      </td>
      <td className="c">{isFree(line) ? <ClassField {...field} /> : line.code}</td>
      <td className="n">
        <NameField {...field} />
        <UnlabelledPart {...field} />
        <AboutLine {...{ line, change, writing, beside }} />
        <Wrong {...{ form, at }} />
      </td>
      <td className="r q" data-label={say(line.kind === 'labour' ? 'hours' : 'quantity')}>
        {isOfPackage ? <Quantity line={line} /> : <QuantityField {...field} />}
        {!isOfPackage && (line.kind === 'labour' ? <i>h</i> : <UnitField {...field} />)}
      </td>
      <td className="r p" data-label={say('price')}>
        {isFree(line) ? <PriceField {...field} /> : <PriceHistory {...{ line, orderId }} />}
      </td>
      <td className="r d" data-label={sayCheck('discount')}>
        {isOfPackage ? <Off line={line} /> : <DiscountField {...field} />}
      </td>
      <td className="r m" data-label={say('amount')}>
        {fen === null ? '—' : <Money fen={fen} sign={false} />}
      </td>
      <td className="w" data-label={say('payer')}>
        {isOfPackage && line.payer === 'internal' ? (
          <span className="qt-pay internal">{say('payer_internal')}</span>
        ) : (
          <PayerField {...field} />
        )}
      </td>
      {!narrow && (
        <td className="s">
          <StockCell {...{ line, orderId }} promisedAt={beside.promisedAt} facts={facts.get(line.code)} />
        </td>
      )}
      <td className="x">
        <button type="button" aria-label={say('remove', { name })} disabled={busy} onClick={remove}>
          <Sign of="cross" size={13} />
        </button>
      </td>
    </tr>
  )
}

/** R2.5: the catalogue does not say what this part is: the advisor does, before it goes out. */
function UnlabelledPart(field: Parts) {
  const { kind, property } = field.line
  const [wasUnlabelled] = useState(property === '')
  return kind === 'part' && !isFree(field.line) && wasUnlabelled ? <PropertyField {...field} /> : null
}

type AboutProps = Pick<LineProps, 'change' | 'writing' | 'beside'> & { line: Line }

/** Under the name: the package it came with, what it should be looked at for, and where narrow, its stock. */
function AboutLine({ line, change, writing: { split, busy }, beside }: AboutProps) {
  const { facts, orderId, narrow, lines } = beside
  const known = facts.get(line.code)
  const take = line.packageCode ? undefined : (to: Successor) => change(withSuccessor(line, to))
  return (
    <>
      {line.packageCode && (
        <PackageTag line={line} first={isFirstOfPackage(line, lines)} split={split} disabled={busy} />
      )}
      <Warnings {...{ line, lines, take }} facts={known} disabled={busy} />
      {narrow && <StockCell {...{ line, orderId }} promisedAt={beside.promisedAt} facts={known} />}
    </>
  )
}

/** What every field of one line has in common. */
const cellsOf =
  ({ form, busy }: Writing, at: number, label: (what: string) => string) =>
  (field: keyof Line, what: string): Cell => {
    const path = `lines.${at}.${field}`
    const wrong = path in form.errors
    return {
      'aria-label': label(what),
      'aria-invalid': wrong,
      'aria-describedby': wrong ? `${fieldId(form.name, path)}-wrong` : undefined,
      disabled: busy,
    }
  }

export type Parts = {
  line: Line
  change: (change: Partial<Line>) => void
  cell: (field: keyof Line, what: string) => Cell
}

function NameField({ line, change, cell }: Parts) {
  const say = useWords(quotationWords)
  if (isFree(line)) {
    return (
      <input
        {...cell('name', say('name'))}
        className="input"
        data-field="name"
        maxLength={100}
        autoComplete="off"
        placeholder={say('name')}
        value={line.name}
        onChange={({ target }) => change({ name: target.value })}
      />
    )
  }
  return (
    <>
      {line.name}
      <Marks line={line} />
      {line.kind === 'labour' && line.hoursHundredths === 0 && (
        <span className="qt-note">{say('noHours')}</span>
      )}
    </>
  )
}
