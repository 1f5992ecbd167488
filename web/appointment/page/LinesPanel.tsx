import { formatFen } from '../../../domain/money.ts'
import { Panel } from '../../ui/frame.tsx'
import { writtenFigure } from '../../ui/figure.ts'
import { payerWords } from '../../words/appointmentCall.ts'
import { bookingWords } from '../../words/booking.ts'
import { useSide } from '../../words/language.ts'
import { useWords } from '../../words/words.ts'
import type { BookingAnswer } from '../read.ts'
import { PartStand } from './PartStand.tsx'

/** The work as lines at the prices of that day, each part with what is kept of it and when the rest comes. */
export function LinesPanel({ page: { lines, parts } }: { page: BookingAnswer }) {
  const say = useWords(bookingWords)
  const side = useSide()
  return (
    <Panel title={say('work')} flush>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- wider than a phone: it scrolls by keyboard too */}
      <div className="scroll" tabIndex={0} role="group" aria-label={say('work')}>
        <table className="list booking-lines">
          <thead>
            <tr>
              <th scope="col">{say('code')}</th>
              <th scope="col">{say('what')}</th>
              <th scope="col">{say('payer')}</th>
              <th scope="col" className="right">
                {say('quantity')}
              </th>
              <th scope="col">{say('stock')}</th>
              <th scope="col" className="right">
                {say('amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, n) => (
              // oxlint-disable-next-line react/no-array-index-key -- the lines of a booking never move
              <tr key={n}>
                <td className="softer num">{line.code || say('symptom')}</td>
                <td>{line.name}</td>
                <td>{payerWords[line.payer][side]}</td>
                <td className="right num">
                  {line.hoursHundredths !== null
                    ? `${writtenFigure(line.hoursHundredths, 100)} h`
                    : line.quantityMilli !== null &&
                      `${writtenFigure(line.quantityMilli, 1000)} ${line.unit}`}
                </td>
                <td>
                  <PartStand part={parts.find(({ code }) => code === line.code)} />
                </td>
                <td className="right num">{line.kind === 'symptom' ? '' : formatFen(line.amountFen)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}
