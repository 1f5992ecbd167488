import type { Question } from '../../domain/consultation/tree.ts'
import { useLanguage } from '../words/language.ts'

type RowProps = { id: string; question: Question; answer: string; set: (answer: string) => void }

/** A question as it is asked: answered in words, or by the words that stand ready. */
export function QuestionRow({ id, question, answer, set }: RowProps) {
  const english = useLanguage() === 'en'
  const says = english ? question.en : question.zh
  return (
    <div className={answer === '' ? 'question open' : 'question'}>
      <label htmlFor={id}>{says}</label>
      <input
        id={id}
        className="input"
        autoComplete="off"
        maxLength={300}
        value={answer}
        onChange={({ target }) => set(target.value)}
        list={question.options.length > 0 ? `${id}-ready` : undefined}
      />
      {question.options.length > 0 && (
        <>
          <datalist id={`${id}-ready`}>
            {question.options.map(({ zh }) => (
              <option key={zh} value={zh} />
            ))}
          </datalist>
          <span className="ready">
            {question.options.map(({ zh, en }) => (
              <button
                key={zh}
                type="button"
                tabIndex={-1}
                aria-pressed={answer === zh}
                onClick={() => set(answer === zh ? '' : zh)}
              >
                {english ? en : zh}
              </button>
            ))}
          </span>
        </>
      )}
    </div>
  )
}
