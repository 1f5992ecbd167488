import { hourOf, shortOf } from '../ui/time.ts'
import { useLanguage } from '../words/language.ts'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'
import type { Cell } from './cells.ts'
import { useDayName } from './day.ts'
import { useKindName } from './Mark.tsx'
import type { Kind } from './plan.ts'

/** A day as it is read aloud: `宋立成 周三 11-25：早班 08:15–16:15，外出 10:54–13:00，作业 1`. */
export function useCellWords(kinds: readonly Kind[]): (cell: Cell) => string {
  const say = useWords(shiftWords)
  const english = useLanguage() === 'en'
  const kindName = useKindName(kinds)
  const dayName = useDayName()
  return ({ row, day, shifts, cancelled, absences, jobs }) => {
    const planned = shifts.map(({ code, rest, startsAt, endsAt }) =>
      rest ? kindName(code) : `${kindName(code)} ${hourOf(startsAt)}–${hourOf(endsAt)}`,
    )
    const gone = absences.map(
      ({ kind, startsAt, endsAt }) => `${say(kind)} ${shortOf(startsAt)}–${shortOf(endsAt)}`,
    )
    const empty = shifts.length === 0 ? [say(cancelled ? 'cancelled' : 'blank')] : []
    const says = [...planned, ...empty, ...gone, ...(jobs > 0 ? [say('jobs', { n: jobs })] : [])]
    const name = (english && row.nameEn) || row.name
    return say('cell', { name, day: dayName(day), says: says.join(english ? ', ' : '，') })
  }
}
