import type { Bound } from '../ui/form.ts'
import { minutesOf, readable } from './dated.ts'
import '../ui/field.css'

type TimeProps = Omit<Bound<number | null>, 'name'>

/** Kept as minutes since midnight, typed as the store's wall clock shows it. */
export function TimeOfDay({ value, onChange, ...rest }: TimeProps) {
  return (
    <input
      {...rest}
      className="input num"
      type="time"
      value={value === null ? '' : readable(value, 'timeOfDay')}
      onChange={({ target }) => onChange(minutesOf(target.value))}
    />
  )
}
