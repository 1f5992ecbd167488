import { z } from 'zod'

const words = (most: number) => z.string().trim().max(most, '内容过长').default('')
const km = z.int('请填写整数公里').min(0).max(2_000_000, '里程过大').nullable().default(null)

export const verdicts = ['normal', 'abnormal'] as const
export type Verdict = (typeof verdicts)[number]

/** One symptom: of the tree, or in free words; its answers by the code of the question. */
export const symptomForm = z.strictObject({
  code: z.string().max(20).nullable().default(null),
  name: z.string().trim().min(1, '请选择或写下症状').max(120, '内容过长'),
  words: words(500),
  answers: z.record(z.string().max(20), z.string().trim().max(300, '内容过长')).default({}),
  verdict: z.enum(verdicts).nullable().default(null),
  verdictNote: words(500),
  cause: words(200),
  firstCheck: words(200),
})
export type SymptomForm = z.infer<typeof symptomForm>

export const reproductions = ['yes', 'no', 'notTried'] as const
export const drives = ['none', 'customer', 'technician', 'alone'] as const

/** When, how often, where, how fast: asked once for the whole car. */
export const circumstances = [
  'startedWhen',
  'howOften',
  'place',
  'speed',
  'load',
  'temperature',
  'road',
  'lamps',
  'recentRepair',
] as const
export type Circumstance = (typeof circumstances)[number]

/** What the sheet holds, whatever becomes of it. */
const content = {
  words: z.string().trim().min(1, '请写下客户原话').max(1000, '内容过长'),
  startedWhen: words(200),
  howOften: words(200),
  place: words(200),
  speed: words(200),
  load: words(200),
  temperature: words(200),
  road: words(200),
  lamps: words(200),
  recentRepair: words(300),
  symptoms: z.array(symptomForm).max(8, '一张问诊表最多八条症状'),
  reproduced: z.enum(reproductions).nullable().default(null),
  drive: z.enum(drives).default('none'),
  driveConsent: z.boolean().default(false),
  driveFromKm: km,
  driveToKm: km,
  driveNote: words(500),
}

/** The sheet as it was when the form was filled in. */
const revision = z.int().min(1)

export const consultForm = z.strictObject({ revision, ...content })
export type ConsultForm = z.infer<typeof consultForm>

/** The first one says of which order it is. */
export const writeForm = z.strictObject({ workOrderId: z.uuid(), ...content })
export type WriteForm = z.infer<typeof writeForm>

export const amendForm = z.strictObject({
  revision,
  ...content,
  reason: z.string().trim().min(1, '请填写更正原因').max(200),
})
export type AmendForm = z.infer<typeof amendForm>

export type Content = Omit<ConsultForm, 'revision'>

export const explainForm = z.strictObject({ isExplained: z.boolean() })
export type ExplainForm = z.infer<typeof explainForm>

export const findForm = z.strictObject({
  position: z.int().min(1).max(8),
  trueCause: z.string().trim().min(1, '请填写真因').max(200, '内容过长'),
  presumedRight: z.boolean('请说明推测是否正确'),
})
export type FindForm = z.infer<typeof findForm>
