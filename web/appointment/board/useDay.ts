import { useMemo } from 'react'
import { useAsked } from '../../ui/useAsked.ts'
import { bookingsOn, dayPlan } from './day.ts'
import { isGroup } from './groups.ts'
import type { Lane } from './lanes.ts'
import type { BoardWeek } from './read.ts'

/** What the address asks of the day; reckoned again when the board or the question changes, not when time passes. */
export function useDay(week: BoardWeek, day: string) {
  const [{ view, kind }] = useAsked()
  const by: Lane['is'] = view === 'people' ? 'person' : 'bay'
  const group = isGroup(kind) ? kind : undefined
  return useMemo(
    () => ({
      ...dayPlan(week, day, by, group),
      day,
      by,
      board: week.board,
      zone: week.board.zone,
      stepMinutes: week.stepMinutes,
      confirmMinutes: week.confirmMinutes,
      bookings: bookingsOn(week, day),
    }),
    [week, day, by, group],
  )
}
export type Plan = ReturnType<typeof useDay>
