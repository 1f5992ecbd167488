import { leaveStoreForm } from '../../domain/care/forms.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { careWords } from '../words/care.ts'
import { useWords } from '../words/words.ts'

export function LeaveSheet({ id, close }: { id: string; close: () => void }) {
  const say = useWords(careWords)
  const form = useForm({
    draft: `leave-store:${id}`,
    start: { reach: '' },
    schema: leaveStoreForm,
    send: (json, { header }) => api.visits[':id']['leave-store'].$post({ param: { id }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={say('leaveTitle')} submit={say('leave')} open onClose={close}>
      <div className="fields">
        <Field form={form} name="reach" label={say('reach')} hint={say('reachHint')} wide>
          {(bound) => <input {...bound} className="input" />}
        </Field>
      </div>
    </FormSheet>
  )
}
