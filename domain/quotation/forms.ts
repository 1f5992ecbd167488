import { z } from 'zod'
import { phoneOf } from '../identifiers/phone.ts'
import { isOwnPart } from '../part/property.ts'
import { partsConsented } from '../work-order/part-consent.ts'
import { discountReasons } from './discount.ts'
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
    /** The package that the line came with, and what it gives off the line: looked up again by the counter. */
    packageCode: z.string().trim().max(40).optional(),
    discountFen: z.int().min(0).max(99_999_999_999).optional(),
    discountBasisPoints: z.int().min(0, '折扣不能小于零').max(10_000, '折扣不能超过100%').optional(),
  })
  .refine((line) => !line.packageCode || !line.discountBasisPoints, {
    path: ['discountBasisPoints'],
    message: '套餐项目不再另打折',
  })
  .refine((line) => !isOwnPart(line) || line.unitPriceFen === 0, {
    path: ['unitPriceFen'],
    message: '客户自备件不收材料费，单价填 0',
  })
  .refine((line) => (line.kind === 'labour') === (line.hoursHundredths !== null), {
    path: ['hoursHundredths'],
    message: '工时项目须填工时',
  })
export type LineForm = z.infer<typeof lineForm>

const promised = z.iso.datetime({ offset: true }).nullable()

const paper = z.strictObject({
  promisedAt: promised,
  /** Left out: so many days from today, by the store's setting. */
  validUntil: z.iso.date('请填写有效期').nullable().optional(),
  discountReason: z.enum(discountReasons).nullable().optional(),
  lines: z.array(lineForm).max(200),
})

type Reasoned = {
  readonly discountReason?: string | null | undefined
  readonly lines: readonly { readonly discountBasisPoints?: number | undefined }[]
}
/** Whoever gives something off says why. */
export const discountHasReason = ({ discountReason, lines }: Reasoned) =>
  Boolean(discountReason) || lines.every(({ discountBasisPoints }) => !discountBasisPoints)
export const asksReason = { path: ['discountReason'], message: '请选择折扣原因' }

export const draftForm = paper.extend({ orderId: z.uuid() }).refine(discountHasReason, asksReason)
export type DraftForm = z.infer<typeof draftForm>

export const reviseForm = paper.refine(discountHasReason, asksReason)
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
  /** Of an add-on signed with its answer. */
  parts: partsConsented,
  linkId: z.uuid().nullable().default(null),
})
export type AnswerForm = z.infer<typeof answerForm>

function reachable(phone: string, ctx: z.RefinementCtx) {
  const read = phone === '' ? undefined : phoneOf(phone)
  if (read && 'wrong' in read) ctx.addIssue({ code: 'custom', message: read.wrong })
}
