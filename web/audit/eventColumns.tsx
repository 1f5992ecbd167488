import { Link } from '@tanstack/react-router'
import type { InferResponseType } from 'hono/client'
import type { Procedure } from '../../domain/procedure.ts'
import { procedures } from '../../domain/procedures.ts'
import { parties, type Duty } from '../../domain/staff/duties.ts'
import type { api } from '../api.ts'
import { useMe } from '../me.ts'
import { useNames } from '../staff/useNames.ts'
import type { Column } from '../ui/Rows.tsx'
import { longOf } from '../ui/time.ts'
import { auditWords } from '../words/audit.ts'
import { dutyEnglish } from '../words/duties.ts'
import { useLanguage } from '../words/language.ts'
import { faceOf } from '../words/states.ts'
import { useStepWord } from '../words/steps.ts'
import { useWords } from '../words/words.ts'
import { figuresOf } from './figures.ts'
import { recordPage } from './recordPage.ts'

export type Event = InferResponseType<typeof api.audit.acts.$get, 200>['events'][number]

export function useColumns(): readonly [Column<Event>, ...Column<Event>[]] {
  const say = useWords(auditWords)
  return [
    { key: 'when', title: say('when'), cell: (event) => <Moment event={event} /> },
    { key: 'who', title: say('who'), cell: (event) => <Who event={event} /> },
    { key: 'did', title: say('did'), cell: (event) => <Did event={event} /> },
    { key: 'record', title: say('record'), cell: (event) => <Which event={event} /> },
    { key: 'state', title: say('change'), cell: (event) => <Change event={event} /> },
    { key: 'figures', title: say('figures'), cell: (event) => <Figures event={event} /> },
  ]
}

type Of = { event: Event }
const procedureOf = (subject: string) => (procedures as { readonly [record: string]: Procedure })[subject]

/** When it was done; where it was recorded later, also that. */
function Moment({ event: { at, receivedAt } }: Of) {
  const say = useWords(auditWords)
  const isLate = Date.parse(receivedAt) - Date.parse(at) > 60_000
  return (
    <span className="num">
      {longOf(at)}
      {isLate && (
        <small className="softer" title={say('received', { at: longOf(receivedAt) })}>
          {' '}
          {say('late')}
        </small>
      )}
    </span>
  )
}

function Who({ event: { name, nameEn, party } }: Of) {
  const say = useWords(auditWords)
  const named = useNames()
  const english = useLanguage() === 'en'
  const known = english
    ? dutyEnglish[party as Duty]
    : (parties as { readonly [party: string]: string })[party]
  return (
    <>
      <b>{name ? named({ name, nameEn }) : say('system')}</b>{' '}
      <span className="softer">{party === 'itself' ? say('itself') : (known ?? party)}</span>
    </>
  )
}

function Did({ event: { subject, step } }: Of) {
  const english = useLanguage() === 'en'
  const word = useStepWord()
  const p = procedureOf(subject)
  return (
    <>
      <span className="soft">{p && !english ? p.title : subject}</span> {p ? word(p, step) : step}
    </>
  )
}

/** Its number, masked plate or masked name; a link where there is a page that this person may see. */
function Which({ event }: Of) {
  const say = useWords(auditWords)
  const named = useNames()
  const duties = useMe().duties.map(({ duty }) => duty as string)
  const { number, plate, customer, about, aboutEn } = event
  const told =
    number ?? plate ?? customer ?? (about && say('about', { who: named({ name: about, nameEn: aboutEn }) }))
  const to = recordPage(event, duties)
  if (!to) return <span className="num">{told ?? '—'}</span>
  return (
    <Link to={to} data-row className="num">
      {told ?? say('openIt')}
    </Link>
  )
}

function Change({ event: { subject, fromState, toState } }: Of) {
  const say = useWords(auditWords)
  const english = useLanguage() === 'en'
  const p = procedureOf(subject)
  const called = (state: string) => (english ? p && faceOf(p, state)?.[0] : p?.states[state]) ?? state
  if (fromState === toState) return <span className="soft">{say('stays')}</span>
  return (
    <span className="soft">{[fromState, toState].flatMap((s) => (s ? [called(s)] : [])).join(' → ')}</span>
  )
}

function Figures({ event: { particulars } }: Of) {
  const english = useLanguage() === 'en'
  return <span className="softer figures">{figuresOf(particulars, english)}</span>
}

export function EventCard({ event }: Of) {
  return (
    <div className="audit-card">
      <span>
        <Who event={event} />
      </span>
      <span>
        <Did event={event} /> <Which event={event} />
      </span>
      <span className="softer">
        <Moment event={event} /> <Change event={event} />
      </span>
    </div>
  )
}
