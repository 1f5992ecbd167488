import { useState } from 'react'
import { amendCustomerForm, registerCustomerForm } from '../../domain/customer/forms.ts'
import { residentIdFor } from '../../domain/customer/kinds.ts'
import { api } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import type { Form } from '../ui/form.ts'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { fileWords } from '../words/files.ts'
import { useWords } from '../words/words.ts'
import { Offered } from './Offered.tsx'
import type { CustomerPage } from './read.ts'
import { useKinds } from './useKinds.ts'

type Values = {
  kind: string
  name: string
  contact: string
  phone: string
  address: string
  creditCode: string
  creditCodeConfirmed: boolean
  memberLevel: string
  remark: string
  residentId: string
  residentIdFor: string
}
const blank: Values = {
  kind: 'person',
  name: '',
  contact: '',
  phone: '',
  address: '',
  creditCode: '',
  creditCodeConfirmed: false,
  memberLevel: '',
  remark: '',
  residentId: '',
  residentIdFor: '',
}

type NewProps = { open: boolean; onClose: () => void; filed: (id: string) => void }

export function NewCustomerSheet({ open, onClose, filed }: NewProps) {
  const say = useWords(fileWords)
  const form = useForm({
    draft: 'fileCustomer',
    start: blank,
    schema: registerCustomerForm,
    send: (json, { header, newId }) =>
      api.customers[':id'].register.$post({ param: { id: newId }, header, json }),
    landed: ({ id }) => {
      onClose()
      filed(id)
    },
  })
  return (
    <FormSheet form={form} title={say('newCustomer')} submit={say('file')} open={open} onClose={onClose}>
      <Fields form={form} />
    </FormSheet>
  )
}

type AmendProps = { page: CustomerPage; open: boolean; onClose: () => void }

/** Personal data stand masked behind their fields: what is not typed anew stays as it is (R5.2). */
export function AmendCustomerSheet({ page, open, onClose }: AmendProps) {
  const say = useWords(fileWords)
  const { customer, lastEvent } = page
  const { kind, creditCode, memberLevel, remark } = customer
  const start = { ...blank, kind, creditCode: creditCode ?? '', memberLevel, remark }
  const form = useForm({
    draft: `amendCustomer:${customer.id}`,
    start,
    schema: amendCustomerForm,
    shape: (values) => changed(start, values),
    seenEvent: lastEvent,
    send: (json, { header }) =>
      api.customers[':id'].amend.$post({ param: { id: customer.id }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet form={form} title={say('amend')} submit={say('save')} open={open} onClose={onClose}>
      <Fields form={form} masked={customer} />
    </FormSheet>
  )
}

/** Only the fields that differ from how the sheet opened, and a confirmation with its code. */
const changed = (start: Values, values: Values) =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) =>
        value !== start[name as keyof Values] || (name === 'creditCodeConfirmed' && value === true),
    ),
  )

type Masked = Pick<CustomerPage['customer'], 'name' | 'phone' | 'contact' | 'address' | 'residentId'>

function Fields({ form, masked }: { form: Form<Values>; masked?: Masked }) {
  const say = useWords(fileWords)
  const person = form.values.kind === 'person'
  const kinds = [
    { value: 'person', label: say('person') },
    { value: 'company', label: say('company') },
  ]
  return (
    <>
      <Choice form={form} bound={form.bind('kind')} label={say('kind')} options={kinds} />
      <div className="fields">
        {(['name', 'phone', 'contact', 'address'] as const).map((name) => (
          <Field
            key={name}
            form={form}
            name={name}
            label={say(name)}
            hint={masked?.[name] ? say('leaveAsIs') : undefined}
          >
            {(bound) => (
              <input {...bound} className="input" autoComplete="off" placeholder={masked?.[name] ?? ''} />
            )}
          </Field>
        ))}
        <Field form={form} name="memberLevel" label={say('memberLevel')}>
          {(bound) => <input {...bound} className="input" autoComplete="off" />}
        </Field>
      </div>
      {!person && <CreditCode form={form} />}
      {person && <ResidentId form={form} />}
      <Field form={form} name="remark" label={say('remark')} wide>
        {(bound) => <textarea {...bound} className="input" rows={3} />}
      </Field>
    </>
  )
}

function CreditCode({ form }: { form: Form<Values> }) {
  const say = useWords(fileWords)
  return (
    <>
      <Field form={form} name="creditCode" label={say('creditCode')} wide>
        {(bound) => (
          <>
            <input {...bound} className="input mono" autoComplete="off" autoCapitalize="characters" />
            <Offered of="creditCode" typed={bound.value} take={bound.onChange} />
          </>
        )}
      </Field>
      <label className="tick">
        <input
          type="checkbox"
          checked={form.values.creditCodeConfirmed}
          onChange={({ target }) => form.set({ creditCodeConfirmed: target.checked })}
          disabled={form.underWay}
        />{' '}
        {say('creditCodeConfirmed')}
      </label>
    </>
  )
}

/** Not asked by default: a workshop does not need it (R3.3, R5.2). */
function ResidentId({ form }: { form: Form<Values> }) {
  const say = useWords(fileWords)
  const { options } = useKinds()
  const [asked, setAsked] = useState(form.values.residentId !== '')
  if (!asked) {
    return (
      <p className="softer">
        <button type="button" className="btn small" onClick={() => setAsked(true)}>
          {say('askResidentId')}
        </button>{' '}
        {say('askResidentIdTold')}
      </p>
    )
  }
  return (
    <>
      <Field form={form} name="residentId" label={say('residentId')} wide>
        {(bound) => <input {...bound} className="input mono" autoComplete="off" />}
      </Field>
      <Choice
        form={form}
        bound={form.bind('residentIdFor')}
        label={say('residentIdFor')}
        options={options(residentIdFor)}
      />
    </>
  )
}
