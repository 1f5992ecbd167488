import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { printedPlate } from '../../domain/identifiers/plate.ts'
import { refusalOf } from '../customer/read.ts'
import { paths } from '../paths.ts'
import { requestsOf, type Request } from '../picking/read.ts'
import type { RequestStep } from '../picking/RequestActs.tsx'
import { isOfBooking, isOfOrder } from '../picking/requestCells.tsx'
import { RequestSheets } from '../picking/RequestSheets.tsx'
import { Panel, Skeleton } from '../ui/frame.tsx'
import { Sign } from '../ui/Sign.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { At } from '../ui/When.tsx'
import { pickListWords } from '../words/pickList.ts'
import { useWords, type Say } from '../words/words.ts'
import { figure } from './LineState.tsx'
import { RemindButton } from './RemindButton.tsx'

type Opened = { readonly row: Request; readonly step: RequestStep }

/** What is on order: when it comes, and whose promise that breaks (S72). */
export function Shortages() {
  const say = useWords(pickListWords)
  const [open, setOpen] = useState<Opened>()
  const list = useQuery({
    queryKey: ['purchaseRequests', 'short'],
    queryFn: () => requestsOf({ state: 'open' }),
    meta: { topics: ['purchaseRequest', 'appointment', 'workOrder'] },
  })
  const { data } = list
  return (
    <Panel
      flush
      className="shortages"
      title={say('shortages')}
      extra={
        <>
          <span className="softer">{say('shortagesNote')}</span>
          <Link to={paths.picking()}>{say('allRequests')}</Link>
        </>
      }
    >
      {list.isError && !data && <Trouble error={list.error} again={() => void list.refetch()} />}
      {list.isPending && <Skeleton rows={4} />}
      {data?.rows.length === 0 && <p className="softer calm">{say('noShortage')}</p>}
      {data && data.rows.length > 0 && (
        <ul>
          {data.rows.map((row) => (
            <Shortage key={row.id} row={row} open={(step) => setOpen({ row, step })} />
          ))}
        </ul>
      )}
      {open && (
        <RequestSheets
          key={open.row.id}
          row={open.row}
          step={open.step}
          leadMinutes={data?.leadMinutes ?? 0}
          close={() => setOpen(undefined)}
        />
      )}
    </Panel>
  )
}

function Shortage({ row, open }: { row: Request; open: (step: RequestStep) => void }) {
  const say = useWords(pickListWords)
  const { id, name, number, quantityMilli, unit, arrivesAt, isLate, reminded, steps } = row
  const shut = (step: string) => refusalOf(steps, step) !== null
  return (
    <li className="shortage">
      <div>
        <b>
          {name} × {figure(quantityMilli)} {unit}
        </b>
        <span className="softer num">{number}</span>
      </div>
      <div className="eta">
        {arrivesAt ? (
          <b className={isLate ? 'due late' : undefined}>
            <At at={arrivesAt} />
          </b>
        ) : (
          <b>
            <Sign of="warn" size={13} /> {say('noTime')}
          </b>
        )}
        {reminded > 0 && <span className="softer">{say('reminded', { n: reminded })}</span>}
      </div>
      <div className={isLate ? 'whose late' : 'whose'}>
        <Hit row={row} />
      </div>
      <span className="acts">
        <button
          type="button"
          className="btn small"
          disabled={shut('promise')}
          onClick={() => open('promise')}
        >
          {say(arrivesAt ? 'changeTime' : 'giveTime')}
        </button>
        <button type="button" className="btn small" disabled={shut('arrive')} onClick={() => open('arrive')}>
          {say('arrived')}
        </button>
        {!shut('remind') && <RemindButton id={id} name={name} />}
      </span>
    </li>
  )
}

/** Whose promise it breaks or leaves standing. */
function Hit({ row }: { row: Request }) {
  const say = useWords(pickListWords)
  const { plate, order, appointment, arrivesAt, orderPromisedAt, startsAt, isLate, latestAt } = row
  const car = <b>{plate ? printedPlate(plate) : (order ?? appointment ?? '')}</b>
  if (isOfOrder(row)) {
    if (!arrivesAt || !orderPromisedAt)
      return (
        <span>
          <Sign of="right" size={12} /> {say.rich('cannotPromise', { car })}
        </span>
      )
    const at = <At at={orderPromisedAt} />
    return isLate ? (
      <span>
        <Sign of="cross" size={12} />{' '}
        {say.rich('breaks', { car, at, late: spanOf(say, orderPromisedAt, arrivesAt) })}
      </span>
    ) : (
      <span>
        <Sign of="check" size={12} />{' '}
        {say.rich('holds', { car, at, left: spanOf(say, arrivesAt, orderPromisedAt) })}
      </span>
    )
  }
  if (!isOfBooking(row) || !startsAt) return <span className="softer">{say('forShelf')}</span>
  const at = <At at={startsAt} />
  if (!arrivesAt)
    return (
      <span>
        <Sign of="right" size={12} /> {say.rich('bookingWaits', { car, at })}
      </span>
    )
  return isLate ? (
    <span>
      <Sign of="cross" size={12} /> {say.rich('breaksBooking', { car, at })}
    </span>
  ) : (
    <span>
      <Sign of="check" size={12} /> {say.rich('holds', { car, at, left: spanOf(say, arrivesAt, latestAt) })}
    </span>
  )
}

function spanOf(say: Say<typeof pickListWords>, from: string, until: string) {
  const minutes = Math.max(0, Math.round((Date.parse(until) - Date.parse(from)) / 60_000))
  if (minutes < 120) return say('minutes', { n: minutes })
  return minutes < 48 * 60
    ? say('hours', { n: Math.round(minutes / 60) })
    : say('days', { n: Math.round(minutes / 1440) })
}
