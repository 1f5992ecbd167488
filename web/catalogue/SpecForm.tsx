import { FieldError } from '../ui/Field.tsx'
import { fieldId, type Form } from '../ui/form.ts'
import { catalogueWords } from '../words/catalogue.ts'
import { useWords, type Catalogue } from '../words/words.ts'
import { Input } from './Input.tsx'
import { RowsField } from './RowsField.tsx'
import type { Field, Group, Row } from './spec.ts'
import { useLabels } from './useLabels.ts'
import './specForm.css'

type SpecFormProps<C extends Catalogue> = {
  form: Form<Row>
  groups: readonly Group[]
  words: C
}

/** The fields of a record, group by group. */
export function SpecForm<C extends Catalogue>({ form, groups, words }: SpecFormProps<C>) {
  const say = useLabels(words)
  return groups.map(({ title, fields }) => (
    <section key={title} className="spec" aria-label={say(title)}>
      <h3>{say(title)}</h3>
      <div className="fields">
        {fields.map((field) =>
          field.is === 'rows' ? (
            <RowsField key={field.name} form={form} field={field} say={say} />
          ) : (
            <One key={field.name} form={form} field={field} label={say(field.name)} />
          ),
        )}
      </div>
    </section>
  ))
}

function One({ form, field, label }: { form: Form<Row>; field: Field; label: string }) {
  const say = useWords(catalogueWords)
  const { name } = field
  const wrong = Object.keys(form.errors).find((path) => path === name || path.startsWith(`${name}.`))
  const id = fieldId(form.name, name)
  const input = (
    <Input
      field={field}
      id={id}
      label={label}
      value={form.values[name] ?? null}
      put={(value) => form.set({ [name]: value })}
      disabled={form.underWay}
      wrong={wrong === undefined ? undefined : `${fieldId(form.name, wrong)}-wrong`}
    />
  )
  return (
    <div className={field.wide ? 'field wide' : 'field'}>
      {field.is !== 'flag' && field.is !== 'several' && <label htmlFor={id}>{label}</label>}
      {input}
      {field.is === 'list' && !wrong && <span className="softer">{say('listTold')}</span>}
      {field.is === 'lines' && !wrong && <span className="softer">{say('linesTold')}</span>}
      {wrong && <FieldError form={form} path={wrong} />}
    </div>
  )
}
