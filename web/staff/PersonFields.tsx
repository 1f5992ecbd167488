import { Field } from '../ui/Field.tsx'
import type { Form } from '../ui/form.ts'
import { dayOf } from '../ui/time.ts'
import { useNow } from '../ui/useNow.ts'
import { peopleWords } from '../words/people.ts'
import { useWords } from '../words/words.ts'

/** As typed; skills in one line. */
export type Typed = {
  name: string
  nameEn: string
  grade: string
  skills: string
  phone: string
  hiredOn: string
}

/** 接待、问诊 试车 → three skills. */
export const skillsOf = (typed: string): string[] => typed.split(/[、,，;；\s]+/).filter(Boolean)

/** What is on file of a person, at entry and corrected later. */
export function PersonFields<V extends Typed>({ form: given }: { form: Form<V> }) {
  const form = given as unknown as Form<Typed>
  const say = useWords(peopleWords)
  const today = dayOf(useNow())
  return (
    <>
      <Field form={form} name="name" label={say('name')}>
        {(bound) => <input {...bound} className="input" autoComplete="off" />}
      </Field>
      <Field form={form} name="nameEn" label={say('nameEn')}>
        {(bound) => <input {...bound} className="input" autoComplete="off" />}
      </Field>
      <Field form={form} name="phone" label={say('phone')}>
        {(bound) => <input {...bound} className="input num" inputMode="tel" autoComplete="off" />}
      </Field>
      <Field form={form} name="hiredOn" label={say('hiredOn')}>
        {(bound) => <input {...bound} className="input" type="date" max={today} />}
      </Field>
      <Field form={form} name="grade" label={say('grade')}>
        {(bound) => <input {...bound} className="input" autoComplete="off" />}
      </Field>
      <Field form={form} name="skills" label={say('skills')} hint={say('skillsTold')}>
        {(bound) => <input {...bound} className="input" autoComplete="off" />}
      </Field>
    </>
  )
}
