import { FieldError } from '../ui/Field.tsx'
import { fieldId, type Form } from '../ui/form.ts'
import { Sign } from '../ui/Sign.tsx'
import { catalogueWords } from '../words/catalogue.ts'
import { useWords } from '../words/words.ts'
import { Input } from './Input.tsx'
import { blankOf, type Field, type Row } from './spec.ts'

type RowsFieldProps = {
  form: Form<Row>
  field: Extract<Field, { is: 'rows' }>
  say: (key: string) => string
}

/** Lines inside a form: each with its few fields; one more at the end, any taken away. */
export function RowsField({ form, field, say }: RowsFieldProps) {
  const sayHere = useWords(catalogueWords)
  const { name, columns } = field
  const rows = (form.values[name] ?? []) as readonly Row[]
  const put = (next: readonly Row[]) => form.set({ [name]: next })
  return (
    <fieldset className="lines-field">
      <legend>{say(name)}</legend>
      <FieldError form={form} path={name} />
      {rows.map((row, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a line of a form has no name but its place
        <div
          key={at}
          className="line"
          role="group"
          aria-label={sayHere('rowOf', { n: at + 1, what: say(name) })}
        >
          {columns.map((column) => (
            <Cell
              key={column.name}
              form={form}
              path={`${name}.${at}.${column.name}`}
              column={column}
              label={say(column.name)}
              row={row}
              put={(value) => put(rows.with(at, { ...row, [column.name]: value }))}
            />
          ))}
          <button
            type="button"
            className="btn small"
            aria-label={sayHere('removeRow', { n: at + 1 })}
            disabled={form.underWay}
            onClick={() => put(rows.toSpliced(at, 1))}
          >
            <Sign of="cross" size={13} />
          </button>
        </div>
      ))}
      <button
        type="button"
        className="btn small"
        disabled={form.underWay}
        onClick={() => put([...rows, blankOf(columns)])}
      >
        <Sign of="plus" size={13} /> {sayHere('addRow')}
      </button>
    </fieldset>
  )
}

type CellProps = {
  form: Form<Row>
  path: string
  column: Field
  label: string
  row: Row
  put: (value: Row[string]) => void
}

function Cell({ form, path, column, label, row, put }: CellProps) {
  const wrong = path in form.errors
  const id = fieldId(form.name, path)
  return (
    <div className={`cell ${column.is}`}>
      {column.is !== 'flag' && (
        <label className="softer" htmlFor={id}>
          {label}
        </label>
      )}
      <Input
        field={column}
        id={id}
        label={label}
        value={row[column.name] ?? null}
        put={put}
        disabled={form.underWay}
        wrong={wrong ? `${id}-wrong` : undefined}
      />
      <FieldError form={form} path={path} />
    </div>
  )
}
