import { amendForm } from '../../domain/staff/forms.ts'
import { api } from '../api.ts'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { peopleWords } from '../words/people.ts'
import { useWords } from '../words/words.ts'
import type { PersonAnswer } from './person.ts'
import { PersonFields, skillsOf } from './PersonFields.tsx'

export function AmendSheet({ page, close }: { page: PersonAnswer; close: () => void }) {
  const say = useWords(peopleWords)
  const { id, name, nameEn, grade, skills, phone, hiredOn } = page.person
  const form = useForm({
    draft: `amend:${id}`,
    start: { name, nameEn, grade, skills: skills.join('、'), phone, hiredOn: hiredOn ?? '' },
    schema: amendForm,
    shape: ({ skills: typed, ...values }) => ({ ...values, skills: skillsOf(typed) }),
    send: (json, { header }) => api.staff[':id'].amend.$post({ param: { id }, header, json }),
    seenEvent: page.lastEvent,
    landed: close,
  })
  return (
    <FormSheet form={form} title={say('amendTitle')} submit={say('amendTitle')} open onClose={close}>
      <div className="fields">
        <PersonFields form={form} />
      </div>
    </FormSheet>
  )
}
