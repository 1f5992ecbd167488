import { decideForm, refuseForm } from '../../domain/warranty-handling/forms.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { handlingWords } from '../words/warrantyHandling.ts'
import { useWords } from '../words/words.ts'

type SheetProps = { id: string; close: () => void }
const handling = api['warranty-handlings'][':id']

export function ApproveSheet({ id, close }: SheetProps) {
  const say = useWords(handlingWords)
  const form = useForm({
    draft: `handling.approve:${id}`,
    start: { note: '' },
    schema: decideForm,
    send: (json, { header }) => handling.approve.$post({ param: { id }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={say('approve')} submit={say('approve')} open onClose={close}>
      <Field form={form} name="note" label={say('approveNote')} wide>
        {(bound) => <textarea {...bound} className="input" rows={3} maxLength={500} />}
      </Field>
    </FormSheet>
  )
}

/** Whoever sends it back says what is missing. */
export function RefuseSheet({ id, close }: SheetProps) {
  const say = useWords(handlingWords)
  const form = useForm({
    draft: `handling.refuse:${id}`,
    start: { note: '' },
    schema: refuseForm,
    send: (json, { header }) => handling.refuse.$post({ param: { id }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={say('refuse')} submit={say('refuse')} open onClose={close}>
      <Field form={form} name="note" label={say('refuseNote')} wide>
        {(bound) => <textarea {...bound} className="input" rows={3} maxLength={500} required />}
      </Field>
    </FormSheet>
  )
}
