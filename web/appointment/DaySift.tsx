import { useAsked } from '../ui/useAsked.ts'
import { bookingListWords } from '../words/appointmentList.ts'
import { useWords } from '../words/words.ts'

/** From a day to a day; one alone is that day. */
export function DaySift() {
  const say = useWords(bookingListWords)
  const [asked, ask] = useAsked()
  return (
    <span className="day-sift">
      {(['day', 'until'] as const).map((name) => (
        <input
          key={name}
          type="date"
          className="input"
          aria-label={say(name)}
          value={asked[name] ?? ''}
          disabled={name === 'until' && !asked['day']}
          title={name === 'until' && !asked['day'] ? say('dayFirst') : undefined}
          onChange={({ target }) => ask({ [name]: target.value || undefined })}
        />
      ))}
    </span>
  )
}
