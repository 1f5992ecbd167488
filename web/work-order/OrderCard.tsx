import { workOrder } from '../../domain/work-order/procedure.ts'
import { StateTag } from '../StateTag.tsx'
import { Plate } from '../ui/Plate.tsx'
import { Numbered, Promised, type Row } from './orderColumns.tsx'

/** An order on a phone. */
export function OrderCard({ row }: { row: Row }) {
  return (
    <span className="order-card">
      <span>
        <Plate no={row.plate} colour={row.plateColour} /> <b>{row.customer}</b>
        <StateTag of={workOrder} state={row.state} />
      </span>
      <span className="complaint">{row.complaint || row.work}</span>
      <span className="softer">
        <Numbered row={row} /> {row.advisor && <>· {row.advisor}</>}
        <Promised row={row} />
      </span>
    </span>
  )
}
