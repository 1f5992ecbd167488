import { Link } from '@tanstack/react-router'
import type { Level } from '../../../domain/warranty/warning.ts'
import type { StatementPart } from '../../../domain/warranty/statement.ts'
import { paths } from '../../paths.ts'
import { Panel } from '../../ui/frame.tsx'
import { Sign } from '../../ui/Sign.tsx'
import { LevelMark } from '../../warranty/LevelMark.tsx'
import { Statement } from '../../warranty/Statement.tsx'
import { bookingWords } from '../../words/booking.ts'
import { useWords } from '../../words/words.ts'
import { useSayAt } from '../day.ts'
import type { BookingAnswer } from '../read.ts'
import '../../warranty/warranty.css'

type Check = { readonly at: string; readonly parts: readonly StatementPart[] }

/** S42: where the car stood when it was booked, with the reckoning as it was then. */
export function SanbaoPanel({ page: { booking } }: { page: BookingAnswer }) {
  const say = useWords(bookingWords)
  const { at } = useSayAt()
  const { warrantyLevel: level } = booking
  const check = booking.warrantyCheck as Check | null
  const isKnown = level !== 'unchecked' && level !== 'missing'
  return (
    <Panel
      title={say('sanbao')}
      extra={<Link to={paths.carWarranty(booking.vehicleId)}>{say('sanbaoNow')}</Link>}
    >
      <p>
        {isKnown ? <LevelMark level={level as Level} /> : <Sign of="warn" size={14} />}{' '}
        {!isKnown && say(`level_${level as 'missing'}`)}
        {check && <span className="softer"> {say('checkedAt', { at: at(check.at) })}</span>}
      </p>
      {check && check.parts.length > 0 && (
        <details className="booking-check">
          <summary>{say('howReckoned')}</summary>
          <Statement of={{ parts: check.parts as never }} />
        </details>
      )}
    </Panel>
  )
}
