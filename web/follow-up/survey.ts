import { badScore, questions, type CompleteForm, type Question } from '../../domain/follow-up/forms.ts'
import {
  badAnswerHasItsReason,
  everyQuestionIsAnswered,
  type SurveyFacts,
} from '../../domain/follow-up/rules.ts'
import type { Refusal } from '../../domain/procedure.ts'

/** The sheet as it stands on the page. */
export type Sheet = {
  readonly scores: { readonly [Q in Question]?: number }
  readonly reasons: { readonly [Q in Question]?: string }
  readonly suggestion: string
}

export const blankSheet: Sheet = { scores: {}, reasons: {}, suggestion: '' }

/** Best is first on the page and on the keys; best is highest in the ledger. */
export const scoreOf = (place: number): number => 6 - place
export const placeOf = scoreOf

export const isBad = (score: number | undefined): boolean => score !== undefined && score <= badScore

/** What is handed in: only what was answered, and a reason only where one is owed. */
export const formOf = ({ scores, reasons, suggestion }: Sheet): CompleteForm => ({
  answers: questions.flatMap((question) => {
    const score = scores[question]
    return score === undefined
      ? []
      : [{ question, score, reason: isBad(score) ? (reasons[question] ?? '').trim() : '' }]
  }),
  suggestion,
})

/** The question to ask after this one: the next that is open, else the first that is. */
export function nextOpen({ scores }: Sheet, after: Question): Question | undefined {
  const open = questions.filter((question) => scores[question] === undefined && question !== after)
  return open.find((question) => questions.indexOf(question) > questions.indexOf(after)) ?? open[0]
}

/** The rule book's own word on what the sheet still lacks. */
export function lacks(sheet: Sheet): Refusal | undefined {
  const { answers } = formOf(sheet)
  const facts: SurveyFacts = {
    unanswered: questions.length - answers.length,
    badWithoutReason: answers.filter(({ score, reason }) => isBad(score) && reason === '').length,
  }
  const broken = [everyQuestionIsAnswered, badAnswerHasItsReason].find((rule) => !rule.holds(facts))
  return broken && { because: broken.name, says: broken.says, english: broken.english, facts }
}
