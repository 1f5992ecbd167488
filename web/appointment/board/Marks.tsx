import { boardWords } from '../../words/appointment-board.ts'
import { useWords, type Say } from '../../words/words.ts'
import { shortOf } from '../../ui/time.ts'
import { marksOf, type Mark } from './marks.ts'
import type { Booking } from './read.ts'
import './marks.css'

/** 人具件位: four letters, each with its word on hover and for those who hear. */
export function Marks({ booking }: { booking: Booking }) {
  const say = useWords(boardWords)
  const marks = marksOf(booking)
  const says = marks.map((mark) => markSays(say, mark, booking))
  return (
    <span className="bk-marks" role="img" aria-label={says.join('，')} title={says.join('\n')}>
      {marks.map(({ kind, is }) => (
        <i key={kind} className={is}>
          {say(kind)}
        </i>
      ))}
    </span>
  )
}

export function markSays(
  say: Say<typeof boardWords>,
  { kind, is }: Mark,
  { missing, partsArriveAt }: Booking,
) {
  if (kind === 'parts' && is === 'lacking')
    return partsArriveAt
      ? say('partsShortUntil', { n: missing, at: shortOf(partsArriveAt) })
      : say('partsShort', { n: missing })
  return say('markTold', { what: say(`${kind}Long`), is: say(is === 'none' ? 'notNeeded' : is) })
}
