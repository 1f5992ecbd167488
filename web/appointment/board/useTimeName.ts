import { weekday } from '../../../domain/calendar.ts'
import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import { dayAt, timeAt } from './axis.ts'
import type { Plan } from './useDay.ts'

/** `15:40` on the day before the eyes, `周四 11-26 09:00` on another. */
export function useTimeName({ day, zone }: Pick<Plan, 'day' | 'zone'>) {
  const say = useWords(boardWords)
  return (at: number) => {
    const on = dayAt(at, zone)
    return on === day ? timeAt(at, zone) : `${say(weekday(on))} ${on.slice(5)} ${timeAt(at, zone)}`
  }
}
