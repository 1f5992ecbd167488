import { verdicts, type SymptomForm } from '../../domain/consultation/forms.ts'
import { Sign } from '../ui/Sign.tsx'
import { FieldError } from '../ui/Field.tsx'
import { fieldId } from '../ui/form.ts'
import { Tag } from '../ui/Tag.tsx'
import { consultationWords } from '../words/consultation.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { CausePart } from './CausePart.tsx'
import { changed } from './content.ts'
import { QuestionRow } from './QuestionRow.tsx'
import type { Tree } from './read.ts'
import type { SheetOf } from './SheetForm.tsx'

export type CardProps = { form: SheetOf; at: number; tree: Tree }

/** One symptom: its questions, its verdict, and what it is presumed to come from. */
export function SymptomCard({ form, at, tree }: CardProps) {
  const say = useWords(consultationWords)
  const english = useLanguage() === 'en'
  const symptom = form.values.symptoms[at]!
  const known = tree.find(({ code }) => code === symptom.code)
  const name = (english && known?.nameEn) || symptom.name
  const questions = known?.questions ?? []
  const open = questions.filter(({ code }) => !symptom.answers[code]).length
  const set = (change: Partial<SymptomForm>) => form.set(changed(form.values, at, change))
  const id = (part: string) => fieldId(form.name, `symptoms.${at}.${part}`)
  return (
    <li className="symptom" aria-label={name}>
      <header>
        <b>
          <span className="num">{at + 1}</span> {name}
        </b>
        {known?.isSafetyRelevant && (
          <Tag tone="pause">
            <Sign of="warn" size={12} /> {say('safety')}
          </Tag>
        )}
        {questions.length > 0 && (
          <span className="softer">{open > 0 ? say('openQuestions', { n: open }) : say('allAsked')}</span>
        )}
        <button
          type="button"
          className="btn small remove"
          aria-label={say('remove', { name })}
          onClick={() => form.set({ symptoms: form.values.symptoms.filter((_, n) => n !== at) })}
        >
          <Sign of="cross" size={14} />
        </button>
      </header>
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
      {questions.length > 0 && (
        <div className="questions" role="group" aria-label={say('questions')}>
          {questions.map((question) => (
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
      <fieldset className="choice">
        <legend>{say('verdict')}</legend>
        <div className="choices">
          {verdicts.map((verdict) => (
            <label key={verdict}>
              <input
                type="radio"
                name={id('verdict')}
                checked={symptom.verdict === verdict}
                onChange={() => set({ verdict })}
              />
              <span>{say(verdict)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {symptom.verdict === 'abnormal' && <CausePart symptom={symptom} known={known} id={id} set={set} />}
      <FieldError form={form} path={`symptoms.${at}.name`} />
    </li>
  )
}
