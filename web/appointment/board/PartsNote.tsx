import { shortOf } from '../../ui/time.ts'
import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import type { Booking } from './read.ts'

/** Parts that are short, and when they come; nothing where none are. */
export function PartsNote({ booking: { missing, partsArriveAt, state } }: { booking: Booking }) {
  const say = useWords(boardWords)
  if (missing === 0 || state !== 'registered') return null
  return (
    <span className="foot num">
      {partsArriveAt ? say('partsAt', { at: shortOf(partsArriveAt) }) : say('partsNoWord')}
    </span>
  )
}
