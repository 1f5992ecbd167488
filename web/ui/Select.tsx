import type { Bound } from './form.ts'
import './field.css'

type SelectProps = {
  bound: Bound<string>
  options: readonly { readonly value: string; readonly label: string }[]
}

export function Select({ bound, options }: SelectProps) {
  return (
    <select {...bound} className="input">
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
