import { addDays } from '../../../domain/calendar.ts'
import { fromLocal } from '../../ui/time.ts'
import { callWords } from '../../words/appointmentCall.ts'
import { useWords } from '../../words/words.ts'
import { useSayAt } from '../day.ts'
import type { CallProps } from './useCall.ts'
import { earliest } from './wish.ts'

const daysAhead = 21
const hours = Array.from(
  { length: 20 },
  (_, n) => `${String(8 + (n >> 1)).padStart(2, '0')}:${n % 2 ? '30' : '00'}`,
)

/** When the customer would like to come, and whether he stays with the car. */
export function WishRow({ call: { form, today } }: CallProps) {
  const say = useWords(callWords)
  const { day: sayDay } = useSayAt()
  const { wish, waits, mode } = form.values
  const wants = (next: Partial<typeof wish>) =>
    form.set({
      wish: { ...wish, ...next },
      startsAt: null,
      lostAt: null,
      wishedFrom: null,
      wishedUntil: null,
    })
  const days = Array.from({ length: daysAhead }, (_, n) => addDays(today, n))
  return (
    <div className="call-wish">
      <label>
        {say('wish')}
        <select
          className="input"
          value={wish.day}
          disabled={form.underWay}
          onChange={({ target }) => (target.value === '' ? wants(earliest) : wants({ day: target.value }))}
        >
          <option value="">{say('soonest')}</option>
          {[...new Set([...days, ...(wish.day ? [wish.day] : [])])].map((day) => (
            <option key={day} value={day}>
              {sayDay(fromLocal(`${day}T12:00`))} {day.slice(5)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="unseen">{say('halfOrHour')}</span>
        <select
          className="input"
          value={wish.part}
          disabled={form.underWay || wish.day === ''}
          onChange={({ target }) => wants({ part: target.value })}
        >
          <option value="">{say('anyHour')}</option>
          <option value="am">{say('am')}</option>
          <option value="pm">{say('pm')}</option>
          {[...new Set([...hours, ...(/:/.test(wish.part) ? [wish.part] : [])])].toSorted().map((hour) => (
            <option key={hour}>{hour}</option>
          ))}
        </select>
      </label>
      <label className="tick">
        <input
          type="checkbox"
          checked={waits}
          disabled={form.underWay}
          onChange={({ target }) => form.set({ waits: target.checked })}
        />
        {say('waitsHere')}
      </label>
      <span className="softer">{say(mode === 'wait' ? 'wishTold' : 'slotsTold')}</span>
    </div>
  )
}
