import type { ReactNode } from 'react'
import { repairKinds } from '../../domain/warranty-repair/forms.ts'
import { repairKindNames } from '../../domain/warranty-repair/kinds.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field, FieldError } from '../ui/Field.tsx'
import type { Form } from '../ui/form.ts'
import { useSide } from '../words/language.ts'
import { warrantyActWords } from '../words/warrantyActs.ts'
import { useWords } from '../words/words.ts'

/** What changes a count says why. */
export function Reason<V extends { reason: string }>({ form, label }: { form: Form<V>; label?: ReactNode }) {
  const say = useWords(warrantyActWords)
  const own = form as unknown as Form<{ reason: string }>
  return (
    <Field form={own} name="reason" label={label ?? say('reason')} hint={say('reasonHint')} wide>
      {(bound) => <textarea {...bound} className="input" rows={2} />}
    </Field>
  )
}

type TickProps<V> = {
  form: Form<V & { repairs: string[] }>
  repairs: readonly { readonly id: string; readonly number: string }[]
}

export function RepairTicks<V extends object>({ form, repairs }: TickProps<V>) {
  const say = useWords(warrantyActWords)
  const own = form as unknown as Form<{ repairs: string[] }>
  const { repairs: ticked } = own.values
  return (
    <fieldset className="choice">
      <legend>{say('ofRepairs')}</legend>
      {repairs.map(({ id, number }) => (
        <label key={id} className="tick">
          <input
            type="checkbox"
            checked={ticked.includes(id)}
            disabled={own.underWay}
            onChange={({ target }) =>
              own.set({ repairs: target.checked ? [...ticked, id] : ticked.filter((one) => one !== id) })
            }
          />{' '}
          {number}
        </label>
      ))}
      <FieldError form={own} path="repairs" />
    </fieldset>
  )
}

/** What a visit was (R1.6). */
export function KindChoice<V extends { kind: string }>({ form }: { form: Form<V> }) {
  const say = useWords(warrantyActWords)
  const language = useSide()
  const own = form as unknown as Form<{ kind: string }>
  return (
    <Choice
      form={own}
      bound={own.bind('kind')}
      label={say('kind')}
      options={repairKinds.map((value) => ({ value, label: repairKindNames[value][language] }))}
    />
  )
}
