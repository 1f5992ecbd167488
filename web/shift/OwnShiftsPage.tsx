import { Head } from '../ui/frame.tsx'
import { dayOf } from '../ui/time.ts'
import { useAsked } from '../ui/useAsked.ts'
import { useNow } from '../ui/useNow.ts'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'
import { weekAway } from './day.ts'
import { OwnWeeks } from './OwnWeeks.tsx'
import '../ui/button.css'
import './shifts.css'
import './own.css'

/** Everyone's own shifts, whatever his duties. */
export default function OwnShiftsPage() {
  const say = useWords(shiftWords)
  const [asked, ask] = useAsked()
  const today = dayOf(useNow())
  const week = asked['week']
  const from = week ?? today
  return (
    <div className="own-shifts">
      <Head title={say('own')}>
        <button type="button" className="btn" onClick={() => ask({ week: weekAway(from, -1) })}>
          {say('weekBefore')}
        </button>
        {week && (
          <button type="button" className="btn" onClick={() => ask({ week: undefined })}>
            {say('thisWeek')}
          </button>
        )}
        <button type="button" className="btn" onClick={() => ask({ week: weekAway(from, 1) })}>
          {say('weekAfter')}
        </button>
      </Head>
      <OwnWeeks week={week} />
    </div>
  )
}
