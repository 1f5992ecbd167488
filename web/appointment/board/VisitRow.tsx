import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { Plate } from '../../ui/Plate.tsx'
import type { Visit } from './read.ts'
import { VisitFoot } from './VisitFoot.tsx'

/** A car in the shop as a row. */
export function VisitRow({ visit }: { visit: Visit }) {
  const { orderId, plate, plateColour, model, work } = visit
  return (
    <Link className="bk-line-row" to={paths.order(orderId) as string}>
      <span className="r">
        <Plate no={plate} colour={plateColour} />
        <b className="name">{model}</b>
      </span>
      <span>{work}</span>
      <VisitFoot visit={visit} />
    </Link>
  )
}
