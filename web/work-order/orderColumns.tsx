import type { InferResponseType } from 'hono/client'
import { workOrder } from '../../domain/work-order/procedure.ts'
import type { api } from '../api.ts'
import { StateTag } from '../StateTag.tsx'
import { Plate } from '../ui/Plate.tsx'
import type { Column } from '../ui/Rows.tsx'
import { Tag } from '../ui/Tag.tsx'
import { At, Due } from '../ui/When.tsx'
import { orderWords } from '../words/workOrder.ts'
import { useWords } from '../words/words.ts'

export type Row = InferResponseType<(typeof api)['work-orders']['$get'], 200>['orders'][number]

export function useColumns(): readonly [Column<Row>, ...Column<Row>[]] {
  const say = useWords(orderWords)
  return [
    { key: 'number', title: say('colNumber'), cell: (row) => <Numbered row={row} /> },
    {
      key: 'car',
      title: say('colCar'),
      cell: ({ plate, plateColour, brand, model, vin }) => (
        <span className="car-cell">
          <Plate no={plate} colour={plateColour} />{' '}
          <span className="soft">{plate ? `${brand} ${model}` : (vin?.slice(-6) ?? model)}</span>
        </span>
      ),
    },
    { key: 'owner', title: say('colCustomer'), cell: ({ customer }) => customer },
    {
      key: 'complaint',
      title: say('colComplaint'),
      cell: ({ complaint, work }) => (
        <span className="complaint" title={complaint || (work ?? '')}>
          {complaint || work}
        </span>
      ),
    },
    { key: 'advisor', title: say('advisor'), cell: ({ advisor }) => advisor },
    { key: 'state', title: say('colState'), cell: ({ state }) => <StateTag of={workOrder} state={state} /> },
    { key: 'opened', title: say('colOpened'), right: true, cell: ({ openedAt }) => <At at={openedAt} /> },
    { key: 'promise', title: say('colPromise'), right: true, cell: (row) => <Promised row={row} /> },
  ]
}

/** An order of another system says so: it keeps that system's number. */
export function Numbered({ row: { number, adoptedFrom } }: { row: Row }) {
  const say = useWords(orderWords)
  return (
    <>
      <span className="num">{number}</span>{' '}
      {adoptedFrom && <Tag tone="line">{say('adoptedFrom', { system: adoptedFrom })}</Tag>}
    </>
  )
}

/** The promised time, and how long is left while the car is still here. */
export function Promised({ row: { promisedAt, deliveredAt, state } }: { row: Row }) {
  const say = useWords(orderWords)
  if (deliveredAt)
    return <span className="softer">{say.rich('deliveredAt', { at: <At at={deliveredAt} /> })}</span>
  if (!promisedAt) return <span className="softer">—</span>
  return (
    <span className="promised">
      {state !== 'voided' && <Due at={promisedAt} />} <At at={promisedAt} />
    </span>
  )
}
