import type { ReactNode } from 'react'
import { fieldId, type AnyForm, type Bound, type Form } from './form.ts'
import { Sign } from './Sign.tsx'
import './field.css'

type FieldProps<V extends object, K extends keyof V & string> = {
  form: Form<V>
  name: K
  label: ReactNode
  hint?: ReactNode
  /** The row's width in the form's grid: half unless told. */
  wide?: boolean
  children: (bound: Bound<V[K]>) => ReactNode
}

/** Label, field, and the error at the field; what was typed stays typed. */
export function Field<V extends object, K extends keyof V & string>(props: FieldProps<V, K>) {
  const { form, name, label, hint, wide, children } = props
  const bound = form.bind(name)
  return (
    <div className={wide ? 'field wide' : 'field'}>
      <label htmlFor={bound.id}>{label}</label>
      {children(bound)}
      {hint && !(name in form.errors) && <span className="softer">{hint}</span>}
      <FieldError form={form} path={name} />
    </div>
  )
}

export type Erring = Pick<AnyForm, 'name' | 'errors'>

/** The sentence that belongs to one place of the form: `lines.0.quantityMilli`. */
export function FieldError({ form, path }: { form: Erring; path: string }) {
  const says = form.errors[path]
  if (!says) return null
  return (
    <span className="wrong" id={`${fieldId(form.name, path)}-wrong`}>
      <Sign of="warn" size={13} /> {says}
    </span>
  )
}
