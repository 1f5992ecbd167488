import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'
import type { DayLoad } from './day.ts'
import { inHours } from './hours.ts'

/** Taken against left, of one group of bays: a bar and its word. */
export function GroupLoad({ load, isPast }: { load: DayLoad['loads'][number]; isPast: boolean }) {
  const say = useWords(boardWords)
  const { group, totalMinutes, leftMinutes } = load
  const left = inHours(leftMinutes)
  const word =
    totalMinutes === 0
      ? say('off')
      : isPast
        ? say('over')
        : leftMinutes === 0
          ? say('full')
          : say('left', { n: left })
  const taken = totalMinutes === 0 ? 0 : (100 * (totalMinutes - leftMinutes)) / totalMinutes
  const long = say(`${group}Told`)
  return (
    <span className="bk-load" title={say('leftOf', { group: long, left, total: inHours(totalMinutes) })}>
      <em>{say(group)}</em>
      <i aria-hidden>
        <i style={{ width: `${isPast ? 0 : taken}%` }} />
      </i>
      <b className="num">{word}</b>
    </span>
  )
}
