import { Panel } from '../ui/frame.tsx'
import { refusalSays } from '../ui/refusalSays.ts'
import { Sign } from '../ui/Sign.tsx'
import { useLanguage } from '../words/language.ts'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'
import type { Plan } from './plan.ts'

/** What the law says of the weeks shown, by name and in whole sentences; breaches first. */
export function LawPanel({ plan }: { plan: Plan }) {
  const say = useWords(shiftWords)
  const language = useLanguage()
  const rows = plan.people.flatMap((row) =>
    row.weeks.flatMap(({ monday, marks }) => marks.map((mark) => ({ row, monday, mark }))),
  )
  const sorted = [
    ...rows.filter(({ mark }) => mark.level === 'breach'),
    ...rows.filter(({ mark }) => mark.level === 'note'),
  ]
  return (
    <Panel title={say('law')} extra={<span className="softer">{say('lawNote')}</span>} className="laws">
      {sorted.length === 0 && (
        <p className="fine">
          <Sign of="check" size={13} /> {say('lawFine')}
        </p>
      )}
      <ul>
        {sorted.map(({ row, monday, mark }) => (
          <li key={`${row.id} ${monday} ${mark.because}`}>
            <span className={`law ${mark.level}`}>
              {mark.level === 'breach' && <Sign of="warn" size={12} />} {say(mark.level)}
            </span>
            <b>{(language === 'en' && row.nameEn) || row.name}</b>
            <span>{refusalSays(mark, language)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
