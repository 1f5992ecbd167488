import { Sign } from '../ui/Sign.tsx'
import { refusalSays } from '../ui/refusalSays.ts'
import { useLanguage } from '../words/language.ts'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'
import { inHours } from './day.ts'
import type { Week } from './plan.ts'

/** A person's hours of the week, the average that the law looks at, and what it says of them. */
export function WeekHours({ week }: { week: Week }) {
  const say = useWords(shiftWords)
  const language = useLanguage()
  return (
    <span className="week-hours">
      <span>
        <b className="num">{inHours(week.weekHundredths)}</b>
        <small className="num">{say('average', { n: inHours(week.averageHundredths) })}</small>
      </span>
      {week.marks.map((mark) => (
        <span key={mark.because} className={`law ${mark.level}`} title={refusalSays(mark, language)}>
          {mark.level === 'breach' && <Sign of="warn" size={12} />}
          {say(`mark_${mark.because}` as 'mark_week_has_its_rest')}
        </span>
      ))}
    </span>
  )
}
