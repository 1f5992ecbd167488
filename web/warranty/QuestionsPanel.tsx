import { toldOf } from '../../domain/procedure.ts'
import { decidesWhoMay } from '../../domain/warranty-repair/rules.ts'
import { warrantyFinding } from '../../domain/warranty-repair/procedure.ts'
import { Panel } from '../ui/frame.tsx'
import { Tag } from '../ui/Tag.tsx'
import { useSide } from '../words/language.ts'
import { warrantyActWords } from '../words/warrantyActs.ts'
import { useWords } from '../words/words.ts'
import type { Standing } from './read.ts'
import type { Open, Question } from './sheets.ts'
import { SmallActs } from './SmallActs.tsx'
import { useIs, useWhyNotOpen } from '../whyNot.ts'

/** R1.5: what the program may only suspect; who decides, decides with his name and his grounds. */
export function QuestionsPanel({ of, open }: { of: Standing; open: Open }) {
  const say = useWords(warrantyActWords)
  if (of.questions.length === 0) return null
  return (
    <Panel title={say('questions')} extra={<span className="softer">{say('questionsNote')}</span>} flush>
      <ul className="repairs">
        {of.questions.map((question) => (
          <One key={`${question.criterion} ${question.about}`} question={question} open={open} />
        ))}
      </ul>
    </Panel>
  )
}

function One({ question, open }: { question: Question; open: Open }) {
  const say = useWords(warrantyActWords)
  const language = useSide()
  const mayDecide = useWhyNotDecide(question)
  const { name, how, clause, status, decider, isDecided } = question
  return (
    <li>
      <div className="repair-line">
        <b>{name[language]}</b>
        <Tag tone={status === 'met' ? 'pause' : status === 'possible' ? 'wait' : 'line'}>
          {status === 'met' ? say('isMet') : status === 'possible' ? say('decide') : say('isNotMet')}
        </Tag>
        <span className="softer clause">{clause}</span>
        <SmallActs
          of={name[language]}
          acts={[
            {
              title: say(isDecided ? 'decideAgain' : 'decide'),
              refusal: mayDecide,
              onClick: () => open({ name: 'decide', question }),
            },
          ]}
        />
      </div>
      <p className="soft">
        {how[language]} · {say(decider === 'technicalDirector' ? 'decidesTd' : 'decidesClaims')}
      </p>
    </li>
  )
}

/** Whose post does not decide, and whose does not decide this one. */
function useWhyNotDecide({ decider }: Question) {
  const notYours = useWhyNotOpen(warrantyFinding, 'decide')
  const isDirector = useIs('technicalDirector')
  const isDecider = decider === 'claims' || isDirector
  return notYours ?? (decidesWhoMay.holds({ isDecider }) ? null : toldOf(decidesWhoMay, {}))
}
