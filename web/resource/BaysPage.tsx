import { answer, api } from '../api.ts'
import { paths } from '../paths.ts'
import { EmptyState } from '../ui/frame.tsx'
import { ListPage, type Ask } from '../ui/ListPage.tsx'
import type { Column } from '../ui/Rows.tsx'
import { useLanguage, type Language } from '../words/language.ts'
import { resourceWords } from '../words/resource.ts'
import { valueWord } from '../words/values.ts'
import { useWords, type Say } from '../words/words.ts'
import { standing, type BayRow } from './read.ts'
import { Next, Now } from './Standing.tsx'
import { Tabs } from './Tabs.tsx'
import './resource.css'

const states = ['free', 'held', 'closed'] as const
type Is = (typeof states)[number]

/** The bays: what they are, who stands on them now and until when, what is closed and why. */
export default function BaysPage() {
  const say = useWords(resourceWords)
  const language = useLanguage()
  return (
    <>
      <Tabs />
      <ListPage<BayRow>
        title={say('bays')}
        note={say('baysNote')}
        name="bays"
        topics={standing}
        read={read}
        find={say('findBay')}
        filters={[
          { name: 'now', label: say('now'), options: states.map((value) => ({ value, label: say(value) })) },
        ]}
        columns={columns(say, language)}
        card={(row) => <Card row={row} />}
        keyOf={({ id }) => id}
        open={({ id }) => paths.bay(id)}
        empty={<EmptyState title={say('noBays')}>{say('noBaysTold')}</EmptyState>}
      />
    </>
  )
}

function read({ q, now }: Ask) {
  const query = { ...(q && { q }), ...(states.includes(now as Is) && { now: now as Is }) }
  return answer(api.bays.$get({ query }))
}

type Columns = [Column<BayRow>, ...Column<BayRow>[]]
const columns = (say: Say<typeof resourceWords>, language: Language): Columns => [
  {
    key: 'name',
    title: say('bay'),
    cell: (row) => (
      <>
        <span className="num soft">{row.code}</span> {nameOf(row, language)}
      </>
    ),
  },
  { key: 'kind', title: say('kind'), cell: ({ kind }) => valueWord(kind, language) },
  { key: 'equipment', title: say('equipment'), cell: ({ equipment }) => equipment || '—' },
  { key: 'marks', title: say('marks'), cell: (row) => <Marks row={row} /> },
  { key: 'now', title: say('now'), cell: (row) => <Now row={row} /> },
  { key: 'next', title: say('next'), cell: (row) => <Next row={row} /> },
]

export const nameOf = ({ name, nameEn }: { name: string; nameEn: string }, language: Language) =>
  language === 'en' && nameEn ? nameEn : name

function Marks({ row: { hvIsolated, bookable } }: { row: BayRow }) {
  const say = useWords(resourceWords)
  const marks = [hvIsolated && say('hvIsolated'), !bookable && say('notBookable')].filter(Boolean)
  return <span className={marks.length > 0 ? undefined : 'softer'}>{marks.join(' · ') || '—'}</span>
}

function Card({ row }: { row: BayRow }) {
  const say = useWords(resourceWords)
  const language = useLanguage()
  return (
    <span className="resource-card">
      <span>
        <b>{nameOf(row, language)}</b> <span className="num softer">{row.code}</span>{' '}
        <span className="soft">{valueWord(row.kind, language)}</span> {row.hvIsolated && say('hvIsolated')}
      </span>
      <Now row={row} />
      {(row.next || row.closedNext) && (
        <span>
          <span className="softer">{say('next')}</span> <Next row={row} />
        </span>
      )}
    </span>
  )
}
