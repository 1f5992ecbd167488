import { duties as dutyNames, type Duty } from '../../domain/staff/duties.ts'
import { Field } from '../ui/Field.tsx'
import type { Form } from '../ui/form.ts'
import { dutyEnglish } from '../words/duties.ts'
import { useLanguage } from '../words/language.ts'
import { postFormWords } from '../words/postForms.ts'
import { useWords } from '../words/words.ts'
import type { Establishment } from './establishment.ts'
import { useNames } from './useNames.ts'

/** A description as it is typed: one duty to a line. */
export type Described = {
  superior: string
  superiorText: string
  duties: Duty[]
  description: string
  qualification: string
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

export const describedOf = (
  of: Establishment,
  { superior, superiorText, duties, description, qualification }: Described,
) => ({
  superior: superior || null,
  superiorText: of.posts.find(({ code }) => code === superior)?.name ?? superiorText,
  duties,
  description: linesOf(description),
  qualification: linesOf(qualification),
})

type FieldsProps<V extends Described> = { form: Form<V>; of: Establishment; but?: string }

/** Superior, what the program knows of the post, and the two printed tables (S15). */
export function PostFields<V extends Described>({ form: given, of, but }: FieldsProps<V>) {
  const form = given as unknown as Form<Described>
  const say = useWords(postFormWords)
  const name = useNames()
  return (
    <>
      <Field form={form} name="superior" label={say('superior')}>
        {(bound) => (
          <select {...bound} className="input">
            <option value="">{say('outside')}</option>
            {of.posts
              .filter(({ code }) => code !== but)
              .map((other) => (
                <option key={other.code} value={other.code}>
                  {name(other)}
                </option>
              ))}
          </select>
        )}
      </Field>
      {form.values.superior === '' && (
        <Field form={form} name="superiorText" label={say('superiorText')}>
          {(bound) => <input {...bound} className="input" autoComplete="off" />}
        </Field>
      )}
      <Duties form={form} />
      <Field form={form} name="description" label={say('description')} hint={say('onePerLine')} wide>
        {(bound) => <textarea {...bound} className="input" rows={9} />}
      </Field>
      <Field form={form} name="qualification" label={say('qualification')} hint={say('onePerLine')} wide>
        {(bound) => <textarea {...bound} className="input" rows={4} />}
      </Field>
    </>
  )
}

function Duties({ form }: { form: Form<Described> }) {
  const say = useWords(postFormWords)
  const english = useLanguage() === 'en'
  const { duties } = form.values
  const toggle = (duty: Duty) =>
    form.set({ duties: duties.includes(duty) ? duties.filter((d) => d !== duty) : [...duties, duty] })
  return (
    <fieldset className="field wide duties-of">
      <legend>{say('duties')}</legend>
      {(Object.keys(dutyNames) as Duty[]).map((duty) => (
        <label key={duty} className="check">
          <input
            type="checkbox"
            checked={duties.includes(duty)}
            disabled={form.underWay}
            onChange={() => toggle(duty)}
          />
          {english ? dutyEnglish[duty] : dutyNames[duty]}
        </label>
      ))}
      <span className="softer">{say('dutiesTold')}</span>
    </fieldset>
  )
}
