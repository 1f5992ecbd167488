import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answer, api } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { FieldError, type Erring } from '../ui/Field.tsx'
import { fieldId, type Bound } from '../ui/form.ts'
import { Tag } from '../ui/Tag.tsx'
import { fileWords } from '../words/files.ts'
import { useWords } from '../words/words.ts'
import type { PartyHit } from './read.ts'

/** Who, as it stands on the page. */
export type PartyValue = {
  readonly is: string
  readonly known: string
  readonly label: string
  readonly kind: string
  readonly name: string
  readonly phone: string
}
export const noParty = (is: 'none' | 'known' | 'new' = 'known'): PartyValue => ({
  is,
  known: '',
  label: '',
  kind: 'person',
  name: '',
  phone: '',
})

/** As `partyChoice` reads it; a new customer's id stays the same until the form has landed. */
export function partyOf({ is, known, kind, name, phone }: PartyValue, newId: string): object | null {
  if (is === 'none') return null
  return is === 'known' ? { known } : { id: newId, kind, name, phone }
}

type PartyProps = {
  form: Erring
  bound: Bound<PartyValue>
  label: string
  /** Nobody may be named: a quick file. */
  mayBeNone?: boolean
}

export function PartyField({ form, bound, label, mayBeNone }: PartyProps) {
  const say = useWords(fileWords)
  const { value } = bound
  const set = (change: Partial<PartyValue>) => bound.onChange({ ...value, ...change })
  const inner = <K extends 'is' | 'kind'>(name: K): Bound<string> => ({
    ...bound,
    id: `${bound.id}-${name}`,
    name: `${bound.name}.${name}`,
    value: value[name],
    onChange: (is) => set({ [name]: String(is) }),
    'aria-invalid': false,
    'aria-describedby': undefined,
  })
  const ways = [
    { value: 'known', label: say('partyKnown') },
    { value: 'new', label: say('partyNew') },
    ...(mayBeNone ? [{ value: 'none', label: say('partyNone') }] : []),
  ]
  return (
    <div className="party-field wide">
      <Choice form={form} bound={inner('is')} label={label} options={ways} />
      {value.is === 'known' && <Known form={form} bound={bound} set={set} />}
      {value.is === 'new' && (
        <div className="fields">
          <Choice
            form={form}
            bound={inner('kind')}
            label={say('kind')}
            options={[
              { value: 'person', label: say('person') },
              { value: 'company', label: say('company') },
            ]}
          />
          <New form={form} bound={bound} name="name" label={say('partyName')} set={set} />
          <New form={form} bound={bound} name="phone" label={say('partyPhone')} set={set} />
        </div>
      )}
    </div>
  )
}

type Set = (change: Partial<PartyValue>) => void
type InnerProps = { form: Erring; bound: Bound<PartyValue>; set: Set }

function New({ form, bound, name, label, set }: InnerProps & { name: 'name' | 'phone'; label: string }) {
  const path = `${bound.name}.${name}`
  const id = fieldId(form.name, path)
  const wrong = path in form.errors
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        autoComplete="off"
        value={bound.value[name]}
        onChange={({ target }) => set({ [name]: target.value })}
        disabled={bound.disabled}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
      />
      <FieldError form={form} path={path} />
    </div>
  )
}

/** Found by name, initials or the end of the phone; masked, as everywhere. */
function Known({ form, bound, set }: InnerProps) {
  const say = useWords(fileWords)
  const [typed, setTyped] = useState('')
  const q = typed.trim()
  const asked = useQuery({
    queryKey: ['partyHits', q],
    queryFn: () => answer(api.files.customers.hits.$get({ query: { q } })),
    enabled: q !== '',
  })
  const { value } = bound
  const path = `${bound.name}.known`
  const id = fieldId(form.name, path)
  return (
    <div className="field">
      <label htmlFor={id}>{say('findParty')}</label>
      <input
        id={id}
        className="input"
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        disabled={bound.disabled}
        aria-invalid={path in form.errors}
      />
      {value.known !== '' && (
        <span>
          <Tag tone="done">{say('chosen')}</Tag> <b>{value.label}</b>
        </span>
      )}
      {q !== '' && asked.data && (
        <Found
          hits={asked.data}
          chosen={value.known}
          pick={(hit) => set({ known: hit.id, label: labelOf(hit) })}
        />
      )}
      <FieldError form={form} path={path} />
      <FieldError form={form} path={bound.name} />
    </div>
  )
}

const labelOf = ({ name, phone }: PartyHit) => `${name} ${phone ?? ''}`.trim()

function Found({
  hits,
  chosen,
  pick,
}: {
  hits: readonly PartyHit[]
  chosen: string
  pick: (hit: PartyHit) => void
}) {
  const say = useWords(fileWords)
  if (hits.length === 0) return <span className="softer">{say('noParty')}</span>
  return (
    <ul className="party-hits" aria-label={say('pickOne')}>
      {hits.map((hit) => (
        <li key={hit.id}>
          <button type="button" aria-pressed={hit.id === chosen} onClick={() => pick(hit)}>
            <b>{hit.name}</b> <span className="num">{hit.phone}</span>
            {hit.kind === 'company' && <Tag tone="line">{say('company')}</Tag>}
          </button>
        </li>
      ))}
    </ul>
  )
}
