import { useId } from 'react'

type TextFieldProps = {
  label: string
  value: string
  type?: 'text' | 'password'
  autoComplete: string
  autoFocus?: boolean
  wrong?: string | undefined
  hint?: string
  onChange: (value: string) => void
}

export function TextField({
  label,
  value,
  type = 'text',
  autoComplete,
  autoFocus,
  wrong,
  hint,
  onChange,
}: TextFieldProps) {
  const id = useId()
  return (
    <div className="field wide">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        type={type}
        value={value}
        autoComplete={autoComplete}
        autoFocus={autoFocus}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong ? `${id}-wrong` : hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && !wrong && (
        <span className="softer" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {wrong && (
        <span className="wrong" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
    </div>
  )
}
