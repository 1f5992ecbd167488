import { Link } from '@tanstack/react-router'
import { purchaseRequest } from '../../domain/purchase-request/procedure.ts'
import { workOrder } from '../../domain/work-order/procedure.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { writtenFigure } from '../ui/figure.ts'
import { Plate } from '../ui/Plate.tsx'
import { Sign } from '../ui/Sign.tsx'
import { Tag } from '../ui/Tag.tsx'
import { At } from '../ui/When.tsx'
import { requestWords } from '../words/purchaseRequest.ts'
import { useWords } from '../words/words.ts'
import type { Request } from './read.ts'

type Cell = { row: Request }

export function NeededBy({ row: { neededBy, number } }: Cell) {
  return (
    <span className="request-two">
      <b>
        <At at={neededBy} />
      </b>
      <span className="softer num">{number}</span>
    </span>
  )
}

export function Part({ row: { name, code, bin, isUrgent } }: Cell) {
  const say = useWords(requestWords)
  return (
    <span className="request-two">
      <span className="part-name">
        {name} {isUrgent && <Tag tone="line">{say('urgent')}</Tag>}
      </span>
      <span className="softer num">
        {code}
        {bin && <> · {say('bin', { bin })}</>}
      </span>
    </span>
  )
}

export const Quantity = ({ row: { quantityMilli, unit } }: Cell) => (
  <span className="num">
    {writtenFigure(quantityMilli, 1000)} {unit}
  </span>
)

type Owner = Pick<Request, 'appointmentState' | 'orderState' | 'orderId'>

/** Of a car in the shop: its order takes what comes, before the booking it came by. */
export const isOfOrder = ({ orderState }: Pick<Request, 'orderState'>): boolean =>
  orderState !== null && !workOrder.ends.includes(orderState as 'delivered')

/** Of a booking that stands. */
export const isOfBooking = ({ appointmentState, orderId }: Owner): boolean =>
  orderId === null && (appointmentState === 'registered' || appointmentState === 'failing')

/** Somebody waits for it; what nobody waits for any more goes to the shelf. */
export const isWanted = (row: Owner): boolean => isOfOrder(row) || isOfBooking(row)

export function Wanted({ row }: Cell) {
  const say = useWords(requestWords)
  const { appointmentId, appointment, orderId, order, plate, plateColour, requestedBy } = row
  if (appointmentId === null && orderId === null) {
    return (
      <span className="request-two">
        <span>{say('shelf')}</span>
        <span className="softer">
          {say('askedBy')} {requestedBy}
        </span>
      </span>
    )
  }
  return (
    <span className="request-two">
      <Link to={orderId ? paths.order(orderId) : paths.booking(appointmentId!)}>
        <Plate no={plate} colour={plateColour} /> <span className="num softer">{order ?? appointment}</span>
      </Link>
      {!isWanted(row) && <span className="softer">{say(orderId ? 'orderEnded' : 'ended')}</span>}
    </span>
  )
}

/** After the hour itself, or so shortly before it that nothing can be prepared. */
function lateness(row: Owner & Pick<Request, 'arrivesAt' | 'neededBy'>) {
  if (isOfOrder(row)) return 'lateOrder'
  if (!isOfBooking(row)) return 'lateShelf'
  return new Date(row.arrivesAt!) > new Date(row.neededBy) ? 'late' : 'tight'
}

/** The hour by the parts department; told where it breaks a booking. */
export function Arrival({ row }: Cell) {
  const say = useWords(requestWords)
  const { state, arrivesAt, arrivedAt, isLate, leadDays, note, neededBy } = row
  if (state === 'cancelled') return <span className="softer">{say('reason', { note })}</span>
  if (arrivedAt !== null)
    return <span className="soft">{say.rich('cameAt', { at: <At at={arrivedAt} /> })}</span>
  if (arrivesAt === null) {
    return (
      <span className="request-two">
        <span className="soft">
          <Sign of="warn" size={13} /> {say('noAnswer')}
        </span>
        {leadDays !== null && <span className="softer">{say('usually', { n: leadDays })}</span>}
      </span>
    )
  }
  return (
    <span className="request-two">
      <b>
        <At at={arrivesAt} />
      </b>
      {isLate ? (
        <span className="due late">
          <Sign of="warn" size={13} /> {say.rich(lateness(row), { at: <At at={neededBy} /> })}
        </span>
      ) : (
        note && <span className="softer">{note}</span>
      )}
    </span>
  )
}

export const State = ({ row: { state } }: Cell) => <StateTag of={purchaseRequest} state={state} />
