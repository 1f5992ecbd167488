import { enterForm, renewForm, withdrawForm } from '../../domain/staff/forms.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import type { Form } from '../ui/form.ts'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { peopleWords } from '../words/people.ts'
import { useWords } from '../words/words.ts'
import { ReasonField } from './fields.tsx'
import type { Certificate } from './person.ts'

const blank = { number: '', issuedOn: '', expiresOn: '', forLife: false }
type Paper = typeof blank

/** An empty day is none; for life, none is asked. */
const paper = ({ forLife, issuedOn, expiresOn, ...values }: Paper) => ({
  ...values,
  issuedOn: issuedOn || null,
  expiresOn: forLife ? null : expiresOn,
})

export function EnterSheet({ staffId, close }: { staffId: string; close: () => void }) {
  const say = useWords(peopleWords)
  const form = useForm({
    draft: `enter:${staffId}`,
    start: { ...blank, kind: '' },
    schema: enterForm,
    shape: ({ kind, ...values }) => ({ ...paper(values), kind, staffId }),
    send: (json, { header, newId }) =>
      api.certificates[':id'].enter.$post({ param: { id: newId }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={say('enter')} submit={say('enter')} open onClose={close}>
      <div className="fields">
        <Field form={form} name="kind" label={say('kind')} wide>
          {(bound) => <input {...bound} className="input" autoComplete="off" />}
        </Field>
        <PaperFields form={form} />
      </div>
    </FormSheet>
  )
}

/** 换证: by entering the renewed one the task is done, and the old one is put away. */
export function RenewSheet({ certificate, close }: { certificate: Certificate; close: () => void }) {
  const say = useWords(peopleWords)
  const { id, kind, number } = certificate
  const form = useForm({
    draft: `renew:${id}`,
    start: { ...blank, number },
    schema: renewForm,
    shape: (values, renewedId) => ({ ...paper(values), renewedId }),
    send: (json, { header }) => api.certificates[':id'].renew.$post({ param: { id }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={say('renewOf', { kind })} submit={say('renew')} open onClose={close}>
      <div className="fields">
        <PaperFields form={form} />
      </div>
    </FormSheet>
  )
}

export function WithdrawSheet({ certificate, close }: { certificate: Certificate; close: () => void }) {
  const say = useWords(peopleWords)
  const { id, kind } = certificate
  const form = useForm({
    draft: `withdraw:${id}`,
    start: { reason: '' },
    schema: withdrawForm,
    send: (json, { header }) => api.certificates[':id'].withdraw.$post({ param: { id }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={say('withdrawOf', { kind })} submit={say('withdraw')} open onClose={close}>
      <div className="fields">
        <ReasonField form={form} label={say('reason')} />
      </div>
    </FormSheet>
  )
}

function PaperFields<V extends Paper>({ form: given }: { form: Form<V> }) {
  const form = given as unknown as Form<Paper>
  const say = useWords(peopleWords)
  return (
    <>
      <Field form={form} name="number" label={say('number')} hint={say('idTold')} wide>
        {(bound) => <input {...bound} className="input num" autoComplete="off" />}
      </Field>
      <Field form={form} name="issuedOn" label={say('issued')}>
        {(bound) => <input {...bound} className="input" type="date" />}
      </Field>
      <Field form={form} name="expiresOn" label={say('expires')}>
        {(bound) => (
          <input {...bound} className="input" type="date" disabled={bound.disabled || form.values.forLife} />
        )}
      </Field>
      <label className="check">
        <input
          type="checkbox"
          checked={form.values.forLife}
          disabled={form.underWay}
          onChange={({ target }) => form.set({ forLife: target.checked })}
        />
        {say('isForLife')}
      </label>
    </>
  )
}
