import { FieldError } from '../ui/Field.tsx'
import { fieldId, type AnyForm } from '../ui/form.ts'
import { peopleWords } from '../words/people.ts'
import { useWords } from '../words/words.ts'

type PasswordFieldProps = { form: AnyForm; value: string; onChange: (typed: string) => void }

/** Held by the sheet and not by the form, whose drafts are kept in the browser: a password is not. */
export function PasswordField({ form, value, onChange }: PasswordFieldProps) {
  const say = useWords(peopleWords)
  const id = fieldId(form.name, 'password')
  const wrong = 'password' in form.errors
  return (
    <div className="field wide">
      <label htmlFor={id}>{say('password')}</label>
      <input
        id={id}
        className="input"
        type="password"
        autoComplete="new-password"
        value={value}
        disabled={form.underWay}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      {!wrong && <span className="softer">{say('passwordTold')}</span>}
      <FieldError form={form} path="password" />
    </div>
  )
}
