import { questions } from '../../domain/follow-up/forms.ts'
import { At } from '../ui/When.tsx'
import { followUpWords, levelWords, questionWords } from '../words/followUp.ts'
import { useSide } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import type { CallAnswer } from './read.ts'
import { isBad, placeOf } from './survey.ts'
import './survey.css'

/** The sheet as it was handed in. */
export function Filled({ of: { answers, suggestion, doneAt } }: { of: CallAnswer['followUp'] }) {
  const say = useWords(followUpWords)
  const english = useSide()
  return (
    <>
      <dl className="fu-filled">
        {questions.map((question) => {
          const given = answers.find((one) => one.question === question)
          const level = given && levelWords[placeOf(given.score) - 1]
          return (
            <div key={question} className={isBad(given?.score) ? 'bad' : undefined}>
              <dt>{questionWords[question][english]}</dt>
              <dd>{level?.[english] ?? '—'}</dd>
              {given?.reason && <dd className="words">“{given.reason}”</dd>}
            </div>
          )
        })}
      </dl>
      <p className="fu-end">
        {suggestion ? `${say('suggestion')}：“${suggestion}”` : say('noSuggestion')}
        {doneAt && <span className="soft">{say.rich('doneAt', { at: <At at={doneAt} /> })}</span>}
      </p>
    </>
  )
}
