import { PlusOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { customer } from '../../domain/customer/procedure.ts'
import { mayRead } from '../../domain/staff/permissions.ts'
import { answer, api } from '../api.ts'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { EmptyState } from '../ui/frame.tsx'
import { useKeys } from '../ui/keys.ts'
import { ListPage, type Ask } from '../ui/ListPage.tsx'
import { Plate } from '../ui/Plate.tsx'
import type { Column } from '../ui/Rows.tsx'
import { Kbd, Tag } from '../ui/Tag.tsx'
import { fileWords } from '../words/files.ts'
import { useWords, type Say } from '../words/words.ts'
import { NewCustomerSheet } from './CustomerSheets.tsx'
import type { CustomerRow } from './read.ts'
import '../ui/button.css'
import './fileRows.css'
import './files.css'

const onlys = ['company', 'stopped', 'restricted'] as const
type Only = (typeof onlys)[number]

/** Every customer on file, masked; whose data are restricted, only for those who keep the restriction. */
export default function CustomersPage() {
  const say = useWords(fileWords)
  const navigate = useNavigate()
  const duties = useMe().duties.map(({ duty }) => duty as string)
  const shown = onlys.filter((only) => only !== 'restricted' || mayRead(duties, 'restricted.read'))
  const [filing, setFiling] = useState(false)
  useKeys(say('customers'), { c: [say('newCustomer'), () => setFiling(true)] })
  const file = (
    <button type="button" className="btn primary" onClick={() => setFiling(true)}>
      <PlusOutlined /> {say('newCustomer')} <Kbd>C</Kbd>
    </button>
  )
  return (
    <div className="files-list">
      <ListPage<CustomerRow>
        title={say('customers')}
        note={say('customersNote')}
        acts={file}
        name="customerFiles"
        topics={['customer', 'vehicle']}
        read={read}
        find={say('findCustomers')}
        filters={[
          {
            name: 'only',
            label: say('only'),
            options: shown.map((value) => ({ value, label: say(`only_${value}`) })),
          },
        ]}
        columns={columns(say)}
        card={(row) => <Card row={row} />}
        keyOf={({ id }) => id}
        open={({ id }) => paths.customerFile(id)}
        empty={
          <EmptyState title={say('noCustomers')} acts={file}>
            {say('noCustomersTold')}
          </EmptyState>
        }
      />
      <NewCustomerSheet
        open={filing}
        onClose={() => setFiling(false)}
        filed={(id) => void navigate({ to: paths.customerFile(id) })}
      />
    </div>
  )
}

async function read({ q, only, cursor }: Ask) {
  const query = {
    ...(q && { q }),
    ...(onlys.includes(only as Only) && { only: only as Only }),
    ...(cursor && { after: cursor }),
  }
  return answer(api.files.customers.$get({ query }))
}

type Columns = [Column<CustomerRow>, ...Column<CustomerRow>[]]
const columns = (say: Say<typeof fileWords>): Columns => [
  { key: 'name', title: say('name'), cell: ({ name }) => name },
  { key: 'kind', title: say('kind'), cell: ({ kind }) => say(kind === 'company' ? 'company' : 'person') },
  { key: 'phone', title: say('phone'), cell: ({ phone }) => <span className="num">{phone ?? '—'}</span> },
  { key: 'member', title: say('member'), cell: ({ memberLevel }) => memberLevel },
  { key: 'cars', title: say('carsOf'), cell: (row) => <Cars row={row} /> },
  {
    key: 'state',
    title: say('state'),
    cell: ({ state }) => state !== 'inUse' && <StateTag of={customer} state={state} />,
  },
]

function Cars({ row: { cars, carCount } }: { row: CustomerRow }) {
  const say = useWords(fileWords)
  return (
    <span className="plates">
      {cars.map(({ plate, plateColour, vin }) => (
        <Plate key={plate ?? vin} no={plate} colour={plateColour} />
      ))}
      {carCount > cars.length && <span className="softer">{say('moreCars', { n: carCount })}</span>}
    </span>
  )
}

function Card({ row }: { row: CustomerRow }) {
  const say = useWords(fileWords)
  return (
    <span className="file-card">
      <span>
        <b>{row.name}</b> {row.kind === 'company' && <Tag tone="line">{say('company')}</Tag>}
        {row.state !== 'inUse' && <StateTag of={customer} state={row.state} />}
      </span>
      <span className="softer num">{row.phone}</span>
      <Cars row={row} />
    </span>
  )
}
