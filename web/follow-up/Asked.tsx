import { useEffect, useRef } from 'react'
import type { Question } from '../../domain/follow-up/forms.ts'
import { followUpWords, levelWords, questionWords } from '../words/followUp.ts'
import { useSide } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { Sign } from '../ui/Sign.tsx'
import { isBad, placeOf, type Sheet } from './survey.ts'

type AskedProps = {
  place: number
  question: Question
  sheet: Sheet
  /** The keys answer this one. */
  now: boolean
  /** Just answered badly: the hand goes to the words. */
  toWrite: boolean
  still: boolean
  put: (place: number) => void
  write: (words: string) => void
  written: () => void
}

export function Asked({ place, question, sheet, now, toWrite, still, put, write, written }: AskedProps) {
  const english = useSide()
  const row = useRef<HTMLFieldSetElement>(null)
  const score = sheet.scores[question]
  const bad = isBad(score)
  useEffect(() => {
    if (now) row.current?.scrollIntoView({ block: 'nearest' })
  }, [now])
  return (
    <>
      <fieldset ref={row} className={`fu-q${now ? ' cur' : ''}${bad ? ' bad' : ''}`} disabled={still}>
        <legend className="unseen">{questionWords[question][english]}</legend>
        <i aria-hidden>{place}</i>
        <span aria-hidden>{questionWords[question][english]}</span>
        <div className="opts">
          {levelWords.map((word, i) => (
            <label
              key={word[0]}
              className={score !== undefined && placeOf(score) === i + 1 ? 'on' : undefined}
            >
              <input
                type="radio"
                name={`question-${question}`}
                checked={score !== undefined && placeOf(score) === i + 1}
                onChange={() => put(i + 1)}
              />
              {score !== undefined && placeOf(score) === i + 1 && <Sign of="check" size={11} />}
              {word[english]}
            </label>
          ))}
        </div>
      </fieldset>
      {bad && (
        <Words
          question={question}
          words={sheet.reasons[question] ?? ''}
          focus={toWrite}
          still={still}
          write={write}
          written={written}
        />
      )}
    </>
  )
}

type WordsProps = Pick<AskedProps, 'question' | 'still' | 'write' | 'written'> & {
  words: string
  focus: boolean
}

/** Opened by a bad answer: the customer's own words, compulsory; Enter goes on to the next question. */
function Words({ question, words, focus, still, write, written }: WordsProps) {
  const say = useWords(followUpWords)
  const id = `words-${question}`
  return (
    <div className="fu-words">
      <label htmlFor={id}>{say('ownWords')}</label>
      <textarea
        id={id}
        className="input"
        rows={2}
        maxLength={500}
        required
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the answer just given asks for it
        autoFocus={focus}
        disabled={still}
        value={words}
        placeholder={say('ownWordsHint')}
        onChange={({ target }) => write(target.value)}
        onKeyDown={(pressed) => {
          if (
            pressed.key !== 'Enter' ||
            pressed.shiftKey ||
            pressed.ctrlKey ||
            pressed.nativeEvent.isComposing
          )
            return
          pressed.preventDefault()
          pressed.currentTarget.blur()
          written()
        }}
      />
    </div>
  )
}
