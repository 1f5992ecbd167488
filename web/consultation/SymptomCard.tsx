import type { SymptomForm } from '../../domain/consultation/forms.ts'
import { FieldError } from '../ui/Field.tsx'
import { fieldId } from '../ui/form.ts'
import { consultationWords } from '../words/consultation.ts'
import { useWords } from '../words/words.ts'
import { CausePart } from './CausePart.tsx'
import { changed } from './content.ts'
import { QuestionRow } from './QuestionRow.tsx'
import type { Tree } from './read.ts'
import type { SheetOf } from './SheetForm.tsx'
import { SymptomHead, useSymptomName } from './SymptomHead.tsx'
import { VerdictChoice } from './VerdictChoice.tsx'

type CardProps = { form: SheetOf; at: number; tree: Tree }

/** One symptom: its questions, its verdict, and what it is presumed to come from. */
export function SymptomCard({ form, at, tree }: CardProps) {
  const say = useWords(consultationWords)
  const symptom = form.values.symptoms[at]!
  const known = tree.find(({ code }) => code === symptom.code)
  const name = useSymptomName(symptom, known)
  const set = (change: Partial<SymptomForm>) => form.set(changed(form.values, at, change))
  const id = (part: string) => fieldId(form.name, `symptoms.${at}.${part}`)
  return (
    <li className="symptom" aria-label={name}>
      <SymptomHead form={form} at={at} known={known} name={name} />
      <div className="field wide">
        <label htmlFor={id('words')}>{say('ownWords')}</label>
        <input
          id={id('words')}
          className="input"
          autoComplete="off"
          maxLength={500}
          value={symptom.words}
          onChange={({ target }) => set({ words: target.value })}
        />
      </div>
      {known && (
        <div className="questions" role="group" aria-label={say('questions')}>
          {known.questions.map((question) => (
            <QuestionRow
              key={question.code}
              id={id(question.code)}
              question={question}
              answer={symptom.answers[question.code] ?? ''}
              set={(answer) => set({ answers: { ...symptom.answers, [question.code]: answer } })}
            />
          ))}
        </div>
      )}
      <VerdictChoice name={id('verdict')} verdict={symptom.verdict} set={set} />
      {symptom.verdict === 'normal' && (
        <div className="field wide">
          <label htmlFor={id('verdictNote')}>{say('verdictNote')}</label>
          <input
            id={id('verdictNote')}
            className="input"
            autoComplete="off"
            maxLength={500}
            value={symptom.verdictNote}
            onChange={({ target }) => set({ verdictNote: target.value })}
          />
        </div>
      )}
      {symptom.verdict === 'abnormal' && <CausePart symptom={symptom} known={known} id={id} set={set} />}
      <FieldError form={form} path={`symptoms.${at}.name`} />
    </li>
  )
}
