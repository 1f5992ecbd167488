import { Figure } from '../ui/Figure.tsx'
import { useLanguage } from '../words/language.ts'
import { valueWord } from '../words/values.ts'
import type { Field, Option, Value } from './spec.ts'

type InputProps = {
  field: Field
  id: string
  label: string
  value: Value
  put: (value: Value) => void
  disabled: boolean
  /** The id of the sentence that says what is wrong. */
  wrong: string | undefined
}

/** One value, typed as its kind is typed. */
export function Input({ field, id, label, value, put, disabled, wrong }: InputProps) {
  const language = useLanguage()
  const bound = {
    id,
    disabled,
    'aria-label': label,
    'aria-invalid': wrong !== undefined,
    'aria-describedby': wrong,
  }
  if (field.is === 'figure')
    return <Figure {...bound} per={field.per} value={value as number | null} onChange={put} />
  if (field.is === 'flag')
    return (
      <label className="tick">
        <input {...bound} type="checkbox" checked={value === true} onChange={(e) => put(e.target.checked)} />
        {label}
      </label>
    )
  if (field.is === 'choice')
    return (
      <select {...bound} className="input" value={String(value ?? '')} onChange={(e) => put(e.target.value)}>
        <option value="">—</option>
        {optionsOf(field.options, String(value ?? '')).map((option) => (
          <option key={option.value} value={option.value}>
            {option.label ?? valueWord(option.value, language)}
          </option>
        ))}
      </select>
    )
  if (field.is === 'several') return <Several {...{ field, label, value, put, disabled }} />
  const typed = { ...bound, className: 'input', value: String(value ?? ''), autoComplete: 'off' }
  return field.is === 'long' || field.is === 'lines' ? (
    <textarea {...typed} rows={2} onChange={(e) => put(e.target.value)} />
  ) : (
    <input {...typed} type={field.is === 'day' ? 'date' : 'text'} onChange={(e) => put(e.target.value)} />
  )
}

/** A word that another system brought stays among the choices. */
function optionsOf(options: readonly Option[], now: string) {
  const all = options.map((option) =>
    typeof option === 'string' ? { value: option, label: undefined } : option,
  )
  return now === '' || all.some(({ value }) => value === now)
    ? all
    : [...all, { value: now, label: undefined }]
}

type SeveralProps = Pick<InputProps, 'label' | 'value' | 'put' | 'disabled'> & {
  field: Extract<Field, { is: 'several' }>
}

function Several({ field, label, value, put, disabled }: SeveralProps) {
  const language = useLanguage()
  const chosen = value as readonly string[]
  return (
    <fieldset className="ticks">
      <legend>{label}</legend>
      {field.options.map((option) => (
        <label key={option} className="tick">
          <input
            type="checkbox"
            checked={chosen.includes(option)}
            disabled={disabled}
            onChange={({ target }) =>
              put(field.options.filter((one) => (one === option ? target.checked : chosen.includes(one))))
            }
          />
          {valueWord(option, language)}
        </label>
      ))}
    </fieldset>
  )
}
