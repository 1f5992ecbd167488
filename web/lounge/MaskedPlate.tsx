import type { PublicPlate } from '../../domain/lounge/plate.ts'
import { loungeWords } from '../words/lounge.ts'
import { useWords } from '../words/words.ts'

type PlateProps = { readonly plate: PublicPlate; readonly colour: string; readonly big?: boolean }

/** Drawn as a plate in its colour, two characters hidden. */
export function MaskedPlate({ plate: { head, first, last, dot }, colour, big }: PlateProps) {
  const say = useWords(loungeWords)
  const look = `lounge-plate ${colour}${big ? ' big' : ''}`
  const isPlate = colour !== 'none'
  return (
    <span
      className={look}
      role="img"
      aria-label={isPlate ? say('plateSpoken', { head, first, last }) : `${say('unplated')} ${last}`}
    >
      {isPlate ? head : say('unplated')}
      {dot && <i>·</i>}
      {first}
      {(isPlate || last) && <em>✱✱</em>}
      {last}
    </span>
  )
}
