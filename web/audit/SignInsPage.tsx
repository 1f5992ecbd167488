import type { InferResponseType } from 'hono/client'
import { logResults, type LogResult } from '../../domain/account/log.ts'
import { answer, api } from '../api.ts'
import { useNames } from '../staff/useNames.ts'
import { EmptyState } from '../ui/frame.tsx'
import { ListPage, type Ask } from '../ui/ListPage.tsx'
import type { Column } from '../ui/Rows.tsx'
import { Tag, type Tone } from '../ui/Tag.tsx'
import { longOf } from '../ui/time.ts'
import { auditWords } from '../words/audit.ts'
import { useLanguage, useSide } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { PersonAndDay } from './PersonAndDay.tsx'
import { SealState } from './SealState.tsx'
import './audit.css'

type Line = InferResponseType<(typeof api.audit)['sign-ins']['$get'], 200>['lines'][number]

/** Every attempt to sign in and what became of it; what was done to a log-in stands between them (R5.3). */
export default function SignInsPage() {
  const say = useWords(auditWords)
  const side = useSide()
  const columns = useColumns()
  const options = results.map((value) => ({ value, label: logResults[value][side] }))
  return (
    <div className="audit">
      <ListPage<Line>
        title={say('signIns')}
        note={say('signInsNote')}
        acts={<SealState of="signIn" />}
        name="signIns"
        topics={[]}
        read={read}
        sifts={<PersonAndDay />}
        filters={[{ name: 'result', label: say('result'), options }]}
        columns={columns}
        card={(line) => <Card line={line} />}
        keyOf={({ id }) => String(id)}
        empty={<EmptyState title={say('nothing')} />}
      />
    </div>
  )
}

const results = Object.keys(logResults) as LogResult[]
const isResult = (result: string | undefined): result is LogResult => results.includes(result as LogResult)

async function read({ person, result, day, cursor }: Ask) {
  const query = {
    ...(person && { person }),
    ...(isResult(result) && { result }),
    ...(day && { day }),
    ...(cursor && { after: cursor }),
  }
  const { lines, next } = await answer(api.audit['sign-ins'].$get({ query }))
  return { rows: lines, next }
}

function useColumns(): readonly [Column<Line>, ...Column<Line>[]] {
  const say = useWords(auditWords)
  return [
    { key: 'when', title: say('when'), cell: ({ at }) => <span className="num">{longOf(at)}</span> },
    { key: 'who', title: say('who'), cell: (line) => <Who line={line} /> },
    { key: 'result', title: say('result'), cell: (line) => <Result line={line} /> },
    {
      key: 'address',
      title: say('address'),
      cell: ({ address }) => <span className="num">{address || '—'}</span>,
    },
    { key: 'browser', title: say('browser'), cell: ({ browser }) => browser || '—' },
  ]
}

function Who({ line: { name, nameEn, staffNo } }: { line: Line }) {
  const say = useWords(auditWords)
  const named = useNames()
  return (
    <>
      {name ? <b>{named({ name, nameEn })}</b> : <span className="soft">{say('unknown')}</span>}{' '}
      <span className="soft num">{staffNo}</span>
    </>
  )
}

const tones: { readonly [R in LogResult]: Tone } = {
  in: 'done',
  out: 'line',
  wrong: 'pause',
  locked: 'pause',
  unused: 'pause',
  ended: 'line',
  changed: 'wait',
  reset: 'wait',
  unlocked: 'wait',
}

function Result({ line: { result, by, byEn, name } }: { line: Line }) {
  const say = useWords(auditWords)
  const named = useNames()
  const english = useLanguage() === 'en'
  return (
    <>
      <Tag tone={tones[result]}>{logResults[result][english ? 1 : 0]}</Tag>{' '}
      {by && by !== name && (
        <span className="softer">{say('byWhom', { who: named({ name: by, nameEn: byEn }) })}</span>
      )}
    </>
  )
}

function Card({ line }: { line: Line }) {
  return (
    <div className="audit-card">
      <span>
        <Who line={line} />
      </span>
      <Result line={line} />
      <span className="softer">
        {[longOf(line.at), line.address, line.browser].filter(Boolean).join(' · ')}
      </span>
    </div>
  )
}
