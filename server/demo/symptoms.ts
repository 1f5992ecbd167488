import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import type { Cause, Question, Station } from '../../domain/consultation/tree.ts'
import { initialsOf } from '../pinyin.ts'
import { folder, insert } from './reference.ts'

type Tree = {
  readonly questions: readonly {
    readonly code: string
    readonly question: string
    readonly question_en: string
    readonly options?: readonly { readonly zh: string; readonly en: string }[]
  }[]
  readonly classes: readonly {
    readonly code: string
    readonly class: string
    readonly class_en: string
    readonly symptoms: readonly SymptomOfTree[]
  }[]
}
type SymptomOfTree = {
  readonly code: string
  readonly symptom: string
  readonly symptom_en: string
  readonly customer_words: readonly string[]
  readonly energies: readonly string[]
  readonly safety_relevant: boolean
  readonly questions: readonly string[]
  readonly causes: readonly {
    readonly cause: string
    readonly cause_en: string
    readonly first_check: string
    readonly station: Station
    readonly labour_code: string
  }[]
}

/** The tree of the consultation (S59): class, symptom, what is asked, what usually causes it. */
export async function loadSymptoms(client: pg.Client) {
  const tree = JSON.parse(await readFile(new URL('consultation.json', folder), 'utf8')) as Tree
  const questions = new Map<string, Question>(
    tree.questions.map(({ code, question, question_en, options = [] }) => [
      code,
      { code, zh: question, en: question_en, options: options.map(({ zh, en }) => ({ zh, en })) },
    ]),
  )
  const rows = tree.classes.flatMap((one) =>
    one.symptoms.map((symptom) => ({
      code: symptom.code,
      class_code: one.code,
      class_name: one.class,
      class_name_en: one.class_en,
      name: symptom.symptom,
      name_en: symptom.symptom_en,
      customer_words: symptom.customer_words,
      energies: symptom.energies,
      is_safety_relevant: symptom.safety_relevant,
      questions: symptom.questions.map((code) => questions.get(code)!),
      causes: symptom.causes.map(causeOf),
      initials: initialsOf(symptom.symptom)[0] ?? '',
    })),
  )
  await insert(
    client,
    'symptom',
    rows.map((row, ordinal) => ({ ordinal: ordinal + 1, ...row })),
  )
}

const causeOf = (cause: SymptomOfTree['causes'][number]): Cause => ({
  zh: cause.cause,
  en: cause.cause_en,
  firstCheck: cause.first_check,
  station: cause.station,
  labourCode: cause.labour_code,
})
