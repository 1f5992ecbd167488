import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import type { KeyboardEvent } from 'react'
import { answer, api } from '../api.ts'
import { Field, FieldError } from '../ui/Field.tsx'
import { writtenFigure } from '../ui/figure.ts'
import type { Form } from '../ui/form.ts'
import { requestWords } from '../words/purchaseRequest.ts'
import { useWords } from '../words/words.ts'

export type FoundPart = { readonly code: string; readonly name: string; readonly unit: string }
type Values = { find: string; part: FoundPart | null }
type Row = InferResponseType<typeof api.parts.$get, 200>['rows'][number]
type Take = (part: FoundPart) => void

/** A part by its code, name or initials; Enter takes the first, the others are pressed. */
export function FindPart<V extends Values>({ form: whole }: { form: Form<V> }) {
  const form = whole as unknown as Form<Values>
  const take: Take = ({ code, name, unit }) => form.set({ part: { code, name, unit }, find: '' })
  const { part } = form.values
  return part ? <Found form={form} part={part} /> : <Finding form={form} take={take} />
}

function Found({ form, part }: { form: Form<Values>; part: FoundPart }) {
  const say = useWords(requestWords)
  return (
    <div className="found-part">
      <span>
        <b>{part.name}</b> <span className="softer num">{part.code}</span>
      </span>
      <button
        type="button"
        className="btn small"
        disabled={form.underWay}
        onClick={() => form.set({ part: null })}
      >
        {say('another')}
      </button>
    </div>
  )
}

function Finding({ form, take }: { form: Form<Values>; take: Take }) {
  const say = useWords(requestWords)
  const q = form.values.find.trim()
  const found = useQuery({
    queryKey: ['partsFound', q],
    queryFn: () => answer(api.parts.$get({ query: { q, limit: '8' } })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
  const rows = q === '' ? [] : (found.data?.rows ?? [])
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !rows[0]) return
    event.preventDefault()
    event.stopPropagation()
    take(rows[0])
  }
  return (
    <div>
      <Field form={form} name="find" label={say('findPart')} wide>
        {(bound) => (
          <input
            {...bound}
            className="input"
            type="search"
            autoComplete="off"
            aria-invalid={'partCode' in form.errors}
            onKeyDown={pressed}
          />
        )}
      </Field>
      <FieldError form={form} path="partCode" />
      {q !== '' && found.isSuccess && rows.length === 0 && <p className="softer">{say('noPart', { q })}</p>}
      {rows.length > 0 && <Rows rows={rows} take={take} />}
    </div>
  )
}

function Rows({ rows, take }: { rows: readonly Row[]; take: Take }) {
  const say = useWords(requestWords)
  return (
    <ul className="found-parts">
      {rows.map((row) => (
        <li key={row.id}>
          <button type="button" onClick={() => take(row)}>
            <b>{row.name}</b> <span className="softer num">{row.code}</span>
            <span className="softer num">
              {say('stock', { n: writtenFigure(row.stockMilli, 1000), unit: row.unit })}
              {row.bin && <> · {say('bin', { bin: row.bin })}</>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
