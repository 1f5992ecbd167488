import { useAsked } from '../../ui/useAsked.ts'
import { useNow } from '../../ui/useNow.ts'
import { EmptyState, Panel } from '../../ui/frame.tsx'
import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import { BookingRow } from './BookingRow.tsx'
import { sifted } from './filters.ts'
import { placesOf } from './placesOf.ts'
import { Sieve } from './Sieve.tsx'
import type { Plan } from './useDay.ts'
import { VisitRow } from './VisitRow.tsx'
import './panel.css'

/** In the hand: the day's bookings by the clock, then the cars in the shop. */
export function PhoneDay({ plan }: { plan: Plan }) {
  const say = useWords(boardWords)
  const [{ filter, receiver, kind }, ask] = useAsked()
  const now = useNow().getTime()
  const places = placesOf(plan.lanes)
  const asked = filter || receiver
  const rows = sifted(plan.bookings, { filter, receiver }, now).filter(({ id }) => !kind || places.has(id))
  const cars = asked
    ? []
    : [
        ...new Map(
          plan.lanes.flatMap(({ blocks }) =>
            blocks.flatMap(({ visit }) => (visit ? [[visit.id, visit] as const] : [])),
          ),
        ),
      ]
  return (
    <Panel flush className="bk-phone">
      <header className="bk-sieve">
        <Sieve bookings={plan.bookings} confirmMinutes={plan.confirmMinutes} />
      </header>
      {rows.length === 0 &&
        (asked || kind ? (
          <EmptyState
            title={say('nothingFits')}
            acts={
              <button
                type="button"
                className="btn"
                onClick={() => ask({ filter: undefined, receiver: undefined, kind: undefined })}
              >
                {say('showAll')}
              </button>
            }
          />
        ) : (
          <EmptyState title={say('noBookings')}>{say('noBookingsTold')}</EmptyState>
        ))}
      {rows.map((one) => (
        <BookingRow
          key={one.id}
          booking={one}
          minutes={plan.confirmMinutes}
          more={places.get(one.id)?.join('、') ?? ''}
        />
      ))}
      {cars.length > 0 && <h3>{say('inShop')}</h3>}
      {cars.map(([id, visit]) => (
        <VisitRow key={id} visit={visit} />
      ))}
    </Panel>
  )
}
