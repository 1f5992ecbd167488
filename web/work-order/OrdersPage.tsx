import { Link } from '@tanstack/react-router'
import { workOrder } from '../../domain/work-order/procedure.ts'
import { answer, api } from '../api.ts'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'
import { EmptyState } from '../ui/frame.tsx'
import { ListPage, type Ask } from '../ui/ListPage.tsx'
import { Kbd } from '../ui/Tag.tsx'
import { useLanguage } from '../words/language.ts'
import { stateWord } from '../words/states.ts'
import { orderWords } from '../words/workOrder.ts'
import { useWords } from '../words/words.ts'
import { OrderCard } from './OrderCard.tsx'
import { useColumns, type Row } from './orderColumns.tsx'
import './orders.css'

/** All orders of the store, the latest first. */
export default function OrdersPage() {
  const say = useWords(orderWords)
  const columns = useColumns()
  const receives = (useMe().rooms as readonly string[]).includes('reception')
  const filters = useFilters()
  const toReception = (
    <Link className="btn primary" to={paths.reception()}>
      {say('receive')} <Kbd>N</Kbd>
    </Link>
  )
  return (
    <div className="orders-page">
      <ListPage<Row>
        title={say('list')}
        acts={receives && toReception}
        name="workOrders"
        topics={['workOrder']}
        read={read}
        find={say('listFind')}
        filters={filters}
        columns={columns}
        card={card}
        keyOf={({ id }) => id}
        open={({ id }) => paths.order(id)}
        empty={
          <EmptyState title={say('noOrders')} acts={receives && toReception}>
            {say('noOrdersTold')}
          </EmptyState>
        }
      />
    </div>
  )
}

const card = (row: Row) => <OrderCard row={row} />

async function read({ state, open, q, cursor }: Ask) {
  const query = {
    ...(isState(state) && { state }),
    ...(open === '1' && { open: '1' as const }),
    ...(q && { q }),
    ...(cursor && { after: cursor }),
  }
  const { orders, next } = await answer(api['work-orders'].$get({ query }))
  return { rows: orders, next }
}

type State = Exclude<keyof typeof workOrder.states, 'withdrawn'>
const states = Object.keys(workOrder.states).filter((state) => state !== 'withdrawn') as State[]
const isState = (state: string | undefined): state is State => states.includes(state as State)

function useFilters() {
  const say = useWords(orderWords)
  const english = useLanguage() === 'en'
  return [
    { name: 'open', label: say('filterOpen'), options: [{ value: '1', label: say('openOnly') }] },
    {
      name: 'state',
      label: say('filterState'),
      options: states.map((state) => ({
        value: state,
        label: stateWord(workOrder, state, english),
      })),
    },
  ] as const
}
