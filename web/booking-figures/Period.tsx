import { addDays, firstOfMonth, lastOfMonth } from '../../domain/calendar.ts'
import { dayOf } from '../ui/time.ts'
import { useAsked } from '../ui/useAsked.ts'
import { useNow } from '../ui/useNow.ts'
import { bookingFigureWords } from '../words/bookingFigures.ts'
import { useWords } from '../words/words.ts'

/** The month until today where the address says nothing. */
export function Period({ of }: { of: { fromDay: string; untilDay: string } | undefined }) {
  const say = useWords(bookingFigureWords)
  const [asked, ask] = useAsked()
  const today = dayOf(useNow())
  const before = addDays(firstOfMonth(today), -1)
  const spans = [
    ['thisMonth', undefined, undefined],
    ['lastMonth', firstOfMonth(before), lastOfMonth(before)],
    ['week', addDays(today, -6), today],
  ] as const
  return (
    <div className="period sift" role="group" aria-label={say('period')}>
      <fieldset aria-label={say('period')}>
        {spans.map(([name, from, until]) => (
          <button
            key={name}
            type="button"
            aria-pressed={asked['from'] === from && asked['until'] === until}
            onClick={() => ask({ from, until })}
          >
            {say(name)}
          </button>
        ))}
      </fieldset>
      <input
        type="date"
        className="input num"
        aria-label={say('from')}
        value={asked['from'] ?? of?.fromDay ?? ''}
        max={asked['until'] ?? of?.untilDay}
        onChange={({ target }) =>
          ask({ from: target.value || undefined, until: asked['until'] ?? of?.untilDay })
        }
      />
      <span aria-hidden>—</span>
      <input
        type="date"
        className="input num"
        aria-label={say('until')}
        value={asked['until'] ?? of?.untilDay ?? ''}
        min={asked['from'] ?? of?.fromDay}
        onChange={({ target }) =>
          ask({ from: asked['from'] ?? of?.fromDay, until: target.value || undefined })
        }
      />
    </div>
  )
}
