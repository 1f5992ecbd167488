import { callerDidNotReceive } from '../../domain/follow-up/rules.ts'
import { duties } from '../../domain/staff/duties.ts'
import { inspectorIsNotTheMechanic } from '../../domain/workshop/rules.ts'
import { Sign } from '../ui/Sign.tsx'
import { dutyEnglish } from '../words/duties.ts'
import { establishmentWords } from '../words/establishment.ts'
import { useLanguage } from '../words/language.ts'
import { useStepWord } from '../words/steps.ts'
import { useWords } from '../words/words.ts'
import type { Establishment } from './establishment.ts'
import { guardedBy } from './may.ts'
import { useNames } from './useNames.ts'

const conflicts = [
  { says: 'finalCheck', rule: inspectorIsNotTheMechanic },
  { says: 'followUp', rule: callerDidNotReceive },
] as const

/** Who holds two posts may not be on both sides of these: what enforces it, and where it leaves nobody now. */
export function Conflicts({ of }: { of: Establishment }) {
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
      <Warnings of={of} />
    </section>
  )
}

function Warnings({ of }: { of: Establishment }) {
  const say = useWords(establishmentWords)
  const english = useLanguage() === 'en'
  const name = useNames()
  if (of.warnings.length === 0) return <p className="softer holds">{say('rulesHold')}</p>
  const named = (ids: readonly string[]) =>
    of.people.flatMap((person) => (ids.includes(person.id) ? [name(person)] : [])).join('、')
  const told = (warning: Establishment['warnings'][number]) => {
    if (warning.is === 'nobodyChecks') return say(warning.is, { number: warning.number })
    if (warning.is !== 'nobodyHas')
      return say(warning.is, { number: warning.number, people: named(warning.people) })
    return say(warning.is, { duty: english ? dutyEnglish[warning.duty] : duties[warning.duty] })
  }
  return (
    <ul className="warned">
      {of.warnings.map((warning) => (
        <li key={told(warning)}>
          <Sign of="warn" size={13} />
          <span>{told(warning)}</span>
        </li>
      ))}
    </ul>
  )
}
