import { useSuspenseQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { askForm, type AskForm } from '../../domain/import/forms.ts'
import { exportRequest } from '../../domain/import/procedure.ts'
import { answer, api } from '../api.ts'
import { StateTag } from '../StateTag.tsx'
import { Act } from '../ui/Act.tsx'
import { EmptyState, Head, Panel } from '../ui/frame.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useAct } from '../ui/useAct.ts'
import { useForm } from '../ui/useForm.ts'
import { useRows } from '../ui/useRows.ts'
import { When } from '../ui/When.tsx'
import { importWords } from '../words/imports.ts'
import { useSide } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { figure } from './read.ts'
import '../ui/button.css'
import '../ui/field.css'
import './imports.css'
import './exports.css'

type Page = InferResponseType<typeof api.exports.$get, 200>
type Request = Page['rows'][number]

/** What leaves the house: asked for here, and the log of it. */
export default function ExportsPage() {
  const say = useWords(importWords)
  const { rows, kinds } = useSuspenseQuery({
    queryKey: ['exports'],
    queryFn: () => answer(api.exports.$get({ query: {} })),
    meta: { topics: ['exportRequest'] },
  }).data
  const list = useRows<HTMLUListElement>(say('exportTitle'))
  return (
    <>
      <Head title={say('exportTitle')} note={say('exportNote')} />
      <Ask kinds={kinds} />
      <Panel flush>
        {rows.length === 0 ? (
          <EmptyState title={say('noExports')} />
        ) : (
          <ul className="export-list" ref={list}>
            {rows.map((request) => (
              <One key={request.id} request={request} />
            ))}
          </ul>
        )}
      </Panel>
    </>
  )
}

function Ask({ kinds }: { kinds: Page['kinds'] }) {
  const say = useWords(importWords)
  const english = useSide()
  const form = useForm<AskForm, AskForm, { id: string }>({
    draft: 'export',
    start: { kind: kinds[0]!.name, form: 'xlsx', reason: '' },
    schema: askForm,
    send: (values, { header, newId }) =>
      api.exports[':id'].ask.$post({ param: { id: newId }, header, json: values }),
  })
  const kind = form.bind('kind')
  const as = form.bind('form')
  const reason = form.bind('reason')
  return (
    <form
      className="export-ask"
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
    >
      <label className="pick">
        <span>{say('list')}</span>
        <select className="input" {...kind}>
          {kinds.map(({ name, title }) => (
            <option key={name} value={name}>
              {title[english]}
            </option>
          ))}
        </select>
      </label>
      <label className="pick">
        <span>{say('form')}</span>
        <select className="input" {...as}>
          <option value="xlsx">{say('xlsx')}</option>
          <option value="csv">{say('csv')}</option>
        </select>
      </label>
      <label className="pick reason">
        <span>{say('reason')}</span>
        <input className="input" {...reason} maxLength={200} />
        {form.errors['reason'] && (
          <span className="wrong" id={reason['aria-describedby']} role="alert">
            {form.errors['reason']}
          </span>
        )}
      </label>
      <button type="submit" className="btn primary" disabled={form.underWay}>
        {say('ask')}
      </button>
      <Notice form={form} />
    </form>
  )
}

function One({ request }: { request: Request }) {
  const say = useWords(importWords)
  const english = useSide()
  const { kindTitle, form, rows, reason, state, asker, askedAt, answeredBy, answer: word } = request
  return (
    <li data-row tabIndex={-1}>
      <div>
        <b>{kindTitle[english]}</b> {form} · {say('rowsOf', { n: rows })}
        <p className="soft">{reason}</p>
      </div>
      <span className="softer">
        {asker} <When at={askedAt} />
        {answeredBy && (
          <>
            {' '}
            · {say('answeredBy', { who: answeredBy })} {word}
          </>
        )}
      </span>
      <StateTag of={exportRequest} state={state} />
      <div className="acts">
        {state === 'asked' && <Answer request={request} step="agree" />}
        {state === 'asked' && <Answer request={request} step="refuse" />}
        {state === 'made' && <Fetch request={request} />}
      </div>
    </li>
  )
}

function Answer({ request, step }: { request: Request; step: 'agree' | 'refuse' }) {
  const say = useWords(importWords)
  const act = useAct<{ id: string }>({
    name: `${step}:${request.id}`,
    send: ({ header }) =>
      api.exports[':id'][step].$post({ param: { id: request.id }, header, json: { answer: '' } }),
  })
  return (
    <Act act={act} refusal={request.steps.find((one) => one.step === step)?.refusal} below>
      {say(step)}
    </Act>
  )
}

/** The step first, then the file: once, to the one who asked for it. */
function Fetch({ request }: { request: Request }) {
  const say = useWords(importWords)
  const act = useAct<{ id: string }>({
    name: `fetch:${request.id}`,
    send: ({ header }) => api.exports[':id'].fetch.$post({ param: { id: request.id }, header, json: {} }),
    landed: () => location.assign(`/api/exports/${request.id}/file`),
  })
  return (
    <Act act={act} primary refusal={request.steps.find(({ step }) => step === 'fetch')?.refusal} below>
      {say('fetch')} {request.fileBytes ? `${figure(Math.ceil(request.fileBytes / 1024))} KB` : ''}
    </Act>
  )
}
