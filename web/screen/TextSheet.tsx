import { writeForm } from '../../domain/setting/forms.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { dayOf } from '../ui/time.ts'
import { useForm } from '../ui/useForm.ts'
import { useNow } from '../ui/useNow.ts'
import { useLanguage } from '../words/language.ts'
import { screenWords } from '../words/screen.ts'
import { useWords } from '../words/words.ts'
import type { Text } from './read.ts'

export function TextSheet({ text, close }: { text: Text; close: () => void }) {
  const say = useWords(screenWords)
  const english = useLanguage() === 'en'
  const { key } = text
  const today = dayOf(useNow())
  const form = useForm({
    draft: `write:${key}`,
    start: { words: text.inForce, fromDay: today },
    schema: writeForm,
    shape: (values) => ({ key, ...values }),
    send: (json, { header, newId }) =>
      api.settings[':id'].write.$post({ param: { id: newId }, header, json }),
    landed: close,
  })
  return (
    <FormSheet
      form={form}
      title={english ? text.english : text.name}
      submit={say('change')}
      open
      onClose={close}
    >
      <div className="fields">
        <Field form={form} name="words" label={say('words')} hint={say('wordsHint')} wide>
          {(bound) => <input {...bound} className="input" />}
        </Field>
        <Field form={form} name="fromDay" label={say('fromDay')}>
          {(bound) => <input {...bound} className="input" type="date" min={today} />}
        </Field>
      </div>
      {text.rows.length > 0 && (
        <ul className="text-history">
          {text.rows.map((row) => (
            <li key={row.id}>
              <span className="num">{row.fromDay}</span> {row.words || say('empty')}
            </li>
          ))}
        </ul>
      )}
    </FormSheet>
  )
}
