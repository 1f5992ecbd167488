import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { likeness, type Likeness } from '../../domain/customer/merging.ts'
import type { Procedure } from '../../domain/procedure.ts'
import { customer, vehicle } from '../../domain/customer/procedure.ts'
import { api } from '../api.ts'
import { Panel } from '../ui/frame.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useForm } from '../ui/useForm.ts'
import { At } from '../ui/When.tsx'
import { useLanguage } from '../words/language.ts'
import { fileWords } from '../words/files.ts'
import { useStepWord } from '../words/steps.ts'
import { useWords } from '../words/words.ts'
import type { CarPage } from './read.ts'
import { useKinds } from './useKinds.ts'

type AlikeProps = {
  alike: readonly { readonly id: string; readonly because: Likeness }[]
  face: (id: string) => ReactNode
  /** The page where both stand side by side; the one that is open stays. */
  compare: (id: string) => string
  kept: string
}

/** Files that may be the same one: looked at side by side by a person. */
export function AlikePanel({ alike, face, compare, kept }: AlikeProps) {
  const say = useWords(fileWords)
  const { word } = useKinds()
  if (alike.length === 0) return null
  return (
    <Panel title={say('alike')} flush>
      <ul className="file-rows">
        {alike.map(({ id, because }) => (
          <li key={`${id}${because}`}>
            <span>{face(id)}</span>
            <span className="softer">{word(likeness, because)}</span>
            <Link to={compare(id)} search={{ into: kept } as never}>
              {say('lookAtBoth')}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

type RefsProps = {
  id: string
  of: 'vehicles' | 'customers'
  refs: readonly { readonly system: string; readonly number: string }[]
  shut: boolean
  add: () => void
}

export function RefsPanel({ id, of, refs, shut, add }: RefsProps) {
  const say = useWords(fileWords)
  return (
    <Panel
      title={say('refs')}
      flush
      extra={
        <button type="button" className="small-act" disabled={shut} onClick={add}>
          {say('refTitle')}
        </button>
      }
    >
      {refs.length === 0 && <p className="softer below">{say('noRefs')}</p>}
      <ul className="file-rows">
        {refs.map(({ system, number }) => (
          <Ref key={`${system} ${number}`} id={id} of={of} system={system} number={number} shut={shut} />
        ))}
      </ul>
    </Panel>
  )
}

type RefProps = { id: string; of: 'vehicles' | 'customers'; system: string; number: string; shut: boolean }

function Ref({ id, of, system, number, shut }: RefProps) {
  const say = useWords(fileWords)
  const remove = useForm<object, object, unknown>({
    draft: `unrefer:${id} ${system} ${number}`,
    start: nothing,
    send: (_, { header }) =>
      api[of][':id'].unrefer.$post({ param: { id }, header, json: { system, number } }),
  })
  return (
    <li>
      <span>
        <span className="softer">{system}</span> <b className="mono">{number}</b>
      </span>
      <button
        type="button"
        className="small-act"
        disabled={shut || remove.underWay}
        aria-label={`${say('remove')} ${system} ${number}`}
        onClick={remove.submit}
      >
        {say('remove')}
      </button>
      <Notice form={remove} />
    </li>
  )
}
const nothing = {}

const few = 10

type HistoryProps = {
  history: CarPage['history']
  /** Of another record than a file: whose steps these are. */
  of?: Procedure
}

/** What was done to the file in this store, newest first. */
export function FileHistory({ history, of }: HistoryProps) {
  const say = useWords(fileWords)
  const word = useStepWord()
  const english = useLanguage() === 'en'
  const [all, showAll] = useState(false)
  const rows = history.toReversed()
  return (
    <Panel
      title={say('history')}
      flush
      extra={
        history.length > few && (
          <button type="button" className="small-act" aria-expanded={all} onClick={() => showAll(!all)}>
            {all ? say('historyFew') : say('historyAll', { n: history.length })}
          </button>
        )
      }
    >
      {history.length === 0 && <p className="softer below">{say('noHistory')}</p>}
      <ol className="file-history">
        {(all ? rows : rows.slice(0, few)).map((event) => (
          <li key={event.id}>
            <span className="softer">
              <At at={event.at} />
            </span>
            <span>
              <b>{english ? (event.whoEn ?? event.who) : event.who}</b>{' '}
              {word(of ?? (event.subject === 'vehicle' ? vehicle : customer), event.step)}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
