import { Plate } from './ui/Plate.tsx'

type CarProps = {
  car: {
    readonly plate: string | null
    readonly plateColour: string | null
    readonly brand: string
    readonly model: string
    readonly vinTail: string | null
  }
}

/** A car in a row of a list: its plate, what it is, the end of its VIN. */
export function CarFace({ car: { plate, plateColour, brand, model, vinTail } }: CarProps) {
  return (
    <>
      <Plate no={plate} colour={plateColour} /> {[brand, model].filter(Boolean).join(' ')}{' '}
      {vinTail && <span className="softer mono">{vinTail}</span>}
    </>
  )
}
