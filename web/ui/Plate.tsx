import { useWords } from '../words/words.ts'
import { uiWords } from '../words/ui.ts'
import './marks.css'

export type PlateKind = 'blue' | 'green' | 'yellow' | 'white' | 'black' | 'none'

/** Drawn as a plate, with the dot: eight characters are new energy, 警 is white, 使 and 港澳 are black. */
export function Plate({ no, big, kind }: { no: string | null | undefined; big?: boolean; kind?: PlateKind }) {
  const say = useWords(uiWords)
  const plain = (no ?? '').replace(/[·•\s-]/g, '').toUpperCase()
  const drawn = kind ?? kindOf(plain)
  return (
    <span className={`plate ${drawn}${big ? ' big' : ''}`}>
      {drawn === 'none' ? say('noPlate') : `${plain.slice(0, 2)}·${plain.slice(2)}`}
    </span>
  )
}

function kindOf(plain: string): PlateKind {
  if (plain === '') return 'none'
  if (/[使领港澳]/.test(plain)) return 'black'
  if (/[警军]/.test(plain)) return 'white'
  if (/[学挂]/.test(plain)) return 'yellow'
  return [...plain].length === 8 ? 'green' : 'blue'
}
