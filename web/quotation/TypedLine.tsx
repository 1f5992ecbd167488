import { LineStock } from '../pick-list/LineStock.tsx'
import { fieldId } from '../ui/form.ts'
import { Money } from '../ui/Money.tsx'
import { Sign } from '../ui/Sign.tsx'
import { quotationWords } from '../words/quotation.ts'
import { useWords } from '../words/words.ts'
import { Answer, Marks } from './KeptLine.tsx'
import { OneOf, PayerField, PriceField, QuantityField, UnitField } from './fields.tsx'
import { taxClasses, workClasses } from '../../domain/quotation/forms.ts'
import { isFree, type Line } from './paper.ts'
import { GroupWord } from './PaperTable.tsx'
import { Wrong } from './Wrong.tsx'
import type { Row } from './rows.ts'
import type { Writing } from './usePaper.ts'

export type LineProps = {
  row: Row
  at: number
  span: number
  change: (change: Partial<Line>) => void
  writing: Writing
  answers: boolean
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
  const { row, at, span, change, writing, answers, remove } = props
  const say = useWords(quotationWords)
  const { line, fen, answer } = row
  const { form, busy } = writing
  const name = line.name || say('ownLine')
  const cell = (field: keyof Line, what: string): Cell => {
    const path = `lines.${at}.${field}`
    const wrong = path in form.errors
    return {
      'aria-label': say('of', { name, what }),
      'aria-invalid': wrong,
      'aria-describedby': wrong ? `${fieldId(form.name, path)}-wrong` : undefined,
      disabled: busy,
    }
  }
  const field = { line, change, cell }
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
        <LineStock line={line} />
        <Wrong {...{ form, at }} />
      </td>
      <td className="r q" data-label={say(line.kind === 'labour' ? 'hours' : 'quantity')}>
        <QuantityField {...field} />
        {line.kind === 'labour' ? <i>h</i> : <UnitField {...field} />}
      </td>
      <td className="r p" data-label={say('price')}>
        {isFree(line) ? <PriceField {...field} /> : <Money fen={line.unitPriceFen ?? 0} sign={false} />}
      </td>
      <td className="r m" data-label={say('amount')}>
        {fen === null ? '—' : <Money fen={fen} sign={false} />}
      </td>
      <td className="w" data-label={say('payer')}>
        <PayerField {...field} />
      </td>
      {answers && (
        <td className="a">
          <Answer answer={answer} />
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

/** An own line's class decides its tax (R4.1) or its guarantee (R2.3); a catalogue line's stands in the catalogue. */
function ClassField({ line, change, cell }: Parts) {
  const say = useWords(quotationWords)
  if (line.kind === 'labour') {
    return (
      <OneOf
        {...cell('workClass', say('workClass'))}
        field="class"
        value={line.workClass ?? 'minorRepair'}
        options={workClasses.map((value) => ({ value, label: say(`work_${value}`) }))}
        onChange={(workClass) => change({ workClass })}
      />
    )
  }
  if (line.kind !== 'other') return say('ownLine')
  return (
    <OneOf
      {...cell('taxClass', say('taxClass'))}
      field="class"
      value={line.taxClass}
      options={taxClasses.map((value) => ({ value, label: say(`tax_${value}`) }))}
      onChange={(taxClass) => change({ taxClass })}
    />
  )
}
