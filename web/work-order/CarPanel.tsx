import { Link } from '@tanstack/react-router'
import { daysBetween } from '../../domain/calendar.ts'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'
import { Panel } from '../ui/frame.tsx'
import { Plate } from '../ui/Plate.tsx'
import { Sign } from '../ui/Sign.tsx'
import { dayOf } from '../ui/time.ts'
import { useNow } from '../ui/useNow.ts'
import { orderWords } from '../words/workOrder.ts'
import { useWords } from '../words/words.ts'
import type { Order } from './useOrder.ts'

export function CarPanel({ order }: { order: Order }) {
  const say = useWords(orderWords)
  const files = useMe().rooms.includes('files')
  const model = [order.brand, order.model].filter(Boolean).join(' ')
  const washMode = order.washMode as 'none' | 'free' | 'fine' | 'dust'
  return (
    <Panel className="car">
      <div className="plate-line">
        <Plate no={order.plate} colour={order.plateColour} big />
        {files && <Link to={paths.carFile(order.vehicleId)}>{say('carFile')}</Link>}
      </div>
      <div className="model">
        <span>{[model, order.colour].filter(Boolean).join(' · ')}</span>
        {order.waitsInStore && order.visitState === 'here' && (
          <span className="stays">
            <Sign of="clock" /> {say('stays')}
          </span>
        )}
      </div>
      <dl>
        <dt>{say('vin')}</dt>
        <dd className="num">
          {order.vin ? (
            <>
              {order.vin.slice(0, -6)}
              <b>{order.vin.slice(-6)}</b>
            </>
          ) : (
            <span className="softer">{say('notKnown')}</span>
          )}
        </dd>
        <dt>{say('odometer')}</dt>
        <dd className="num">
          <b>{order.odometerKm.toLocaleString('en')}</b> km
        </dd>
        {order.saleDay && (
          <>
            <dt>{say('saleDay')}</dt>
            <dd className="num">{order.saleDay}</dd>
          </>
        )}
        <dt>{say('owner')}</dt>
        <dd>
          <b>{order.customer}</b> <span className="num">{order.phone}</span>
        </dd>
        {order.broughtBy && (
          <>
            <dt>{say('broughtBy')}</dt>
            <dd>{order.broughtBy === order.customer ? say('himself') : order.broughtBy}</dd>
          </>
        )}
        <dt>{say('agreed')}</dt>
        <dd>{say(`wash_${washMode}`)}</dd>
        <dt>{say('advisor')}</dt>
        <dd>{order.advisor}</dd>
      </dl>
    </Panel>
  )
}

/** What falls due for this car by its file; left out where the file says nothing. */
export function DuePanel({ order }: { order: Order }) {
  const say = useWords(orderWords)
  const today = dayOf(useNow())
  const days = [
    { name: 'nextService', day: order.nextServiceDay },
    { name: 'insurance', day: order.insuranceDay },
  ] as const
  const known = days.flatMap(({ name, day }) => (day ? [{ name, day, n: daysBetween(today, day) }] : []))
  if (known.length === 0) return null
  return (
    <Panel title={say('reminders')} flush>
      {known.map(({ name, day, n }) => (
        <div className="warn" key={name}>
          <b>{say(name)}</b>
          <span className="softer num">{day}</span>
          <p className={n < 0 ? 'due late' : n <= 30 ? 'due soon' : undefined}>
            {n <= 30 && <Sign of={n < 0 ? 'warn' : 'clock'} size={13} />}{' '}
            {n === 0 ? say('dayToday') : say(n < 0 ? 'dayGone' : 'dayAhead', { n: Math.abs(n) })}
          </p>
        </div>
      ))}
    </Panel>
  )
}
