import { amendDeclaredForm, declareForm, withdrawForm } from '../../domain/warranty-repair/forms.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { Figure } from '../ui/Figure.tsx'
import type { Form } from '../ui/form.ts'
import { FormSheet } from '../ui/FormSheet.tsx'
import { Moment } from '../ui/Moment.tsx'
import { useForm } from '../ui/useForm.ts'
import { warrantyActWords } from '../words/warrantyActs.ts'
import { useWords } from '../words/words.ts'
import { KindChoice, Reason } from './pieces.tsx'
import type { Repair } from './sheets.ts'

const of = api['declared-repairs'][':id']
type Sheet = { onClose: () => void }

const blank = {
  workshop: '',
  number: '',
  kind: 'warranty',
  what: '',
  agreedAt: null as string | null,
  finishedAt: null as string | null,
  deliveredAt: null as string | null,
  odometerKm: null as number | null,
  evidence: '',
}
type Declared = typeof blank

/** R1.6: a repair at another dealer, as the owner or the maker tells it. */
export function DeclareSheet({ carId, onClose }: Sheet & { carId: string }) {
  const say = useWords(warrantyActWords)
  const form = useForm({
    draft: `declareRepair:${carId}`,
    start: blank,
    schema: declareForm,
    shape: (values) => ({ ...values, vehicleId: carId, agreedAt: values.agreedAt ?? '' }),
    send: (json, { header, newId }) => of.declare.$post({ param: { id: newId }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet form={form} title={say('declare')} submit={say('declare')} open onClose={onClose}>
      <Fields form={form} />
    </FormSheet>
  )
}

export function AmendSheet({ repair, onClose }: Sheet & { repair: Repair }) {
  const say = useWords(warrantyActWords)
  const form = useForm({
    draft: `amendRepair:${repair.id}`,
    start: { ...blank, ...repair.declared } as Declared,
    schema: amendDeclaredForm,
    shape: (values) => ({ ...values, agreedAt: values.agreedAt ?? '' }),
    seenEvent: repair.seen,
    send: (json, { header }) => of.amend.$post({ param: { id: repair.id }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet
      form={form}
      title={`${say('correct')} ${repair.number}`}
      submit={say('correct')}
      open
      onClose={onClose}
    >
      <Fields form={form} />
    </FormSheet>
  )
}

function Fields({ form }: { form: Form<Declared> }) {
  const say = useWords(warrantyActWords)
  const moment = (name: 'agreedAt' | 'finishedAt' | 'deliveredAt') => (
    <Field form={form} name={name} label={say(name)}>
      {(bound) => <Moment {...bound} />}
    </Field>
  )
  return (
    <>
      <div className="fields">
        <Field form={form} name="workshop" label={say('workshop')}>
          {(bound) => <input {...bound} className="input" />}
        </Field>
        <Field form={form} name="number" label={say('number')}>
          {(bound) => <input {...bound} className="input mono" />}
        </Field>
      </div>
      <KindChoice form={form} />
      <Field form={form} name="what" label={say('what')} wide>
        {(bound) => <textarea {...bound} className="input" rows={2} />}
      </Field>
      <div className="fields">
        {moment('agreedAt')}
        {moment('finishedAt')}
        {moment('deliveredAt')}
        <Field form={form} name="odometerKm" label={say('odometer')}>
          {(bound) => <Figure {...bound} />}
        </Field>
      </div>
      <Field form={form} name="evidence" label={say('evidence')} hint={say('evidenceHint')} wide>
        {(bound) => <input {...bound} className="input" />}
      </Field>
    </>
  )
}

type WithdrawProps = Sheet & { id: string; what: 'declared-repairs' | 'excluded-intervals'; title: string }

export function WithdrawSheet({ id, what, title, onClose }: WithdrawProps) {
  const say = useWords(warrantyActWords)
  const form = useForm({
    draft: `withdraw:${id}`,
    start: { reason: '' },
    schema: withdrawForm,
    send: (json, { header }) => api[what][':id'].withdraw.$post({ param: { id }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet
      form={form}
      title={`${say('takeBack')} ${title}`}
      submit={say('takeBack')}
      open
      onClose={onClose}
    >
      <Reason form={form} />
    </FormSheet>
  )
}
