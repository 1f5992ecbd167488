import { Link } from '@tanstack/react-router'
import type { InferResponseType } from 'hono/client'
import { itemNames, levels, levelWords } from '../../domain/warranty/warning.ts'
import { answer, api } from '../api.ts'
import { CarFace } from '../CarFace.tsx'
import { paths } from '../paths.ts'
import { EmptyState } from '../ui/frame.tsx'
import { ListPage, type Ask } from '../ui/ListPage.tsx'
import type { Column } from '../ui/Rows.tsx'
import { At } from '../ui/When.tsx'
import { useSide } from '../words/language.ts'
import { warnedWords } from '../words/warned.ts'
import { useWords, type Say } from '../words/words.ts'
import { LevelMark } from './LevelMark.tsx'
import '../ui/button.css'
import './warned.css'

type Row = InferResponseType<(typeof api)['warranty-standings']['$get'], 200>['rows'][number]
const kinds = ['undecided', 'unlinked', 'here'] as const
const filters = [...levels.toReversed().filter((one) => one !== 'none'), ...kinds] as const

/** Cars with a warning, a question for a person, or a repair that nobody has linked; the reddest first (R1.9). */
export default function WarnedPage() {
  const say = useWords(warnedWords)
  const side = useSide()
  return (
    <ListPage<Row>
      title={say('title')}
      note={say('note')}
      name="warrantyStandings"
      topics={['warrantyStanding']}
      read={read}
      find={say('find')}
      filters={[
        {
          name: 'level',
          label: say('level'),
          options: filters.map((value) => ({
            value,
            label: value in levelWords ? levelWords[value as 'red'][side] : say(value as 'here'),
          })),
        },
      ]}
      columns={columns(say, side)}
      card={(row) => <Card row={row} />}
      keyOf={({ id }) => id}
      open={({ id }) => paths.carWarranty(id)}
      empty={
        <EmptyState
          title={say('none')}
          acts={
            <Link className="btn" to={paths.carFiles()}>
              {say('toCars')}
            </Link>
          }
        >
          {say('noneTold')}
        </EmptyState>
      }
    />
  )
}

async function read({ q, level, cursor }: Ask) {
  const known = filters.find((one) => one === level)
  const query = { ...(q && { q }), ...(known && { level: known }), ...(cursor && { after: cursor }) }
  return answer(api['warranty-standings'].$get({ query }))
}

type Columns = [Column<Row>, ...Column<Row>[]]
const columns = (say: Say<typeof warnedWords>, side: 0 | 1): Columns => [
  { key: 'level', title: say('level'), cell: ({ level }) => <LevelMark level={level} /> },
  { key: 'car', title: say('car'), cell: (row) => <Car row={row} /> },
  {
    key: 'raisedBy',
    title: say('raisedBy'),
    cell: ({ raisedBy }) => raisedBy.map((item) => itemNames[item][side]).join('、'),
  },
  {
    key: 'days',
    title: say('days'),
    cell: ({ totalDays }) => <span className="num">{totalDays ?? '—'}</span>,
  },
  { key: 'open', title: say('open'), cell: (row) => <Open row={row} /> },
  { key: 'next', title: say('next'), cell: (row) => <Next row={row} /> },
  { key: 'reckoned', title: say('reckoned'), cell: ({ reckonedAt }) => <At at={reckonedAt} /> },
]

function Car({ row }: { row: Row }) {
  const say = useWords(warnedWords)
  return (
    <>
      <CarFace car={row} />
      {row.isHere && <span className="softer"> · {say('isHere')}</span>}
    </>
  )
}

function Open({ row: { undecided, unlinked } }: { row: Row }) {
  const say = useWords(warnedWords)
  return [
    ...(undecided.length > 0 ? [say('decide', { what: [...new Set(undecided)].join('、') })] : []),
    ...(unlinked > 0 ? [say('link', { n: unlinked })] : []),
  ].join('；')
}

function Next({ row: { nextAt, nextLevel } }: { row: Row }) {
  const say = useWords(warnedWords)
  const side = useSide()
  if (!nextAt || !nextLevel) return null
  return say.rich('nextAt', { at: <At at={nextAt} />, level: levelWords[nextLevel][side] })
}

function Card({ row }: { row: Row }) {
  return (
    <span className="warned-card">
      <span>
        <LevelMark level={row.level} />
      </span>
      <span>
        <Car row={row} />
      </span>
      <span className="soft">
        <Open row={row} />
      </span>
      <span className="soft">
        <Next row={row} />
      </span>
    </span>
  )
}
