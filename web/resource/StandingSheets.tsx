import { calibrateForm, stopToolForm } from '../../domain/tool/forms.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { resourceWords } from '../words/resource.ts'
import { useWords } from '../words/words.ts'

type SheetProps = { id: string; close: () => void }
const tool = api.tools[':id']

/** A new certificate: until when it is good. */
export function CalibrateSheet({ id, close }: SheetProps) {
  const say = useWords(resourceWords)
  const form = useForm({
    draft: `tool.calibrate:${id}`,
    start: { calibratedUntil: '', certificateNo: '' },
    schema: calibrateForm,
    send: (json, { header }) => tool.calibrate.$post({ param: { id }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={say('calibrate')} submit={say('calibrate')} open onClose={close}>
      <div className="fields">
        <Field form={form} name="calibratedUntil" label={say('calibratedUntil')}>
          {(bound) => <input {...bound} className="input" type="date" required />}
        </Field>
        <Field form={form} name="certificateNo" label={say('certificateNo')}>
          {(bound) => <input {...bound} className="input" autoComplete="off" maxLength={40} />}
        </Field>
      </div>
    </FormSheet>
  )
}

export function StopToolSheet({ id, close }: SheetProps) {
  const say = useWords(resourceWords)
  const form = useForm({
    draft: `tool.stop:${id}`,
    start: { note: '' },
    schema: stopToolForm,
    send: (json, { header }) => tool.stop.$post({ param: { id }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={say('stop')} submit={say('stop')} open onClose={close}>
      <p className="softer">{say('stopTold')}</p>
      <Field form={form} name="note" label={say('stopReason')} wide>
        {(bound) => <textarea {...bound} className="input" rows={3} maxLength={200} required />}
      </Field>
    </FormSheet>
  )
}
