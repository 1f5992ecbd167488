import { Link } from '@tanstack/react-router'
import { formatFen } from '../../domain/money.ts'
import { workOrder } from '../../domain/work-order/procedure.ts'
import { answer, api } from '../api.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { EmptyState } from '../ui/frame.tsx'
import { ListPage } from '../ui/ListPage.tsx'
import { Plate } from '../ui/Plate.tsx'
import type { Column } from '../ui/Rows.tsx'
import { Sign } from '../ui/Sign.tsx'
import { At, Due } from '../ui/When.tsx'
import { useLanguage } from '../words/language.ts'
import { settlementWords } from '../words/settlement.ts'
import { stateWord } from '../words/states.ts'
import { useWords, type Say } from '../words/words.ts'
import { fitsOf } from './fits.ts'
import type { Waiting } from './read.ts'
import './counter.css'

/** What waits for the counter, the nearest promise first. */
export default function SettlementsPage() {
  const say = useWords(settlementWords)
  const english = useLanguage() === 'en'
  return (
    <ListPage<Waiting>
      title={say('counter')}
      note={say('counterNote')}
      name="settlements"
      topics={['workOrder', 'charge', 'payment']}
      read={async ({ q, state }) => {
        const rows = await answer(api.settlements.$get({ query: {} }))
        return { rows: rows.filter((row) => fitsOf(row, { q, state })), next: null }
      }}
      find={say('find')}
      filters={[
        {
          name: 'state',
          label: say('state'),
          options: (['settling', 'settled'] as const).map((value) => ({
            value,
            label: stateWord(workOrder, value, english),
          })),
        },
      ]}
      columns={columnsOf(say)}
      card={cardOf(say)}
      keyOf={({ id }) => id}
      open={({ id }) => paths.settlement(id)}
      empty={
        <EmptyState
          title={say('empty')}
          acts={
            <Link className="btn" to={paths.orders()} search={{ open: '1' }}>
              {say('toOrders')}
            </Link>
          }
        >
          {say('emptyTold')}
        </EmptyState>
      }
    />
  )
}

type Speak = Say<typeof settlementWords>

const columnsOf = (say: Speak): readonly [Column<Waiting>, ...Column<Waiting>[]] => [
  { key: 'number', title: say('order'), cell: ({ number }) => <span className="num">{number}</span> },
  { key: 'car', title: say('car'), cell: (row) => <Car row={row} /> },
  { key: 'owner', title: say('owner'), cell: ({ owner }) => owner },
  { key: 'state', title: say('state'), cell: ({ state }) => <StateTag of={workOrder} state={state} /> },
  { key: 'wash', title: say('wash'), cell: (row) => <Wash row={row} say={say} /> },
  { key: 'due', title: say('ownerDue'), right: true, cell: (row) => <OwnerDue row={row} say={say} /> },
  { key: 'promise', title: say('handOver'), right: true, cell: (row) => <Promised row={row} /> },
]

const cardOf = (say: Speak) => (row: Waiting) => <Card row={row} say={say} />

function Card({ row, say }: { row: Waiting; say: Speak }) {
  return (
    <div className="counter-card">
      <Car row={row} />
      <StateTag of={workOrder} state={row.state} />
      <span className="soft num">
        {row.number} · {row.owner}
      </span>
      <OwnerDue row={row} say={say} />
      <Wash row={row} say={say} />
      <Promised row={row} />
    </div>
  )
}

const Car = ({ row }: { row: Waiting }) => (
  <span className="counter-car">
    <Plate no={row.plate} colour={row.plateColour} /> <span className="soft">{row.model}</span>
  </span>
)

const Promised = ({ row: { promisedAt } }: { row: Waiting }) =>
  promisedAt && (
    <span className="counter-promise">
      <Due at={promisedAt} /> <At at={promisedAt} />
    </span>
  )

function Wash({ row: { washMode, washedAt }, say }: { row: Waiting; say: Speak }) {
  const mode = say(`wash_${washMode as 'none' | 'free' | 'fine' | 'dust'}`)
  if (washMode === 'none') return <span className="soft">{mode}</span>
  return (
    <span className={washedAt ? 'counter-ok' : 'soft'}>
      {washedAt && <Sign of="check" />} {mode} · {say(washedAt ? 'washed' : 'unwashed')}
    </span>
  )
}

/** Before the settlement there is nothing due yet; afterwards the sum, and whether it came. */
function OwnerDue({ row: { ownerFen, openCharges, state }, say }: { row: Waiting; say: Speak }) {
  if (state === 'settling') return <span className="soft">—</span>
  if (!ownerFen) return <span className="soft">{say('paysNothing')}</span>
  return (
    <span className="counter-due">
      <b className="num">{formatFen(ownerFen)}</b>
      <span className={openCharges > 0 ? 'soft' : 'counter-ok'}>
        {openCharges === 0 && <Sign of="check" />} {say(openCharges > 0 ? 'isDue' : 'isPaid')}
      </span>
    </span>
  )
}
