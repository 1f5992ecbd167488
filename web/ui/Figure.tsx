import { useState } from 'react'
import { figureOf, writtenFigure } from './figure.ts'
import './field.css'

type FigureProps = {
  /** The whole number kept: fen, hundredths of an hour, thousandths of a unit, kilometres. */
  value: number | null
  onChange: (value: number | null) => void
  /** How many of it make one of what is typed: 100 for yuan and hours, 1000 for quantities, 1 for km. */
  per?: 1 | 100 | 1000
  /** `5` and not `5.00`, as percents are spoken of. */
  trims?: boolean
  id?: string
  disabled?: boolean
  placeholder?: string
  'aria-label'?: string
  'aria-invalid'?: boolean
  'aria-describedby'?: string | undefined
}

/** As people type it, kept as a whole number. What is no number stays on the page and counts as none. */
export function Figure({ value, onChange, per = 1, trims, ...rest }: FigureProps) {
  const [typed, setTyped] = useState<string>()
  const shown =
    typed !== undefined && (figureOf(typed, per) ?? null) === value
      ? typed
      : trims
        ? writtenFigure(value, per).replace(/\.?0+$/, '')
        : writtenFigure(value, per)
  return (
    <input
      {...rest}
      className="input num right"
      inputMode="decimal"
      autoComplete="off"
      value={shown}
      onChange={({ target }) => {
        setTyped(target.value)
        onChange(figureOf(target.value, per) ?? null)
      }}
      onBlur={() => value !== null && setTyped(undefined)}
    />
  )
}
