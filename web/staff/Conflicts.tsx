import { callerDidNotReceive } from '../../domain/follow-up/rules.ts'
import { inspectorIsNotTheMechanic } from '../../domain/workshop/rules.ts'
import { Sign } from '../ui/Sign.tsx'
import { establishmentWords } from '../words/establishment.ts'
import { useStepWord } from '../words/steps.ts'
import { useWords } from '../words/words.ts'
import { guardedBy } from './may.ts'

const conflicts = [
  { says: 'finalCheck', rule: inspectorIsNotTheMechanic },
  { says: 'followUp', rule: callerDidNotReceive },
] as const

/** Who holds two posts may not be on both sides of these: the procedures refuse it, whatever the posts say. */
export function Conflicts() {
  const say = useWords(establishmentWords)
  const word = useStepWord()
  return (
    <section className="panel rules" aria-label={say('rules')}>
      <h2>{say('rules')}</h2>
      <ul>
        {conflicts.map(({ says, rule }) => (
          <li key={says}>
            <Sign of="check" size={13} />
            <span>{say(says)}</span>
            <span className="softer">
              {say('guards', {
                clause: rule.clause,
                steps: guardedBy(rule)
                  .flatMap(({ procedure, steps }) => steps.map((step) => word(procedure, step)))
                  .join('、'),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
