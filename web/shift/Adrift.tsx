import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { Panel } from '../ui/frame.tsx'
import { Plate } from '../ui/Plate.tsx'
import { hourOf, shortOf } from '../ui/time.ts'
import { useLanguage } from '../words/language.ts'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'
import type { Plan } from './plan.ts'

/** Dispatched work whose technician will not be there: computed, so that it goes when it is dispatched anew. */
export function Adrift({ plan }: { plan: Plan }) {
  const say = useWords(shiftWords)
  const english = useLanguage() === 'en'
  const rows = plan.people.flatMap((row) => row.adrift.map((work) => ({ row, work })))
  if (rows.length === 0) return null
  return (
    <Panel
      title={say('adrift')}
      extra={<span className="softer">{say('adriftNote')}</span>}
      flush
      className="adrift"
    >
      <ul>
        {rows.map(({ row, work }) => (
          <li key={work.jobId}>
            <Plate no={work.plate} />
            <span>{work.title}</span>
            <span className="num soft">
              {shortOf(work.startsAt)}–{hourOf(work.endsAt)}
            </span>
            <b>{(english && row.nameEn) || row.name}</b>
            <Link to={paths.order(work.orderId)}>{say('toOrder')}</Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
