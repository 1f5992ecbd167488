import { Link } from '@tanstack/react-router'
import { exchangeDemand } from '../../domain/exchange-demand/procedure.ts'
import { answer, api } from '../api.ts'
import { CarFace } from '../CarFace.tsx'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { EmptyState } from '../ui/frame.tsx'
import { ListPage, type Ask } from '../ui/ListPage.tsx'
import type { Column } from '../ui/Rows.tsx'
import { At } from '../ui/When.tsx'
import { demandWords, wishWords } from '../words/exchangeDemand.ts'
import { useSide } from '../words/language.ts'
import { stateWord } from '../words/states.ts'
import { useWords, type Say } from '../words/words.ts'
import { ClockMark } from './ClockMark.tsx'
import type { DemandRow } from './read.ts'
import '../ui/button.css'
import './demand.css'

type State = keyof typeof exchangeDemand.states
const states = Object.keys(exchangeDemand.states) as State[]

/** Every demand, the newest first, with what is left of both time limits. */
export default function DemandsPage() {
  const say = useWords(demandWords)
  const side = useSide()
  return (
    <ListPage<DemandRow>
      title={say('title')}
      note={say('note')}
      name="exchangeDemands"
      topics={['exchangeDemand', 'calendarDay']}
      read={read}
      find={say('find')}
      filters={[
        {
          name: 'state',
          label: say('state'),
          options: states.map((value) => ({
            value,
            label: stateWord(exchangeDemand, value, side === 1),
          })),
        },
      ]}
      columns={columns(say, side)}
      card={(row) => <Card row={row} />}
      keyOf={({ id }) => id}
      open={({ id }) => paths.demand(id)}
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

async function read({ q, state, cursor }: Ask) {
  const query = {
    ...(q && { q }),
    ...(states.includes(state as State) && { state: state as State }),
    ...(cursor && { after: cursor }),
  }
  return answer(api['exchange-demands'].$get({ query }))
}

type Columns = [Column<DemandRow>, ...Column<DemandRow>[]]
const columns = (say: Say<typeof demandWords>, side: 0 | 1): Columns => [
  { key: 'number', title: say('number'), cell: ({ number }) => <span className="num">{number}</span> },
  { key: 'car', title: say('car'), cell: (row) => <CarFace car={row} /> },
  {
    key: 'wish',
    title: say('wish'),
    cell: ({ wish, criterion }) => [wishWords[wish][side], criterion].filter(Boolean).join(' · '),
  },
  {
    key: 'customer',
    title: say('customer'),
    cell: ({ customer }) => customer ?? <span className="softer">{say('nobody')}</span>,
  },
  { key: 'received', title: say('received'), cell: ({ receivedAt }) => <At at={receivedAt} /> },
  { key: 'answer', title: say('answer'), cell: ({ clocks }) => <ClockMark clock={clocks.answer} /> },
  { key: 'finish', title: say('finish'), cell: ({ clocks }) => <ClockMark clock={clocks.finish} /> },
  { key: 'state', title: say('state'), cell: ({ state }) => <StateTag of={exchangeDemand} state={state} /> },
]

function Card({ row }: { row: DemandRow }) {
  const say = useWords(demandWords)
  const side = useSide()
  return (
    <span className="demand-card">
      <span>
        <b className="num">{row.number}</b> {wishWords[row.wish][side]}{' '}
        <StateTag of={exchangeDemand} state={row.state} />
      </span>
      <span>
        <CarFace car={row} />
      </span>
      <span>
        {say('answer')} <ClockMark clock={row.clocks.answer} />
      </span>
      <span>
        {say('finish')} <ClockMark clock={row.clocks.finish} />
      </span>
    </span>
  )
}
