import type { Procedure } from '../../domain/procedure.ts'
import { duties as dutyNames, type Duty } from '../../domain/staff/duties.ts'
import { roomsFor } from '../../domain/staff/permissions.ts'
import { Tag } from '../ui/Tag.tsx'
import { dutyEnglish } from '../words/duties.ts'
import { establishmentWords } from '../words/establishment.ts'
import { useLanguage } from '../words/language.ts'
import { shellWords } from '../words/shell.ts'
import { useStepWord } from '../words/steps.ts'
import { useWords } from '../words/words.ts'
import { stepsOf } from './may.ts'

/** What the duties of a post let its holder see and do: read from the procedures themselves. */
export function Allowed({ duties }: { duties: readonly Duty[] }) {
  const say = useWords(establishmentWords)
  const sayRoom = useWords(shellWords)
  const word = useStepWord()
  const english = useLanguage() === 'en'
  const noun = ({ title, record }: Procedure) => (english ? record : title)
  const steps = stepsOf(duties)
  return (
    <>
      <h3>{say('rooms')}</h3>
      <p className="may">
        {duties.map((duty) => (
          <Tag key={duty} tone="work">
            {english ? dutyEnglish[duty] : dutyNames[duty]}
          </Tag>
        ))}
        {roomsFor(duties).map((room) => (
          <Tag key={room} tone="line">
            {sayRoom(room)}
          </Tag>
        ))}
      </p>
      <h3>{say('steps')}</h3>
      {steps.length === 0 && <p className="soft">{say('noSteps')}</p>}
      {steps.map(({ procedure, steps: names }) => (
        <p key={procedure.record} className="may">
          <b>{noun(procedure)}</b>
          <span>{names.map((step) => word(procedure, step)).join('、')}</span>
        </p>
      ))}
    </>
  )
}
