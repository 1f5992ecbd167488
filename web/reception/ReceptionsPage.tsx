import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { workOrder } from '../../domain/work-order/procedure.ts'
import { answer, api } from '../api.ts'
import { CareMark } from '../care/CareMark.tsx'
import { paths } from '../paths.ts'
import { InspectionMark } from '../pre-inspection/InspectionMark.tsx'
import { StateTag } from '../StateTag.tsx'
import { EmptyState } from '../ui/frame.tsx'
import { ListPage } from '../ui/ListPage.tsx'
import { Plate } from '../ui/Plate.tsx'
import type { Column } from '../ui/Rows.tsx'
import { Kbd } from '../ui/Tag.tsx'
import { At, Due, When } from '../ui/When.tsx'
import { deskWords } from '../words/desk.ts'
import { receptionWords } from '../words/reception.ts'
import { useWords, type Say } from '../words/words.ts'
import { Came } from './Came.tsx'
import { Expected } from './Expected.tsx'
import { fits, type Here } from './fits.ts'
import '../ui/button.css'
import './reception.css'

/** The cars that are here now, longest stay first; each leads to its order. */
export default function ReceptionsPage() {
  const say = useWords(receptionWords)
  const receive = (
    <Link to={paths.reception()} className="btn primary">
      <PlusOutlined /> {say('title')} <Kbd>N</Kbd>
    </Link>
  )
  return (
    <ListPage<Here>
      title={say('listTitle')}
      note={say('listNote')}
      acts={
        <>
          <a href={paths.inspections()} className="btn">
            {say('tablet')}
          </a>
          {receive}
        </>
      }
      before={<Expected />}
      name="visits"
      topics={['visit', 'workOrder', 'quotation', 'appointment']}
      read={async ({ q, waits }) => {
        const cars = await answer(api.visits.$get({ query: {} }))
        return { rows: cars.filter((car) => fits(car, q, waits)), next: null }
      }}
      find={say('findHere')}
      filters={[
        {
          name: 'waits',
          label: say('waitsFilter'),
          options: [
            { value: 'here', label: say('waitsHere') },
            { value: 'away', label: say('leaves') },
          ],
        },
      ]}
      columns={columns(say)}
      card={cardOf}
      keyOf={({ id }) => id}
      open={({ id }) => paths.order(id)}
      empty={
        <EmptyState title={say('noCars')} acts={receive}>
          {say('noCarsTold')}
        </EmptyState>
      }
    />
  )
}

type Columns = [Column<Here>, ...Column<Here>[]]
const columns = (say: Say<typeof receptionWords>): Columns => [
  {
    key: 'plate',
    title: say('plate'),
    width: 124,
    cell: ({ plate, plateColour }) => <Plate no={plate} colour={plateColour} />,
  },
  {
    key: 'owner',
    title: say('ownerColumn'),
    cell: ({ owner, model }) => (
      <span className="whose">
        {owner} <span className="softer num">{model}</span>
      </span>
    ),
  },
  { key: 'came', title: say('came'), wide: true, cell: (car) => <Came car={car} /> },
  { key: 'complaint', title: say('complaint'), cell: ({ complaint }) => <q>{complaint}</q> },
  { key: 'state', title: say('state'), cell: ({ state }) => <StateTag of={workOrder} state={state} /> },
  { key: 'inspection', title: say('walkRound'), cell: ({ id }) => <InspectionMark orderId={id} /> },
  { key: 'arrived', title: say('arrived'), cell: ({ arrivedAt }) => <At at={arrivedAt} /> },
  { key: 'promise', title: say('promise'), cell: (car) => <Promise car={car} /> },
  {
    key: 'waits',
    title: say('waits'),
    cell: (car) => <CareMark car={car} />,
  },
  {
    key: 'keyTag',
    title: say('keyTag'),
    wide: true,
    cell: ({ keyTag }) => <span className="num">{keyTag}</span>,
  },
  {
    key: 'order',
    title: say('order'),
    wide: true,
    cell: ({ number }) => <span className="num">{number}</span>,
  },
]

function Promise({ car: { promisedAt } }: { car: Here }) {
  const say = useWords(receptionWords)
  if (promisedAt === null) return <span className="softer">{say('noPromise')}</span>
  return (
    <>
      <At at={promisedAt} /> <Due at={promisedAt} />
    </>
  )
}

const cardOf = (car: Here) => <Card car={car} />

function Card({ car }: { car: Here }) {
  const say = useWords(receptionWords)
  const sayDesk = useWords(deskWords)
  return (
    <div className="here">
      <Plate no={car.plate} colour={car.plateColour} />
      <b>
        {car.owner} <Came car={car} />
      </b>
      <StateTag of={workOrder} state={car.state} />
      <InspectionMark orderId={car.id} />
      <q>{car.complaint}</q>
      <span className="softer">
        {say('arrived')} <When at={car.arrivedAt} /> · {say(car.waitsInStore ? 'waitsHere' : 'leaves')}
      </span>
      <span className="softer">
        {sayDesk('promised')} <Promise car={car} />
      </span>
    </div>
  )
}
