import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { answer, api } from '../api.ts'
import { Field, FieldError } from '../ui/Field.tsx'
import { writtenFigure } from '../ui/figure.ts'
import type { Form } from '../ui/form.ts'
import { requestWords } from '../words/purchaseRequest.ts'
import { useWords } from '../words/words.ts'

export type FoundPart = { readonly code: string; readonly name: string; readonly unit: string }
type Values = { find: string; part: FoundPart | null }
type Props<V extends Values> = { form: Form<V> }

/** A part by its code, name or initials; Enter takes the first, the others are pressed. */
export function FindPart<V extends Values>({ form: whole }: Props<V>) {
  const form = whole as unknown as Form<Values>
  const say = useWords(requestWords)
  const { part, find } = form.values
  const q = find.trim()
  const found = useQuery({
    queryKey: ['partsFound', q],
    queryFn: () => answer(api.parts.$get({ query: { q, limit: '8' } })),
    enabled: q !== '' && part === null,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
  const rows = q === '' ? [] : (found.data?.rows ?? [])
  const take = ({ code, name, unit }: FoundPart) => form.set({ part: { code, name, unit }, find: '' })
  if (part) {
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
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing || !rows[0]) return
              event.preventDefault()
              event.stopPropagation()
              take(rows[0])
            }}
          />
        )}
      </Field>
      <FieldError form={form} path="partCode" />
      {q !== '' && found.isSuccess && rows.length === 0 && <p className="softer">{say('noPart', { q })}</p>}
      {rows.length > 0 && (
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
      )}
    </div>
  )
}
