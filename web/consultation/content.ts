import {
  amendForm,
  circumstances,
  consultForm,
  writeForm,
  type Content,
  type SymptomForm,
} from '../../domain/consultation/forms.ts'
import { alsoOf } from '../../domain/consultation/tree.ts'
import type { Page, Sheet } from './read.ts'

/** What stands on the page; `revision` and `reason` only where a sheet is changed. */
export type Values = Content & { readonly revision: number; readonly reason: string }
export type Mode = 'write' | 'revise' | 'amend'

export const schemas = { write: writeForm, revise: consultForm, amend: amendForm } as const

/** S59: from the sheet that stands, or from file, booking and the customer's words. */
export const startOf = ({ order, sheet, before }: Page): Values =>
  sheet ? ofSheet(sheet) : ofOrder(order.complaint, before)

const ofSheet = (sheet: Sheet): Values => ({
  ...pick(sheet),
  words: sheet.words,
  reproduced: sheet.reproduced,
  drive: sheet.drive,
  driveConsent: sheet.driveConsent,
  driveFromKm: sheet.driveFromKm,
  driveToKm: sheet.driveToKm,
  driveNote: sheet.driveNote,
  revision: sheet.revision,
  reason: '',
  symptoms: sheet.symptoms.map(({ code, name, words, answers, verdict, verdictNote, cause, firstCheck }) => ({
    code,
    name,
    words,
    answers: Object.fromEntries(answers.map((one) => [one.code, one.answer])),
    verdict,
    verdictNote,
    cause,
    firstCheck,
  })),
})

const pick = (sheet: Sheet) =>
  Object.fromEntries(circumstances.map((name) => [name, sheet[name]])) as Pick<
    Content,
    (typeof circumstances)[number]
  >

function ofOrder(complaint: string, before: Page['before']): Values {
  const { booking = null, lastRepair = null } = before ?? {}
  const blank = Object.fromEntries(circumstances.map((name) => [name, ''])) as ReturnType<typeof pick>
  return {
    ...blank,
    words: complaint,
    recentRepair: lastRepair ? `${lastRepair.day} ${lastRepair.titles}` : '',
    symptoms: (booking?.symptoms ?? []).map((name) => freeSymptom(name)),
    reproduced: null,
    drive: 'none',
    driveConsent: false,
    driveFromKm: null,
    driveToKm: null,
    driveNote: '',
    revision: 1,
    reason: '',
  }
}

export const freeSymptom = (name: string, code: string | null = null): SymptomForm => ({
  code,
  name,
  words: '',
  answers: {},
  verdict: null,
  verdictNote: '',
  cause: '',
  firstCheck: '',
})

/** The form that a mode hands in: no more fields than it has. */
export function shapeOf(mode: Mode, orderId: string, { revision, reason, ...content }: Values): unknown {
  if (mode === 'write') return { workOrderId: orderId, ...content }
  return mode === 'amend' ? { revision, reason, ...content } : { revision, ...content }
}

/** One symptom changed; an answer that is said of the whole car too fills what was still empty there. */
export function changed(values: Values, at: number, change: Partial<SymptomForm>): Partial<Values> {
  const symptoms = values.symptoms.map((one, n) => (n === at ? { ...one, ...change } : one))
  const before = values.symptoms[at]!.answers
  const told = Object.entries(change.answers ?? {}).flatMap(([question, answer]) => {
    const name = alsoOf[question]
    return name && (values[name] === '' || values[name] === (before[question] ?? '')) ? [[name, answer]] : []
  })
  return { symptoms, ...Object.fromEntries(told) }
}
