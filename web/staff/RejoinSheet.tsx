import { useState } from 'react'
import { rejoinForm } from '../../domain/staff/forms.ts'
import { api } from '../api.ts'
import { FormSheet } from '../ui/FormSheet.tsx'
import { dayOf } from '../ui/time.ts'
import { useForm } from '../ui/useForm.ts'
import { useNow } from '../ui/useNow.ts'
import { peopleWords } from '../words/people.ts'
import { useWords } from '../words/words.ts'
import { DayField, PostField } from './fields.tsx'
import type { GoingProps } from './GoingSheets.tsx'
import { PasswordField } from './PasswordField.tsx'
import { useNames } from './useNames.ts'

/** 复职: the old number and history, a new seat and a new first password. */
export function RejoinSheet({ of, page, close }: GoingProps) {
  const say = useWords(peopleWords)
  const title = say('rejoinTitle', { name: useNames()(page.person) })
  const { id } = page.person
  const [password, setPassword] = useState('')
  const form = useForm({
    draft: `rejoin:${id}`,
    start: { post: '', day: dayOf(useNow()) },
    schema: rejoinForm,
    shape: (values) => ({ ...values, password }),
    send: (json, { header }) => api.staff[':id'].rejoin.$post({ param: { id }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={title} submit={title} open onClose={close}>
      <div className="fields">
        <PostField form={form} of={of} label={say('firstPost')} />
        <DayField form={form} />
        <PasswordField form={form} value={password} onChange={setPassword} />
      </div>
    </FormSheet>
  )
}
