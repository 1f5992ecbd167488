import { useId } from 'react'

type FigureProps = {
  label: string
  value: number | null
  most: number
  told?: string | undefined
  put: (value: number | null) => void
}

/** A whole number, typed on the keys of a telephone. */
export function FigureField({ label, value, most, told, put }: FigureProps) {
  const id = useId()
  return (
    <div className="walk-figure">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="walk-input num"
        inputMode="numeric"
        autoComplete="off"
        maxLength={7}
        value={value ?? ''}
        aria-describedby={told && `${id}-told`}
        onChange={(event) => {
          const digits = event.target.value.replace(/\D/g, '')
          put(digits === '' ? null : Math.min(most, Number(digits)))
        }}
      />
      {told && (
        <small id={`${id}-told`} className="soft">
          {told}
        </small>
      )}
    </div>
  )
}
