import type { ReactNode } from 'react'
import { FieldError } from '../../ui/Field.tsx'
import { fieldId, type Bound } from '../../ui/form.ts'
import type { CallForm } from './useCall.ts'

type InnerProps = {
  form: CallForm
  of: 'car' | 'owner'
  name: string
  label: ReactNode
  children: (bound: Bound<string>) => ReactNode
}

/** A field inside the car or its owner; the counter tells its errors by the same path. */
export function Inner({ form, of, name, label, children }: InnerProps) {
  const bound = boundIn(form, of, name)
  return (
    <div className="field">
      <label htmlFor={bound.id}>{label}</label>
      {children(bound)}
      <FieldError form={form} path={bound.name} />
    </div>
  )
}

export function boundIn(form: CallForm, of: 'car' | 'owner', name: string): Bound<string> {
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
