import { useMemo } from 'react'
import { addDays } from '../../../domain/calendar.ts'
import { dayOf, storeNow } from '../../ui/time.ts'
import { useAsked } from '../../ui/useAsked.ts'
import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import { daysOf, dayLoad } from './day.ts'
import { DayCard } from './DayCard.tsx'
import type { BoardWeek } from './read.ts'
import './week.css'

/** Seven days at a glance: how many come, how much is left. A press goes there. */
export function WeekStrip({ week, day }: { week: BoardWeek; day: string }) {
  const say = useWords(boardWords)
  const [, ask] = useAsked()
  const loads = useMemo(() => daysOf(week).map((one) => dayLoad(week, one)), [week])
  const today = dayOf(storeNow())
  const go = (days: number) => () => ask({ day: addDays(day, days) })
  return (
    <nav className="bk-week" aria-label={say('days')}>
      <button type="button" className="btn" aria-label={say('weekBefore')} onClick={go(-7)}>
        ‹
      </button>
      <div className="bk-days">
        {loads.map((load) => (
          <DayCard
            key={load.day}
            load={load}
            today={today}
            chosen={load.day === day}
            choose={() => ask({ day: load.day === today ? undefined : load.day })}
          />
        ))}
      </div>
      <button type="button" className="btn" aria-label={say('weekAfter')} onClick={go(7)}>
        ›
      </button>
    </nav>
  )
}
