import { reasonForm, referForm } from '../../domain/customer/forms.ts'
import { goneForm } from '../../domain/customer/vehicle-forms.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import type { Handed } from '../ui/form.ts'
import { FormSheet } from '../ui/FormSheet.tsx'
import { dayOf } from '../ui/time.ts'
import { useForm } from '../ui/useForm.ts'
import { useNow } from '../ui/useNow.ts'
import { fileWords } from '../words/files.ts'
import { useWords } from '../words/words.ts'

type OpenProps = { id: string; open: boolean; onClose: () => void }

/** 转出 and 报废: out of the reminders from a day on; the history stays. */
export function GoneSheet({ id, step, open, onClose }: OpenProps & { step: 'sellAway' | 'scrap' }) {
  const say = useWords(fileWords)
  const today = dayOf(useNow())
  const form = useForm({
    draft: `${step}:${id}`,
    start: { day: today, note: '' },
    schema: goneForm,
    send: (json, { header }) => api.vehicles[':id'][step].$post({ param: { id }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet form={form} title={say(`${step}Title`)} submit={say('confirm')} open={open} onClose={onClose}>
      <Field form={form} name="day" label={say('day')}>
        {(bound) => <input {...bound} className="input" type="date" max={today} />}
      </Field>
      <Field form={form} name="note" label={say('note')} wide>
        {(bound) => <input {...bound} className="input" />}
      </Field>
    </FormSheet>
  )
}

type ReasonProps = OpenProps & { of: 'vehicle.stop' | 'customer.stop' | 'customer.restrict' }

/** A file is put away with a reason, which stands in its remark. */
export function ReasonSheet({ id, of, open, onClose }: ReasonProps) {
  const say = useWords(fileWords)
  const form = useForm({
    draft: `${of}:${id}`,
    start: { reason: '' },
    schema: reasonForm,
    send: (json: { reason: string }, handed: Handed) => sends[of](id, json, handed.header),
    landed: onClose,
  })
  const title = say(of === 'customer.restrict' ? 'restrictTitle' : 'stopTitle')
  return (
    <FormSheet form={form} title={title} submit={say('confirm')} open={open} onClose={onClose}>
      <Field form={form} name="reason" label={say('reason')} wide>
        {(bound) => <textarea {...bound} className="input" rows={3} required />}
      </Field>
    </FormSheet>
  )
}

const sends = {
  'vehicle.stop': (id: string, json: { reason: string }, header: Handed['header']) =>
    api.vehicles[':id'].stop.$post({ param: { id }, header, json }),
  'customer.stop': (id: string, json: { reason: string }, header: Handed['header']) =>
    api.customers[':id'].stop.$post({ param: { id }, header, json }),
  'customer.restrict': (id: string, json: { reason: string }, header: Handed['header']) =>
    api.customers[':id'].restrict.$post({ param: { id }, header, json }),
}

/** A number by which another system knows this file. */
export function RefSheet({ id, of, open, onClose }: OpenProps & { of: 'vehicles' | 'customers' }) {
  const say = useWords(fileWords)
  const form = useForm({
    draft: `refer:${id}`,
    start: { system: 'DMS', number: '' },
    schema: referForm,
    send: (json, { header }) => api[of][':id'].refer.$post({ param: { id }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet form={form} title={say('refTitle')} submit={say('save')} open={open} onClose={onClose}>
      <div className="fields">
        <Field form={form} name="system" label={say('system')}>
          {(bound) => <input {...bound} className="input" />}
        </Field>
        <Field form={form} name="number" label={say('number')}>
          {(bound) => <input {...bound} className="input" autoComplete="off" />}
        </Field>
      </div>
    </FormSheet>
  )
}
