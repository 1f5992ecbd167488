import type { ReactNode } from 'react'
import { FieldError } from '../ui/Field.tsx'
import { fieldId, type Bound } from '../ui/form.ts'
import type { ReceptionForm } from './ReceptionForm.tsx'
import '../ui/field.css'

type InnerProps = {
  form: ReceptionForm
  /** Where it stands in the form: `car.plate`, `owner.name`. */
  of: 'car' | 'owner'
  name: string
  label: ReactNode
  hint?: ReactNode
  children: (bound: Bound<string>) => ReactNode
}

/** A field inside the car or the owner; the counter tells its errors by the same path. */
export function Inner({ form, of, name, label, hint, children }: InnerProps) {
  const bound = boundIn(form, of, name)
  return (
    <div className="field">
      <label htmlFor={bound.id}>{label}</label>
      {children(bound)}
      {hint && !bound['aria-invalid'] && <span className="softer">{hint}</span>}
      <FieldError form={form} path={bound.name} />
    </div>
  )
}

export function boundIn(form: ReceptionForm, of: 'car' | 'owner', name: string): Bound<string> {
  const path = `${of}.${name}`
  const whole = form.values[of] as { readonly [name: string]: string }
  const wrong = path in form.errors
  const id = fieldId(form.name, path)
  return {
    id,
    name: path,
    value: whole[name] ?? '',
    onChange: (given) => {
      const value = typeof given === 'string' ? given : (given as { target: { value: string } }).target.value
      form.set({ [of]: { ...whole, [name]: value } })
    },
    disabled: form.underWay,
    'aria-invalid': wrong,
    'aria-describedby': wrong ? `${id}-wrong` : undefined,
  }
}
