import { PlusOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { vehicle } from '../../domain/customer/procedure.ts'
import { answer, api } from '../api.ts'
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
import { Completeness } from './Completeness.tsx'
import { NextDue } from './DueDays.tsx'
import { NewCarSheet } from './NewCarSheet.tsx'
import type { CarRow } from './read.ts'
import '../ui/button.css'
import './fileRows.css'
import './files.css'

const onlys = ['lacks', 'company', 'soldAway', 'scrapped', 'stopped'] as const
type Only = (typeof onlys)[number]

/** Every car on file, the newest file first; what is still to be completed is one press away. */
export default function CarsPage() {
  const say = useWords(fileWords)
  const navigate = useNavigate()
  const [filing, setFiling] = useState(false)
  useKeys(say('cars'), { c: [say('newCar'), () => setFiling(true)] })
  const file = (
    <button type="button" className="btn primary" onClick={() => setFiling(true)}>
      <PlusOutlined /> {say('newCar')} <Kbd>C</Kbd>
    </button>
  )
  return (
    <div className="files-list">
      <ListPage<CarRow>
        title={say('cars')}
        note={say('carsNote')}
        acts={file}
        name="carFiles"
        topics={['vehicle', 'customer']}
        read={read}
        find={say('findCars')}
        filters={[
          {
            name: 'only',
            label: say('only'),
            options: onlys.map((value) => ({ value, label: say(`only_${value}`) })),
          },
        ]}
        columns={columns(say)}
        card={(row) => <Card row={row} />}
        keyOf={({ id }) => id}
        open={({ id }) => paths.carFile(id)}
        empty={
          <EmptyState title={say('noCars')} acts={file}>
            {say('noCarsTold')}
          </EmptyState>
        }
      />
      <NewCarSheet
        open={filing}
        onClose={() => setFiling(false)}
        filed={(id) => void navigate({ to: paths.carFile(id) })}
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
  return answer(api.files.cars.$get({ query }))
}

type Columns = [Column<CarRow>, ...Column<CarRow>[]]
const columns = (say: Say<typeof fileWords>): Columns => [
  {
    key: 'car',
    title: say('plate'),
    width: 132,
    cell: ({ plate, plateColour }) => <Plate no={plate} colour={plateColour} />,
  },
  { key: 'model', title: say('model'), cell: (row) => <Model row={row} /> },
  { key: 'owner', title: say('owner'), cell: (row) => <Owner row={row} /> },
  { key: 'phone', title: say('phone'), cell: ({ phone }) => <span className="num">{phone ?? '—'}</span> },
  { key: 'complete', title: say('complete'), cell: (row) => <Completeness {...row} /> },
  { key: 'due', title: say('due'), cell: (row) => row.state === 'inUse' && <NextDue of={row} /> },
  {
    key: 'state',
    title: say('state'),
    cell: ({ state }) => state !== 'inUse' && <StateTag of={vehicle} state={state} />,
  },
]

function Model({ row: { brand, model, vinTail } }: { row: CarRow }) {
  return (
    <>
      {[brand, model].filter(Boolean).join(' ')} {vinTail && <span className="softer mono">{vinTail}</span>}
    </>
  )
}

function Owner({ row: { owner, company, memberLevel } }: { row: CarRow }) {
  const say = useWords(fileWords)
  if (owner === '') return <span className="softer">{say('noOwner')}</span>
  return (
    <>
      {owner} {company && <Tag tone="line">{say('company')}</Tag>}
      {memberLevel && <Tag tone="line">{memberLevel}</Tag>}
    </>
  )
}

function Card({ row }: { row: CarRow }) {
  return (
    <span className="file-card">
      <span>
        <Plate no={row.plate} colour={row.plateColour} /> <Model row={row} />
        {row.state !== 'inUse' && <StateTag of={vehicle} state={row.state} />}
      </span>
      <span>
        <Owner row={row} /> <span className="softer num">{row.phone}</span>
      </span>
      <Completeness {...row} />
    </span>
  )
}
