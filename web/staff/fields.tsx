import type { ReactNode } from 'react'
import { Field } from '../ui/Field.tsx'
import type { Form } from '../ui/form.ts'
import { dayOf } from '../ui/time.ts'
import { useNow } from '../ui/useNow.ts'
import { peopleWords } from '../words/people.ts'
import { useWords } from '../words/words.ts'
import type { Establishment } from './establishment.ts'
import { useNames } from './useNames.ts'

type Fill = { readonly [field: string]: unknown }

/** One of the posts of the store, each with its free seats: what is full is said before it is chosen. */
export function PostField<V extends Fill & { post: string }>({
  form,
  of,
  label,
}: {
  form: Form<V>
  of: Establishment
  label: ReactNode
}) {
  const say = useWords(peopleWords)
  const name = useNames()
  return (
    <Field form={form as unknown as Form<{ post: string }>} name="post" label={label}>
      {(bound) => (
        <select {...bound} className="input">
          <option value="">{say('choosePost')}</option>
          {of.posts.map((post) => {
            const free = post.seats - post.holders.length
            return (
              <option key={post.code} value={post.code}>
                {free > 0
                  ? say('seatsFree', { post: name(post), n: free })
                  : say('seatsFull', { post: name(post) })}
              </option>
            )
          })}
        </select>
      )}
    </Field>
  )
}

/** The day from which it counts: today unless told, never one to come. */
type DayProps<V extends object> = { form: Form<V>; label?: string }

export function DayField<V extends Fill & { day: string }>({ form, label }: DayProps<V>) {
  const say = useWords(peopleWords)
  const today = dayOf(useNow())
  return (
    <Field
      form={form as unknown as Form<{ day: string }>}
      name="day"
      label={label ?? say('day')}
      hint={say('dayTold')}
    >
      {(bound) => <input {...bound} className="input" type="date" max={today} />}
    </Field>
  )
}

export function ReasonField<V extends Fill & { reason: string }>({
  form,
  label,
}: {
  form: Form<V>
  label: ReactNode
}) {
  return (
    <Field form={form as unknown as Form<{ reason: string }>} name="reason" label={label} wide>
      {(bound) => <input {...bound} className="input" maxLength={200} autoComplete="off" />}
    </Field>
  )
}

/** Of those who may receive cars, who takes over; asked only where something is to be taken over. */
export function SuccessorField<V extends Fill & { successorId: string }>({
  form,
  of,
  but,
}: {
  form: Form<V>
  of: Establishment
  but: string
}) {
  const say = useWords(peopleWords)
  const name = useNames()
  const receivers = of.people.filter(
    ({ id, duties }) => id !== but && duties.some(({ duty }) => duty === 'advisor' || duty === 'claims'),
  )
  return (
    <Field
      form={form as unknown as Form<{ successorId: string }>}
      name="successorId"
      label={say('successor')}
      hint={say('successorTold')}
      wide
    >
      {(bound) => (
        <select {...bound} className="input">
          <option value="">{say('noSuccessor')}</option>
          {receivers.map((person) => (
            <option key={person.id} value={person.id}>
              {`${name(person)} ${person.staffNo}`}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
