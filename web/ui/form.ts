import type { z } from 'zod'
import type { answer } from '../api.ts'
import type { Progress } from './handIn.ts'

export type Handed = {
  /** Goes into the call as it stands: the form's id, and the last event seen. */
  header: { 'idempotency-key': string; 'seen-event'?: string }
  /** The id for the record that this form opens. */
  newId: string
}

export type FormOptions<V extends object, Out, T> = {
  /** The name of the draft: the step and the record, `dispatch:018f…`. */
  draft: string
  /** First values. Follows the newest answer for as long as nothing is typed. */
  start: V
  /** Left out, the counter's own word by field is enough. */
  schema?: z.ZodType<Out>
  /** From what stands on the page to what the schema reads; itself where left out. */
  shape?: (values: V, newId: string) => unknown
  send: (form: Out, handed: Handed) => Parameters<typeof answer<T>>[0]
  /** Only of forms that overwrite: the last event of the record as it was read. */
  seenEvent?: number | undefined
  landed?: (answer: T, form: Out) => void
}

/** What a field needs, native or antd's. */
export type Bound<Value> = {
  id: string
  name: string
  value: Value
  onChange: (given: unknown) => void
  disabled: boolean
  'aria-invalid': boolean
  'aria-describedby': string | undefined
}

export type Errors = { readonly [path: string]: string }

export type Form<V extends object, T = unknown> = {
  name: string
  values: V
  errors: Errors
  progress: Progress<T>
  /** Sending, or not known whether it landed: fields and button wait. */
  underWay: boolean
  touched: boolean
  foundAt: string | undefined
  newId: string
  set: (change: Partial<V>) => void
  bind: <K extends keyof V & string>(name: K) => Bound<V[K]>
  submit: () => void
  sendNow: () => void
  startOver: () => void
  /** Of `changed_meanwhile`: hands in over what stands now. Undefined until the page has read that. */
  handInAnyway: (() => void) | undefined
  /** What was typed, as a new form: the old id was used for something else. */
  asNew: () => void
}

/** Any form, as the pieces see it that know none of its fields. */
export type AnyForm = Omit<Form<object>, 'values' | 'set' | 'bind'>

export const fieldId = (form: string, path: string): string => `${form}-${path}`.replace(/[^\w-]/g, '-')
