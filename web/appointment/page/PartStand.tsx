import { Sign } from '../../ui/Sign.tsx'
import { writtenFigure } from '../../ui/figure.ts'
import { bookingWords } from '../../words/booking.ts'
import { useWords } from '../../words/words.ts'
import { useSayAt } from '../day.ts'
import type { BookingAnswer } from '../read.ts'

/** Kept, picked, or asked for with its arrival. */
export function PartStand({ part }: { part: BookingAnswer['parts'][number] | undefined }) {
  const say = useWords(bookingWords)
  const { at } = useSayAt()
  if (!part) return null
  const { neededMilli, keptMilli, pickedMilli, bin, requests } = part
  if (pickedMilli >= neededMilli)
    return (
      <span className="there">
        <Sign of="check" size={12} /> {say('picked')} <span className="softer">{bin}</span>
      </span>
    )
  if (keptMilli >= neededMilli)
    return (
      <span>
        {say('kept')} <span className="softer">{bin}</span>
      </span>
    )
  const open = requests.find(({ state }) => state !== 'cancelled')
  return (
    <span className="lacking">
      {say('lacks', { n: writtenFigure(neededMilli - keptMilli, 1000) })}
      {open && ` · ${open.number} `}
      {open && (open.arrivesAt ? say('arrives', { at: at(open.arrivesAt) }) : say('arrivalUnknown'))}
    </span>
  )
}
