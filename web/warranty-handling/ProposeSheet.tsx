import { proposeForm } from '../../domain/warranty-handling/forms.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { handlingWords } from '../words/warrantyHandling.ts'
import { useWords } from '../words/words.ts'
import type { Of } from './read.ts'

/** What the fault is taken for, and what is done so that it is the last time. */
export function ProposeSheet({ of, close }: { of: Of; close: () => void }) {
  const say = useWords(handlingWords)
  const form = useForm({
    draft: `handling.propose:${Object.values(of).join()}`,
    start: { opinion: '', measures: '', makerTold: false, makerReference: '' },
    schema: proposeForm,
    shape: (values) => ({ ...values, ...of }),
    send: (json, { header, newId }) =>
      api['warranty-handlings'][':id'].propose.$post({ param: { id: newId }, header, json }),
    landed: close,
  })
  const told = form.bind('makerTold')
  return (
    <FormSheet form={form} title={say('propose')} submit={say('propose')} open onClose={close}>
      <Field form={form} name="opinion" label={say('opinion')} hint={say('opinionHint')} wide>
        {(bound) => <textarea {...bound} className="input" rows={4} maxLength={1000} required />}
      </Field>
      <Field form={form} name="measures" label={say('measures')} hint={say('measuresHint')} wide>
        {(bound) => <textarea {...bound} className="input" rows={3} maxLength={1000} required />}
      </Field>
      <label className="check" htmlFor={told.id}>
        <input
          id={told.id}
          type="checkbox"
          checked={told.value}
          onChange={({ target }) => form.set({ makerTold: target.checked })}
          disabled={told.disabled}
        />{' '}
        {say('makerTold')}
      </label>
      {form.values.makerTold && (
        <Field form={form} name="makerReference" label={say('makerReference')} wide>
          {(bound) => <input {...bound} className="input" autoComplete="off" maxLength={60} />}
        </Field>
      )}
    </FormSheet>
  )
}
