import { fromLocal, toLocal } from './time.ts'
import './field.css'

type MomentProps = {
  /** An instant; shown and typed as the store's wall shows it, wherever the browser is. */
  value: string | null
  onChange: (at: string | null) => void
  id?: string
  disabled?: boolean
  'aria-label'?: string
  'aria-invalid'?: boolean
  'aria-describedby'?: string | undefined
}

export function Moment({ value, onChange, ...rest }: MomentProps) {
  return (
    <input
      {...rest}
      className="input"
      type="datetime-local"
      value={value === null || value === '' ? '' : toLocal(value)}
      onChange={({ target }) => onChange(target.value === '' ? null : fromLocal(target.value))}
    />
  )
}
