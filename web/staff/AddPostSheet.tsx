import type { Duty } from '../../domain/staff/duties.ts'
import { addForm } from '../../domain/staff/forms.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { Figure } from '../ui/Figure.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { postFormWords } from '../words/postForms.ts'
import { useWords } from '../words/words.ts'
import type { Establishment } from './establishment.ts'
import { describedOf, PostFields } from './PostFields.tsx'
import './postCard.css'

const start = {
  name: '',
  nameEn: '',
  seats: 1 as number | null,
  superior: '',
  superiorText: '',
  duties: [] as Duty[],
  description: '',
  qualification: '',
}

/** 增设岗位: one that the printed table does not have. */
export function AddPostSheet({ of, close }: { of: Establishment; close: () => void }) {
  const say = useWords(postFormWords)
  const form = useForm({
    draft: 'addPost',
    start,
    schema: addForm,
    shape: ({ name, nameEn, seats, ...text }) => ({ ...describedOf(of, text), name, nameEn, seats }),
    send: (json, { header, newId }) => api.posts[':id'].add.$post({ param: { id: newId }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={say('addPost')} submit={say('addPost')} open onClose={close} width={640}>
      <div className="fields">
        <Field form={form} name="name" label={say('name')}>
          {(bound) => <input {...bound} className="input" autoComplete="off" />}
        </Field>
        <Field form={form} name="nameEn" label={say('nameEn')}>
          {(bound) => <input {...bound} className="input" autoComplete="off" />}
        </Field>
        <Field form={form} name="seats" label={say('seats')}>
          {(bound) => <Figure {...bound} per={1} />}
        </Field>
        <PostFields form={form} of={of} />
      </div>
    </FormSheet>
  )
}
