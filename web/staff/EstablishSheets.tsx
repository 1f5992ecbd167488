import { dateVacancyForm, establishForm } from '../../domain/staff/forms.ts'
import { api } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import { Figure } from '../ui/Figure.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { dayOf } from '../ui/time.ts'
import { useForm } from '../ui/useForm.ts'
import { useNow } from '../ui/useNow.ts'
import { postFormWords } from '../words/postForms.ts'
import { useWords } from '../words/words.ts'
import { DayField } from './fields.tsx'
import type { PostSheetProps } from './PostSheets.tsx'
import { useNames } from './useNames.ts'

type Start = { seats: number | null; how: string; vacantSeats: number | null }

/** 定编: how many seats, and what 缺人 means for this post: every seat that nobody holds, or so many (S12). */
export function EstablishSheet({ post, close }: PostSheetProps) {
  const say = useWords(postFormWords)
  const title = say('establishTitle', { post: useNames()(post) })
  const start: Start = {
    seats: post.seats,
    how: post.countedVacant === null ? 'whole' : 'some',
    vacantSeats: post.countedVacant,
  }
  const form = useForm({
    draft: `establish:${post.id}`,
    start,
    schema: establishForm,
    shape: ({ seats, how, vacantSeats }) => ({
      seats,
      vacantSeats: how === 'whole' ? null : (vacantSeats ?? ''),
    }),
    send: (json, { header }) => api.posts[':id'].establish.$post({ param: { id: post.id }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={title} submit={say('establish')} open onClose={close}>
      <div className="fields">
        <Field
          form={form}
          name="seats"
          label={say('seats')}
          hint={say('heldTold', { n: post.holders.length })}
        >
          {(bound) => <Figure {...bound} per={1} />}
        </Field>
      </div>
      <Choice
        form={form}
        bound={form.bind('how')}
        label={say('how')}
        hint={say('howTold')}
        options={[
          { value: 'whole', label: say('whole') },
          { value: 'some', label: say('some') },
        ]}
      />
      {form.values.how === 'some' && (
        <div className="fields">
          <Field form={form} name="vacantSeats" label={say('vacantSeats')} hint={say('vacantTold')}>
            {(bound) => <Figure {...bound} per={1} />}
          </Field>
        </div>
      )}
    </FormSheet>
  )
}

export function DateVacancySheet({ post, close }: PostSheetProps) {
  const say = useWords(postFormWords)
  const title = say('dateTitle', { post: useNames()(post) })
  const today = dayOf(useNow())
  const form = useForm({
    draft: `dateVacancy:${post.id}`,
    start: { day: post.vacantSince ?? today },
    schema: dateVacancyForm,
    send: (json, { header }) =>
      api.posts[':id']['date-vacancy'].$post({ param: { id: post.id }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={title} submit={say('date')} open onClose={close}>
      <div className="fields">
        <DayField form={form} label={say('vacantSince')} />
      </div>
    </FormSheet>
  )
}
