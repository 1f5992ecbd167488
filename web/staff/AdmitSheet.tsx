import { useState } from 'react'
import { admitForm } from '../../domain/staff/forms.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { dayOf } from '../ui/time.ts'
import { useForm } from '../ui/useForm.ts'
import { useNow } from '../ui/useNow.ts'
import { peopleWords } from '../words/people.ts'
import { useWords } from '../words/words.ts'
import type { Establishment } from './establishment.ts'
import { PostField } from './fields.tsx'
import { PasswordField } from './PasswordField.tsx'
import { PersonFields, skillsOf } from './PersonFields.tsx'

/** 登记入职: who comes, on which post, from which day. */
export function AdmitSheet({ of, close }: { of: Establishment; close: () => void }) {
  const say = useWords(peopleWords)
  const today = dayOf(useNow())
  const [password, setPassword] = useState('')
  const form = useForm({
    draft: 'admit',
    start: { staffNo: '', name: '', nameEn: '', grade: '', skills: '', phone: '', hiredOn: today, post: '' },
    schema: admitForm,
    shape: ({ skills, ...values }) => ({ ...values, skills: skillsOf(skills), password }),
    send: (json, { header, newId }) => api.staff[':id'].admit.$post({ param: { id: newId }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={say('admitTitle')} submit={say('admitTitle')} open onClose={close}>
      <div className="fields">
        <Field form={form} name="staffNo" label={say('staffNo')}>
          {(bound) => <input {...bound} className="input num" autoComplete="off" />}
        </Field>
        <PostField form={form} of={of} label={say('firstPost')} />
        <PersonFields form={form} />
        <PasswordField form={form} value={password} onChange={setPassword} />
      </div>
    </FormSheet>
  )
}
