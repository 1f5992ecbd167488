import { refusalSaid } from '../../domain/quotation/refusal-reasons.ts'
import { Link } from '@tanstack/react-router'
import { odometerReasons } from '../../domain/customer/kinds.ts'
import { workOrder } from '../../domain/work-order/procedure.ts'
import { paths } from '../paths.ts'
import { StateTag } from '../StateTag.tsx'
import { EmptyState, Panel } from '../ui/frame.tsx'
import { Money } from '../ui/Money.tsx'
import { Tag } from '../ui/Tag.tsx'
import { dayOf } from '../ui/time.ts'
import { At } from '../ui/When.tsx'
import { fileWords } from '../words/files.ts'
import { useSide } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { refusalOf, type CarPage } from './read.ts'
import { useKinds } from './useKinds.ts'

type Of = { page: CarPage }

/** Every stay and its orders, whoever owned the car then (S35). */
export function VisitsPanel({ page: { visits, visitCount } }: Of) {
  const say = useWords(fileWords)
  return (
    <Panel title={say('visits')} extra={<span className="softer">{say('visitsTold')}</span>} flush>
      {visits.length === 0 && <EmptyState title={say('noVisits')} />}
      <ul className="file-visits">
        {visits.flatMap(({ id, arrivedAt, owner, orders }) =>
          orders.map((order) => (
            <li key={`${id}${order.id}`}>
              <span className="num">{dayOf(arrivedAt)}</span>
              <Link to={paths.order(order.id)} className="num">
                {order.number}
              </Link>
              <StateTag of={workOrder} state={order.state} />
              <q>{order.complaint}</q>
              <span className="softer num">
                {order.odometerKm !== null &&
                  `${say('kilometres', { n: order.odometerKm.toLocaleString('en') })} · `}
                {order.advisor && `${order.advisor} · `}
                {say('ownerThen')} {owner}
              </span>
            </li>
          )),
        )}
      </ul>
      {visitCount > visits.length && (
        <p className="softer below">{say('allVisits', { n: visits.length, all: visitCount })}</p>
      )}
    </Panel>
  )
}

/** What the customer did not want, with whether it was done since: the next advisor begins here. */
export function RefusedPanel({ page: { refused } }: Of) {
  const say = useWords(fileWords)
  const side = useSide()
  return (
    <Panel title={say('refused')} flush>
      {refused.length === 0 && <p className="softer below">{say('noRefused')}</p>}
      <ul className="file-rows">
        {refused.map(({ id, name, amountFen, answeredAt, orderId, number, doneSince, ...why }) => (
          <li key={id}>
            <span>
              {name} {doneSince && <Tag tone="done">{say('doneSince')}</Tag>}{' '}
              {why.refusalReason && (
                <span className="softer">
                  {[refusalSaid(why.refusalReason, side), why.refusalNote].filter(Boolean).join('，')}
                </span>
              )}
            </span>
            <Money fen={amountFen} />
            <span className="softer num">
              {answeredAt && dayOf(answeredAt)} <Link to={paths.order(orderId)}>{number}</Link>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

export function OdometerPanel({ page: { readings, steps }, add }: Of & { add: () => void }) {
  const say = useWords(fileWords)
  const { word } = useKinds()
  return (
    <Panel
      title={say('odometer')}
      flush
      extra={
        <button
          type="button"
          className="small-act"
          disabled={refusalOf(steps, 'readOdometer') !== null}
          onClick={add}
        >
          {say('odometerTitle')}
        </button>
      }
    >
      {readings.length === 0 && <p className="softer below">{say('noReadings')}</p>}
      <ul className="file-rows readings">
        {readings.slice(0, 12).map(({ id, km, at, source, reason, note, by }) => (
          <li key={id}>
            <b className="num">{km.toLocaleString('en')}</b>
            <span>
              {say(`source_${source as 'visit'}`)}{' '}
              {reason && <Tag tone="pause">{word(odometerReasons, reason)}</Tag>}{' '}
              <span className="softer">{note}</span>
            </span>
            <span className="softer num">
              <At at={at} /> {by}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
