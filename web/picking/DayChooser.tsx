import { addDays } from '../../domain/calendar.ts'
import { Sign } from '../ui/Sign.tsx'
import { dayOf } from '../ui/time.ts'
import { useAsked } from '../ui/useAsked.ts'
import { useNow } from '../ui/useNow.ts'
import { pickingWords } from '../words/picking.ts'
import { useWords } from '../words/words.ts'

/** Today, tomorrow, or the day by its date. */
export function useDayWord() {
  const say = useWords(pickingWords)
  const today = dayOf(useNow())
  return (day: string) =>
    day === today ? say('today') : day === addDays(today, 1) ? say('tomorrow') : day.slice(5)
}

/** Which day is looked at stands in the address; tomorrow where it says nothing. */
export function DayChooser({ day }: { day: string | undefined }) {
  const say = useWords(pickingWords)
  const [, ask] = useAsked()
  const tomorrow = addDays(dayOf(useNow()), 1)
  const shown = day ?? tomorrow
  const go = (to: string) => ask({ day: to === tomorrow || to === '' ? undefined : to })
  return (
    <div className="day-chooser" role="group" aria-label={say('day')}>
      <button
        type="button"
        className="btn"
        aria-label={say('before')}
        title={say('before')}
        onClick={() => go(addDays(shown, -1))}
      >
        <Sign of="left" />
      </button>
      <input
        type="date"
        className="input num"
        aria-label={say('day')}
        value={shown}
        onChange={({ target }) => go(target.value)}
      />
      <button
        type="button"
        className="btn"
        aria-label={say('after')}
        title={say('after')}
        onClick={() => go(addDays(shown, 1))}
      >
        <Sign of="right" />
      </button>
    </div>
  )
}
