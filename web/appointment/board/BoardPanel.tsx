import { useAsked } from '../../ui/useAsked.ts'
import { useNow } from '../../ui/useNow.ts'
import { DayGrid } from './DayGrid.tsx'
import { isFilter, sifted } from './filters.ts'
import { Legend } from './Legend.tsx'
import type { BoardWeek } from './read.ts'
import { Sieve } from './Sieve.tsx'
import type { Plan } from './useDay.ts'
import { WeekColumns } from './WeekColumns.tsx'
import './panel.css'

/** What is asked for above, the lanes or the week below. */
export function BoardPanel({ week, plan }: { week: BoardWeek; plan: Plan }) {
  const [{ view, filter, receiver }] = useAsked()
  const now = useNow().getTime()
  const shown =
    isFilter(filter) || receiver
      ? sifted(plan.bookings, { filter, receiver }, now)
          .map(({ id }) => id)
          .join()
      : undefined
  return (
    <section className="panel bk-panel">
      <header>
        <Sieve bookings={plan.bookings} confirmMinutes={plan.confirmMinutes} />
        <Legend />
      </header>
      {view === 'week' ? <WeekColumns week={week} /> : <DayGrid plan={plan} shown={shown} />}
    </section>
  )
}
