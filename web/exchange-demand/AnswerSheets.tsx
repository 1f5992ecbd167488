import { acceptForm, giveUpForm, refuseForm } from '../../domain/exchange-demand/forms.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { demandWords } from '../words/exchangeDemand.ts'
import { useWords } from '../words/words.ts'

const demand = api['exchange-demands'][':id']
type SheetProps = { id: string; open: boolean; onClose: () => void }

export function AcceptSheet({ id, open, onClose }: SheetProps) {
  const say = useWords(demandWords)
  const form = useForm({
    draft: `demand.accept:${id}`,
    start: { note: '' },
    schema: acceptForm,
    send: (json, { header }) => demand.accept.$post({ param: { id }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet form={form} title={say('accept')} submit={say('accept')} open={open} onClose={onClose}>
      <Field form={form} name="note" label={say('acceptNote')} wide>
        {(bound) => <textarea {...bound} className="input" rows={3} maxLength={500} />}
      </Field>
    </FormSheet>
  )
}

/** Art. 28: a refusal gives its reason. */
export function RefuseSheet({ id, open, onClose }: SheetProps) {
  const say = useWords(demandWords)
  const form = useForm({
    draft: `demand.refuse:${id}`,
    start: { reason: '' },
    schema: refuseForm,
    send: (json, { header }) => demand.refuse.$post({ param: { id }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet form={form} title={say('refuse')} submit={say('refuse')} open={open} onClose={onClose}>
      <Field form={form} name="reason" label={say('reason')} hint={say('refuseHint')} wide>
        {(bound) => <textarea {...bound} className="input" rows={4} maxLength={500} required />}
      </Field>
    </FormSheet>
  )
}

export function GiveUpSheet({ id, open, onClose }: SheetProps) {
  const say = useWords(demandWords)
  const form = useForm({
    draft: `demand.giveUp:${id}`,
    start: { reason: '' },
    schema: giveUpForm,
    send: (json, { header }) => demand.giveUp.$post({ param: { id }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet form={form} title={say('giveUp')} submit={say('giveUp')} open={open} onClose={onClose}>
      <Field form={form} name="reason" label={say('giveUpReason')} wide>
        {(bound) => <textarea {...bound} className="input" rows={3} maxLength={500} required />}
      </Field>
    </FormSheet>
  )
}
