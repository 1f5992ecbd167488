import { Plate } from '../../ui/Plate.tsx'
import type { Block } from './blocks.ts'
import { LevelTag } from './LevelTag.tsx'
import { Marks } from './Marks.tsx'
import { PartsNote } from './PartsNote.tsx'
import { StandingMark } from './StandingMark.tsx'
import { VisitFoot } from './VisitFoot.tsx'

/** Four lines at the most: plate and name, work, marks and standing. A narrow block has the plate's tail. */
export function BlockLines({ block, confirmMinutes }: { block: Block; confirmMinutes: number }) {
  const { booking, visit, label } = block
  const car = booking ?? visit
  const name = booking?.customer ?? visit?.model
  return (
    <>
      <div className="l1" aria-hidden>
        <span className="whole">
          {car ? <Plate no={car.plate} colour={car.plateColour} /> : <b>{label}</b>}
        </span>
        <span className="tail">
          <i>{label.slice(-5, -3)}</i>
          {label.slice(-3)}
        </span>
        {booking && <LevelTag level={booking.warrantyLevel} />}
        <b className="name">{name}</b>
      </div>
      <div className="l2" aria-hidden>
        <b className="name">{name}</b>
        <span>{visit?.work ?? booking?.work}</span>
      </div>
      <div className="l3" aria-hidden>
        {visit ? (
          <VisitFoot visit={visit} />
        ) : booking ? (
          <>
            <Marks booking={booking} />
            <StandingMark booking={booking} minutes={confirmMinutes} />
            <PartsNote booking={booking} />
          </>
        ) : null}
      </div>
    </>
  )
}
