import { staff } from '../../domain/staff/procedure.ts'
import { Panel } from '../ui/frame.tsx'
import { longOf } from '../ui/time.ts'
import { peopleWords } from '../words/people.ts'
import { useStepWord } from '../words/steps.ts'
import { useWords } from '../words/words.ts'
import type { PersonAnswer } from './person.ts'
import { useNames } from './useNames.ts'

const counts = ['jobs', 'orders', 'shifts', 'sessions'] as const

/** Who did what with this person, when and why, and what it took along. */
export function ActsDone({ page: { acts } }: { page: PersonAnswer }) {
  const say = useWords(peopleWords)
  const word = useStepWord()
  const name = useNames()
  return (
    <Panel title={say('acts')} flush>
      {acts.length === 0 && <p className="soft pad">{say('noActs')}</p>}
      <ul className="lines">
        {acts.map(({ id, step, at, who, whoEn, reason, told }) => (
          <li key={id}>
            <b>{word(staff, step)}</b>
            <span className="num soft">{longOf(at)}</span>
            {who && <span className="soft">{name({ name: who, nameEn: whoEn })}</span>}
            <span className="softer why-line">
              {[
                reason,
                ...counts.map((key) => (told[key] ? say(`told_${key}`, { n: told[key] }) : undefined)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
