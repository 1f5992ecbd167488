import { Link } from '@tanstack/react-router'
import { roles, shownFields, shownReasons } from '../../domain/customer/kinds.ts'
import { vehicle } from '../../domain/customer/procedure.ts'
import { workOrder } from '../../domain/work-order/procedure.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { Panel } from '../ui/frame.tsx'
import { Plate } from '../ui/Plate.tsx'
import { dayOf } from '../ui/time.ts'
import { At } from '../ui/When.tsx'
import { fileWords } from '../words/files.ts'
import { useWords } from '../words/words.ts'
import { DueDay, duesOf } from './DueDays.tsx'
import type { CustomerPage } from './read.ts'
import { useKinds } from './useKinds.ts'

type Of = { page: CustomerPage }

/** The cars one owns, drives or pays for, with what falls due; those of earlier below. */
export function CarsPanel({ page: { cars } }: Of) {
  const say = useWords(fileWords)
  const now = cars.filter(({ untilDay }) => untilDay === null)
  const before = cars.filter(({ untilDay }) => untilDay !== null)
  return (
    <Panel title={say('carsOf')} extra={<span className="softer num">{now.length}</span>} flush>
      {now.length === 0 && <p className="softer below">{say('noCarsOf')}</p>}
      <ul className="file-rows cars">
        {now.map((car) => (
          <Car key={car.partyId} car={car} />
        ))}
      </ul>
      {before.length > 0 && (
        <details className="before-parties">
          <summary>
            {say('carsBefore')} <span className="softer">{before.length}</span>
          </summary>
          <ul className="file-rows cars">
            {before.map((car) => (
              <Car key={car.partyId} car={car} />
            ))}
          </ul>
        </details>
      )}
    </Panel>
  )
}

function Car({ car }: { car: CustomerPage['cars'][number] }) {
  const say = useWords(fileWords)
  const { word } = useKinds()
  return (
    <li>
      <span>
        <Link to={paths.carFile(car.id)}>
          <Plate no={car.plate} colour={car.plateColour} />
        </Link>{' '}
        {car.brand} {car.model} {car.vinTail && <span className="softer mono">{car.vinTail}</span>}{' '}
        {car.state !== 'inUse' && <StateTag of={vehicle} state={car.state} />}
      </span>
      <span className="softer num">
        {word(roles, car.role)}{' '}
        {car.untilDay
          ? say('fromTo', { from: car.fromDay, to: car.untilDay })
          : say('since', { day: car.fromDay })}
      </span>
      {car.state === 'inUse' && car.untilDay === null && (
        <span className="dues">
          {duesOf(car).map((due) => (
            <DueDay key={due.name} {...due} />
          ))}
        </span>
      )}
    </li>
  )
}

export function DriversPanel({ page: { drivers } }: Of) {
  const say = useWords(fileWords)
  const { word } = useKinds()
  return (
    <Panel title={say('drivers')} flush>
      {drivers.length === 0 && <p className="softer below">{say('noDrivers')}</p>}
      <ul className="file-rows">
        {drivers.map(({ id, name, phone, role, customerId, vehicleId, plate, plateColour, fromDay }) => (
          <li key={id}>
            <span>
              <Link to={paths.customerFile(customerId)}>{name}</Link>{' '}
              <span className="num soft">{phone ?? say('noPhone')}</span>
            </span>
            <span className="softer num">
              {word(roles, role)} {say('since', { day: fromDay })}
            </span>
            <Link to={paths.carFile(vehicleId)}>
              <Plate no={plate} colour={plateColour} />
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

export function OrdersPanel({ page: { orders } }: Of) {
  const say = useWords(fileWords)
  return (
    <Panel title={say('orders')} flush>
      {orders.length === 0 && <p className="softer below">{say('noOrders')}</p>}
      <ul className="file-visits">
        {orders.map(({ id, number, state, openedAt, complaint, plate, plateColour }) => (
          <li key={id}>
            <span className="num">{dayOf(openedAt)}</span>
            <Link to={paths.order(id)} className="num">
              {number}
            </Link>
            <StateTag of={workOrder} state={state} />
            <q>{complaint}</q>
            <Plate no={plate} colour={plateColour} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** R5.2: who saw the full data, which of it, and why; for whoever answers for it. */
export function ShownPanel({ shown }: { shown: NonNullable<CustomerPage['shown']> }) {
  const say = useWords(fileWords)
  const { word } = useKinds()
  return (
    <Panel title={say('shown')} flush>
      {shown.length === 0 && <p className="softer below">{say('noShown')}</p>}
      <ul className="file-rows">
        {shown.map(({ id, at, by, fields, reason, note }) => (
          <li key={id}>
            <span>
              <b>{by}</b> {fields.map((field) => word(shownFields, field)).join('、')}
            </span>
            <span className="softer">
              {word(shownReasons, reason)} {note}
            </span>
            <span className="softer num">
              <At at={at} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
