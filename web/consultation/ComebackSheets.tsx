import { causes, judgeForm, linkForm, type CauseCode } from '../../domain/comeback/forms.ts'
import { api } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { comebackWords } from '../words/consultation.ts'
import { useSide } from '../words/language.ts'
import { useWords } from '../words/words.ts'

type LinkProps = {
  orderId: string
  line: { readonly jobId: string; readonly title: string }
  close: () => void
}

export function LinkSheet({ orderId, line, close }: LinkProps) {
  const say = useWords(comebackWords)
  const form = useForm({
    draft: `comeback.link:${orderId}:${line.jobId}`,
    start: { note: '' },
    schema: linkForm,
    shape: (values) => ({ workOrderId: orderId, jobId: line.jobId, ...values }),
    send: (json, { header, newId }) =>
      api.comebacks[':id'].link.$post({ param: { id: newId }, header, json }),
    landed: close,
  })
  return (
    <FormSheet
      form={form}
      title={say('linkTitle', { line: line.title })}
      submit={say('link')}
      open
      onClose={close}
    >
      <p className="says">{say('free')}</p>
      <Field form={form} name="note" label={say('note')} wide>
        {(bound) => <textarea {...bound} className="input" rows={3} maxLength={300} />}
      </Field>
    </FormSheet>
  )
}

const codes = Object.keys(causes) as CauseCode[]

export function JudgeSheet({ id, close }: { id: string; close: () => void }) {
  const say = useWords(comebackWords)
  const side = useSide()
  const form = useForm({
    draft: `comeback.judge:${id}`,
    start: { cause: '', measure: '' },
    schema: judgeForm,
    send: (json, { header }) => api.comebacks[':id'].judge.$post({ param: { id }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={say('judge')} submit={say('judge')} open onClose={close}>
      <Choice
        form={form}
        bound={form.bind('cause')}
        label={say('cause')}
        options={codes.map((value) => ({ value, label: causes[value][side] }))}
      />
      <Field form={form} name="measure" label={say('measure')} wide>
        {(bound) => <textarea {...bound} className="input" rows={3} maxLength={300} />}
      </Field>
    </FormSheet>
  )
}
