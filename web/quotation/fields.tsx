import { payers } from '../../domain/quotation/forms.ts'
import { Figure } from '../ui/Figure.tsx'
import { checkWords } from '../words/quotationCheck.ts'
import { quotationWords } from '../words/quotation.ts'
import { useWords } from '../words/words.ts'
import { isFree } from './paper.ts'
import type { Cell, Parts } from './TypedLine.tsx'

export function QuantityField({ line, change, cell }: Parts) {
  const say = useWords(quotationWords)
  if (line.kind === 'labour') {
    return (
      <Figure
        {...cell('hoursHundredths', say('hours'))}
        data-field="figure"
        per={100}
        value={line.hoursHundredths}
        onChange={(hoursHundredths) => change({ hoursHundredths })}
      />
    )
  }
  return (
    <Figure
      {...cell('quantityMilli', say('quantity'))}
      data-field="figure"
      per={1000}
      value={line.quantityMilli}
      onChange={(quantityMilli) => change({ quantityMilli })}
    />
  )
}

export function UnitField({ line, change, cell }: Parts) {
  const say = useWords(quotationWords)
  if (!isFree(line)) return <i>{line.unit}</i>
  return (
    <input
      {...cell('unit', say('unit'))}
      className="input unit"
      data-field="unit"
      maxLength={10}
      autoComplete="off"
      value={line.unit}
      onChange={({ target }) => change({ unit: target.value })}
    />
  )
}

export function PriceField({ line, change, cell }: Parts) {
  const say = useWords(quotationWords)
  return (
    <Figure
      {...cell('unitPriceFen', say('price'))}
      data-field="price"
      per={100}
      value={line.unitPriceFen}
      onChange={(unitPriceFen) => change({ unitPriceFen })}
    />
  )
}

/** Percent of a line of one's own; a package gives what it gives. */
export function DiscountField({ line, change, cell }: Parts) {
  const say = useWords(checkWords)
  return (
    <Figure
      {...cell('discountBasisPoints', say('discount'))}
      data-field="discount"
      per={100}
      trims
      placeholder="—"
      value={line.discountBasisPoints ?? null}
      onChange={(points) => change({ discountBasisPoints: points ?? 0 })}
    />
  )
}

/** A digit chooses at once: 1 the customer, 4 the house. */
export function PayerField({ line, change, cell }: Parts) {
  const say = useWords(quotationWords)
  return (
    <OneOf
      {...cell('payer', say('payer'))}
      field="payer"
      value={line.payer}
      options={payers.map((value) => ({ value, label: say(`payer_${value}`) }))}
      onChange={(payer) => change({ payer })}
    />
  )
}

type OneOfProps<V extends string> = Cell & {
  field: string
  value: V
  options: readonly { readonly value: V; readonly label: string }[]
  onChange: (value: V) => void
}

export function OneOf<V extends string>({ field, value, options, onChange, ...cell }: OneOfProps<V>) {
  return (
    <select
      {...cell}
      className={`input ${value}`}
      title={cell['aria-label']}
      data-field={field}
      value={value}
      onChange={({ target }) => onChange(target.value as V)}
      onKeyDown={({ key, ctrlKey, altKey, metaKey }) => {
        const chosen = /^[1-9]$/.test(key) && !ctrlKey && !altKey && !metaKey && options[Number(key) - 1]
        if (chosen) onChange(chosen.value)
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
