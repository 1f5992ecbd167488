import { approveForm, refuseForm } from '../../domain/discount-approval/forms.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { discountWords } from '../words/discount.ts'
import { useWords } from '../words/words.ts'

type SheetProps = { id: string; step: 'approve' | 'refuse'; close: () => void }
const one = api['discount-approvals'][':id']

/** Agreed to, a word more may be said; whoever does not agree says why. */
export function DecideSheet({ id, step, close }: SheetProps) {
  const say = useWords(discountWords)
  const form = useForm({
    draft: `discount.${step}:${id}`,
    start: { note: '' },
    schema: step === 'approve' ? approveForm : refuseForm,
    send: (json, { header }) => one[step].$post({ param: { id }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={say(step)} submit={say(step)} open onClose={close}>
      <Field form={form} name="note" label={say(step === 'approve' ? 'approveNote' : 'refuseNote')} wide>
        {(bound) => <textarea {...bound} className="input" rows={3} maxLength={200} />}
      </Field>
    </FormSheet>
  )
}
