import { takeForm } from '../../domain/staff/forms.ts'
import { api } from '../api.ts'
import { FormSheet } from '../ui/FormSheet.tsx'
import { dayOf } from '../ui/time.ts'
import { useForm } from '../ui/useForm.ts'
import { useNow } from '../ui/useNow.ts'
import { peopleWords } from '../words/people.ts'
import { useWords } from '../words/words.ts'
import type { Establishment } from './establishment.ts'
import { DayField, PostField, ReasonField } from './fields.tsx'
import { heldNow, type PersonAnswer } from './person.ts'

type TakeProps = { of: Establishment; page: PersonAnswer; close: () => void }

/** 任职; whoever has a post of his own holds any further one concurrently, with its reason. */
export function TakeSheet({ of, page, close }: TakeProps) {
  const say = useWords(peopleWords)
  const { id } = page.person
  const isSecond = heldNow(page.holdings).some(({ concurrent }) => !concurrent)
  const form = useForm({
    draft: `take:${id}`,
    start: { post: '', day: dayOf(useNow()), reason: '' },
    schema: takeForm,
    send: (json, { header }) => api.staff[':id'].take.$post({ param: { id }, header, json }),
    landed: close,
  })
  return (
    <FormSheet form={form} title={say('takeTitle')} submit={say('takeTitle')} open onClose={close}>
      <p className="soft told">{say(isSecond ? 'takeIsSecond' : 'takeIsFirst')}</p>
      <div className="fields">
        <PostField form={form} of={of} label={say('firstPost')} />
        <DayField form={form} />
        <ReasonField form={form} label={say(isSecond ? 'reasonOfSecond' : 'reasonOptional')} />
      </div>
    </FormSheet>
  )
}
