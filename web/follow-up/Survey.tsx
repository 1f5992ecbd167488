import { completeForm, questions, type Question } from '../../domain/follow-up/forms.ts'
import type { Refusal } from '../../domain/procedure.ts'
import { useState } from 'react'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { FormFace } from '../ui/FormFace.tsx'
import { refusalSays } from '../ui/refusalSays.ts'
import { Kbd } from '../ui/Tag.tsx'
import { useForm } from '../ui/useForm.ts'
import { followUpWords, levelWords } from '../words/followUp.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { Asked } from './Asked.tsx'
import { blankSheet, formOf, isBad, lacks, nextOpen, scoreOf, type Sheet } from './survey.ts'
import { useSurveyKeys } from './useSurveyKeys.ts'
import './survey.css'

type SurveyProps = {
  id: string
  shut: Refusal | undefined
  /** Somebody waits after this one. */
  next: boolean
  done: () => void
}

/** One sheet a customer, no item left blank; answered by the keys 1–5 while one listens. */
export function Survey({ id, shut, next, done }: SurveyProps) {
  const say = useWords(followUpWords)
  const language = useLanguage()
  const form = useForm({
    draft: `complete:${id}`,
    start: blankSheet,
    schema: completeForm,
    shape: formOf,
    send: (json, { header }) => api['follow-ups'][':id'].complete.$post({ param: { id }, header, json }),
    landed: done,
  })
  const still = shut !== undefined || form.underWay
  const broken = shut ?? lacks(form.values)
  return (
    <FormFace
      form={form}
      submit={say(next ? 'completeNext' : 'complete')}
      why={broken && refusalSays(broken, language)}
    >
      <p className="fu-legend">
        {say('legend')}
        <span aria-hidden>
          {levelWords.map(([word], i) => (
            <Kbd key={word}>{i + 1}</Kbd>
          ))}
        </span>
      </p>
      <Questions sheet={form.values} still={still} set={form.set} />
      <Field form={form} name="suggestion" label={say('suggestion')} wide>
        {(bound) => (
          <input {...bound} disabled={still} className="input" maxLength={1000} autoComplete="off" />
        )}
      </Field>
    </FormFace>
  )
}

type QuestionsProps = { sheet: Sheet; still: boolean; set: (change: Partial<Sheet>) => void }

function Questions({ sheet, still, set }: QuestionsProps) {
  const [now, setNow] = useState<Question>(
    () => questions.find((question) => sheet.scores[question] === undefined) ?? questions[0],
  )
  const [toWrite, setToWrite] = useState<Question>()
  const put = (question: Question, place: number) => {
    if (still) return
    const score = scoreOf(place)
    const scores = { ...sheet.scores, [question]: score }
    set({ scores })
    // A bad answer is written down before one goes on.
    setToWrite(isBad(score) ? question : undefined)
    setNow(isBad(score) ? question : (nextOpen({ ...sheet, scores }, question) ?? question))
  }
  useSurveyKeys(now, setNow, (place) => put(now, place))
  return (
    <div className="fu-qs">
      {questions.map((question, i) => (
        <Asked
          key={question}
          place={i + 1}
          question={question}
          sheet={sheet}
          now={question === now}
          toWrite={question === toWrite}
          still={still}
          put={(place) => put(question, place)}
          write={(words) => set({ reasons: { ...sheet.reasons, [question]: words } })}
          written={() => setNow(nextOpen(sheet, question) ?? question)}
        />
      ))}
    </div>
  )
}
