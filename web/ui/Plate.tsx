import { plateOf, printedPlate } from '../../domain/identifiers/plate.ts'
import { uiWords } from '../words/ui.ts'
import { useWords } from '../words/words.ts'
import './marks.css'

type PlateProps = {
  no: string | null | undefined
  /** As the car's file has it (R3.2); left out, what its characters say. */
  colour?: string | null
  big?: boolean
}

/** Drawn as a plate, in its colour and with its dot. A car without one says so. */
export function Plate({ no, colour, big }: PlateProps) {
  const say = useWords(uiWords)
  const drawn = no ? (colour ?? colourOf(no)) : 'none'
  return (
    <span className={`plate ${drawn}${big ? ' big' : ''}`}>{no ? printedPlate(no) : say('noPlate')}</span>
  )
}

function colourOf(no: string): string {
  const read = plateOf(no)
  return 'colour' in read ? read.colour : 'white'
}
