import { api } from '../api.ts'
import type { Form } from '../ui/form.ts'
import { Notice } from '../ui/Notice.tsx'
import { refusalSays } from '../ui/refusalSays.ts'
import { useForm } from '../ui/useForm.ts'
import { importWords } from '../words/imports.ts'
import { useLanguage, useSide } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { Pick } from './Pick.tsx'
import type { Run } from './read.ts'

type Values = { kind: string; sheet: string; headerLine: number; columns: { [field: string]: number } }

/** What the file is, and what each of its columns means. */
export function MapEditor({ run, leave }: { run: Run; leave: () => void }) {
  const say = useWords(importWords)
  const language = useLanguage()
  const start: Values = {
    kind: run.kind || run.kinds[0]!.name,
    sheet: run.head.some(({ sheet }) => sheet === run.sheet) ? run.sheet : run.head[0]!.sheet,
    headerLine: run.headerLine || 1,
    columns: Object.fromEntries(
      run.columns.flatMap(({ field, index }) => (index === null ? [] : [[field, index]])),
    ),
  }
  const form = useForm<Values, Values, { id: string }>({
    draft: `map:${run.id}:${run.lastEvent}`,
    start,
    send: (values, { header }) =>
      api.imports[':id'].map.$post({ param: { id: run.id }, header, json: values }),
    landed: leave,
  })
  const refused = run.steps.find(({ step }) => step === 'map')?.refusal
  return (
    <div className="map-editor">
      <Top run={run} form={form} />
      <ul className="columns edit">
        <Columns run={run} form={form} />
      </ul>
      <div className="map-acts">
        <button
          type="button"
          className="btn primary"
          disabled={form.underWay || Boolean(refused)}
          onClick={form.submit}
        >
          {say('saveMap')}
        </button>
        <button type="button" className="btn" onClick={leave}>
          {say('cancel')}
        </button>
        {refused && <span className="why">{refusalSays(refused, language)}</span>}
        <Notice form={form} />
      </div>
    </div>
  )
}

type Part = { run: Run; form: Form<Values, { id: string }> }
const rowsOf = (run: Run, { sheet }: Values) => run.head.find((one) => one.sheet === sheet)?.rows ?? []

function Top({ run, form: { values, set } }: Part) {
  const say = useWords(importWords)
  const english = useSide()
  const rows = rowsOf(run, values)
  return (
    <div className="map-top">
      <Pick
        label={say('kind')}
        value={values.kind}
        onPick={(name) => set({ kind: name, columns: {} })}
        options={run.kinds.map(({ name, title }) => [name, title[english]])}
      />
      {run.head.length > 1 && (
        <Pick
          label={say('sheet')}
          value={values.sheet}
          onPick={(sheet) => set({ sheet, columns: {} })}
          options={run.head.map(({ sheet }) => [sheet, sheet])}
        />
      )}
      <Pick
        label={say('headerLine')}
        value={String(values.headerLine)}
        onPick={(line) => set({ headerLine: Number(line) })}
        options={rows
          .slice(0, 20)
          .map((cells, i) => [String(i + 1), `${i + 1}  ${cells.filter(Boolean).slice(0, 4).join(' · ')}`])}
      />
    </div>
  )
}

function Columns({ run, form: { values, set } }: Part) {
  const say = useWords(importWords)
  const english = useSide()
  const rows = rowsOf(run, values)
  const headers = rows[values.headerLine - 1] ?? []
  const kind = run.kinds.find(({ name }) => name === values.kind)!
  return (
    <>
      {kind.columns.map(({ field, title, required }) => {
        const at = values.columns[field]
        return (
          <li key={field} className={required && at === undefined ? 'missing' : ''}>
            <Pick
              label={required ? `${title[english]}（${say('required')}）` : title[english]}
              value={at === undefined ? '' : String(at)}
              onPick={(index) => set({ columns: withColumn(values.columns, field, index) })}
              options={[
                ['', say('noColumn')],
                ...headers.map((header, i): [string, string] => [String(i), header || `${i + 1}`]),
              ]}
            />
            <span className="softer">
              {at !== undefined &&
                rows
                  .slice(values.headerLine, values.headerLine + 2)
                  .map((row) => row[at])
                  .filter(Boolean)
                  .join(' · ')}
            </span>
          </li>
        )
      })}
    </>
  )
}

function withColumn(columns: Values['columns'], field: string, index: string) {
  const { [field]: _, ...rest } = columns
  if (index === '') return rest
  // A column serves one field.
  const others = Object.fromEntries(Object.entries(rest).filter(([, at]) => at !== Number(index)))
  return { ...others, [field]: Number(index) }
}
