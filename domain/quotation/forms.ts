import { z } from 'zod'
import { phoneOf } from '../identifiers/phone.ts'
import { refusalCodes } from './refusal-reasons.ts'

export const lineKinds = ['labour', 'part', 'material', 'other'] as const
export const payers = ['customer', 'claim', 'insurance', 'internal'] as const
export const taxClasses = ['repair', 'testing', 'wash', 'tow'] as const
export const workClasses = [
  'firstMaintenance',
  'secondMaintenance',
  'minorRepair',
  'specialRepair',
  'assemblyRepair',
  'wholeRepair',
] as const

/** Quantities in thousandths, hours in hundredths, money in fen (tax included). */
export const lineForm = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(lineKinds),
    code: z.string().trim().max(40),
    name: z.string().trim().min(1, '请填写名称').max(100),
    spec: z.string().trim().max(100).default(''),
    property: z.string().trim().max(20).default(''),
    unit: z.string().trim().min(1, '请填写单位').max(10),
    quantityMilli: z.int().positive('数量须大于零').max(99_999_000),
    hoursHundredths: z.int().min(0).max(99_900).nullable(),
    unitPriceFen: z.int().min(0).max(99_999_999),
    payer: z.enum(payers),
    taxClass: z.enum(taxClasses),
    workClass: z.enum(workClasses).nullable(),
    /** What a technician found, that this line is to mend. */
    findingId: z.uuid().nullable().optional(),
  })
  .refine((line) => (line.kind === 'labour') === (line.hoursHundredths !== null), {
    path: ['hoursHundredths'],
    message: '工时项目须填工时',
  })
export type LineForm = z.infer<typeof lineForm>

const promised = z.iso.datetime({ offset: true }).nullable()

export const draftForm = z.strictObject({
  orderId: z.uuid(),
  promisedAt: promised,
  lines: z.array(lineForm).max(200),
})
export type DraftForm = z.infer<typeof draftForm>

export const reviseForm = draftForm.omit({ orderId: true })
export type ReviseForm = z.infer<typeof reviseForm>

export const answers = ['agreed', 'refused'] as const

/** How the customer said it; the owner himself on his link, everybody else through one of us. */
export const hows = ['inPerson', 'phone', 'glass', 'link'] as const
export type How = (typeof hows)[number]

const answeredLine = z.strictObject({
  id: z.uuid(),
  answer: z.enum(answers),
  reason: z.enum(refusalCodes).nullable().default(null),
  note: z.string().trim().max(200).default(''),
})

/** S73: an answer per line; amount, date and hour are three consents. With the evidence of how it was said (T6). */
export const answerForm = z.strictObject({
  lines: z.array(answeredLine).min(1).max(200),
  agreesToAmount: z.boolean(),
  agreesToDate: z.boolean(),
  agreesToHour: z.boolean(),
  answeredBy: z.string().trim().min(1, '请填写答复人').max(40),
  how: z.enum(hows).default('inPerson'),
  /** Empty: the number on file. */
  phone: z.string().trim().max(30).default('').superRefine(reachable),
  calledAt: z.iso.datetime({ offset: true }).nullable().default(null),
  witness: z.string().trim().max(40).default(''),
  strokes: z.string().max(200_000).default(''),
  linkId: z.uuid().nullable().default(null),
})
export type AnswerForm = z.infer<typeof answerForm>

function reachable(phone: string, ctx: z.RefinementCtx) {
  const read = phone === '' ? undefined : phoneOf(phone)
  if (read && 'wrong' in read) ctx.addIssue({ code: 'custom', message: read.wrong })
}
