import { preparationKinds } from '../../domain/appointment/forms.ts'
import { bookingListWords } from '../words/appointmentList.ts'
import { useWords } from '../words/words.ts'
import type { BookingRow } from './read.ts'
import './ready.css'

/** 人具件位: ready, not yet, missing, or not needed; each has its word, never a colour alone. */
export function ReadyMarks({ of }: { of: Pick<BookingRow, 'preparations' | 'missing'> }) {
  const say = useWords(bookingListWords)
  return (
    <span className="ready-marks">
      {preparationKinds.map((kind) => {
        const row = of.preparations.find((one) => one.kind === kind)
        const is = !row
          ? 'unneeded'
          : row.readyAt
            ? 'isReady'
            : kind === 'parts' && of.missing > 0
              ? 'lacking'
              : 'open'
        return (
          <span key={kind} className={is} title={`${say(kind)} ${say(is)}`}>
            {say(`${kind}Mark`)}
            <span className="unseen">{say(is)}</span>
          </span>
        )
      })}
    </span>
  )
}
