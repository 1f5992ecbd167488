import { useId } from 'react'

type TextFieldProps = {
  label: string
  value: string
  type?: 'text' | 'password'
  autoComplete: string
  autoFocus?: boolean
  wrong?: string | undefined
  onChange: (value: string) => void
}

export function TextField({
  label,
  value,
  type = 'text',
  autoComplete,
  autoFocus,
  wrong,
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
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {wrong && (
        <span className="wrong" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
    </div>
  )
}
