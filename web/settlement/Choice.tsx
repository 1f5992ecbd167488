import { FieldError, type Erring } from '../ui/Field.tsx'
import type { Bound } from '../ui/form.ts'
import './choice.css'

type ChoiceProps = {
  form: Erring
  bound: Bound<string>
  label: string
  hint?: string
  options: readonly { readonly value: string; readonly label: string }[]
}

/** One of a few words, all in sight: arrows move among them, Enter moves on. */
export function Choice({ form, bound, label, hint, options }: ChoiceProps) {
  return (
    <fieldset className="radios" aria-describedby={bound['aria-describedby']}>
      <legend>{label}</legend>
      <div className="radios-row">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={bound.id}
              value={option.value}
              checked={bound.value === option.value}
              onChange={() => bound.onChange(option.value)}
              disabled={bound.disabled}
              aria-invalid={bound['aria-invalid']}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {hint && !bound['aria-invalid'] && <span className="softer">{hint}</span>}
      <FieldError form={form} path={bound.name} />
    </fieldset>
  )
}
