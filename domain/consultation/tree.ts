import type { Circumstance } from './forms.ts'

/** A question of a symptom, as the tree has it. */
export type Question = {
  readonly code: string
  readonly zh: string
  readonly en: string
  /** None: answered in words. */
  readonly options: readonly { readonly zh: string; readonly en: string }[]
}
export type Cause = {
  readonly zh: string
  readonly en: string
  readonly firstCheck: string
  readonly station: Station
  readonly labourCode: string
}

/** Where a first check is done. */
export const stations = {
  RECEPTION: ['接待区', 'Reception area'],
  CAR_LV: ['车内（低压上电）', 'In the car, low voltage on'],
  CAR_HV: ['车内（高压上电）', 'In the car, high voltage on'],
  ROAD: ['试车', 'Road test'],
  LIFT: ['举升机', 'Lift'],
  TESTER: ['诊断仪', 'Diagnostic tester'],
} as const
export type Station = keyof typeof stations

/** What is asked of a symptom and is said of the whole car too: nobody types it twice. */
export const alsoOf: { readonly [question: string]: Circumstance } = {
  Q01: 'startedWhen',
  Q02: 'howOften',
  Q03: 'temperature',
  Q04: 'speed',
  Q06: 'road',
  Q11: 'lamps',
  Q12: 'recentRepair',
}

export type Answer = {
  readonly code: string
  readonly question: string
  readonly english: string
  readonly answer: string
}

/** Every question of a symptom with what was answered, the unanswered ones empty. */
export const answersOf = (
  questions: readonly Question[],
  given: { readonly [code: string]: string },
): Answer[] =>
  questions.map(({ code, zh, en }) => ({ code, question: zh, english: en, answer: given[code] ?? '' }))

type Told = {
  readonly answers: readonly Pick<Answer, 'answer'>[]
  readonly verdict: string | null
  readonly cause: string
}

/** How much of a sheet is still to be asked, judged and presumed. */
export const openOf = (symptoms: readonly Told[]) => ({
  symptoms: symptoms.length,
  openQuestions: symptoms.flatMap(({ answers }) => answers).filter(({ answer }) => answer === '').length,
  openVerdicts: symptoms.filter(({ verdict }) => verdict === null).length,
  openCauses: symptoms.filter(({ verdict, cause }) => verdict === 'abnormal' && cause === '').length,
})
