import { At } from '../ui/When.tsx'
import { Panel } from '../ui/frame.tsx'
import { useLanguage } from '../words/language.ts'
import { shiftWords } from '../words/shifts.ts'
import { useWords } from '../words/words.ts'
import type { Plan } from './plan.ts'

/** When these weeks were laid out, by whom, and what that did. */
export function Rosters({ plan }: { plan: Plan }) {
  const say = useWords(shiftWords)
  const english = useLanguage() === 'en'
  if (plan.rosters.length === 0) return null
  return (
    <Panel title={say('rosters')} className="rosters">
      <ul>
        {plan.rosters.map(({ id, laidAt, by, byEn, fromDay, untilDay, ...did }) => (
          <li key={id}>
            {by === null ? (
              <b>{say('loaded')}</b>
            ) : (
              <>
                <At at={laidAt} /> <b>{(english && byEn) || by}</b>
              </>
            )}{' '}
            {say('rosterSays', { from: fromDay, until: untilDay, ...did })}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
