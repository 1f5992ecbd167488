import { z } from 'zod'
import { orEmpty } from '../customer/forms.ts'
import { phoneOf } from '../identifiers/phone.ts'
import { payers } from '../quotation/forms.ts'
import { newCar, newCustomer } from '../visit/forms.ts'

/** S34: where the contact came from. */
export const sources = ['hotline', 'visit', 'followUp', 'promise', 'active', 'maker', 'online'] as const
export type Source = (typeof sources)[number]
export const workKinds = ['maintenance', 'repair', 'claim', 'bodyPaint', 'comeback'] as const
export type WorkKind = (typeof workKinds)[number]
/** S39: what the customer is asked to bring. */
export const papers = [
  'manual',
  'booklet',
  'sanbao',
  'licence',
  'driver',
  'policy',
  'keys',
  'invoice',
  'report',
  'spare',
] as const
export type Paper = (typeof papers)[number]

const words = (most: number) => z.string().trim().max(most, '内容过长')
const instant = z.iso.datetime({ offset: true, error: '请选择时间' })

/** What is asked for: a package or an item of the catalogue, a part, or what the customer complains of. */
export const itemForm = z.strictObject({
  kind: z.enum(['package', 'labour', 'part', 'symptom']),
  /** The catalogue's code; a symptom has none. */
  code: words(40).default(''),
  /** Of a symptom: the words for it. */
  name: words(100).default(''),
  quantityMilli: z.int().positive('数量须大于零').max(99_999_000).nullable().default(null),
  payer: z.enum(payers).default('customer'),
  refusedLineId: z.uuid().nullable().default(null),
})
export type ItemForm = z.infer<typeof itemForm>

const place = {
  startsAt: instant,
  /** Where somebody has chosen them on the board. */
  bayId: z.uuid().nullable().default(null),
  personId: z.uuid().nullable().default(null),
}

const request = {
  car: z.union([z.strictObject({ known: z.uuid() }), newCar]),
  owner: z.union([z.strictObject({ known: z.uuid() }), newCustomer]),
  /** Empty: as in the booking that is replaced, or the owner himself. */
  contact: words(40).default(''),
  /** Empty: the one on the customer's file, which whoever types need not see (R5.2). */
  contactPhone: z.string().max(20).superRefine(orEmpty(phoneOf)).default(''),
  source: z.enum(sources, '请选择来源'),
  odometerKm: z.int().min(0).max(2_000_000, '里程过大').nullable().default(null),
  words: words(1000).min(1, '请用客户原话记录需求'),
  kinds: z.array(z.enum(workKinds)).min(1, '请选择类别').max(5),
  items: z.array(itemForm).min(1, '请选择项目，或写明要检查的故障').max(40),
  wish: words(100).default(''),
  waitsInStore: z.boolean().default(false),
}

/** S29, S34–S42: a booking in the order of a call. `customerAgrees` is the read-back (S40). */
export const registerForm = z.strictObject({
  ...request,
  ...place,
  receiverId: z.uuid('请选择接待人'),
  estimateTold: z.boolean(),
  papers: z.array(z.enum(papers)).max(papers.length),
  customerAgrees: z.boolean(),
  rebookedFrom: z.uuid().nullable().default(null),
})
export type RegisterForm = z.infer<typeof registerForm>

/** Nothing is free on the day that is asked for: on the list of those who wait. */
export const waitForm = z.strictObject({
  ...request,
  wishedFrom: instant,
  wishedUntil: instant,
  rebookedFrom: z.uuid().nullable().default(null),
})
export type WaitForm = z.infer<typeof waitForm>

/** A time for one who waits, or another time, bay or person for one who is booked. */
export const placeForm = z.strictObject({
  ...place,
  receiverId: z.uuid('请选择接待人'),
  /** S40: another time of arrival has been agreed with the customer. */
  customerAgrees: z.boolean(),
  /** S39, S41: to one who waited the papers and the rough cost have been told. */
  told: z.boolean().default(false),
})
export type PlaceForm = z.infer<typeof placeForm>

export const preparationKinds = ['person', 'tool', 'parts', 'bay'] as const
export type PreparationKind = (typeof preparationKinds)[number]
export const prepareForm = z.strictObject({ kind: z.enum(preparationKinds) })
export type PrepareForm = z.infer<typeof prepareForm>

/** S45: one call, one hour before. */
export const confirmForm = z
  .strictObject({
    result: z.enum(['comes', 'later', 'otherDay', 'unreachable'], '请选择结果'),
    expectedAt: instant.nullable().default(null),
    note: words(200).default(''),
  })
  .refine(({ result, expectedAt }) => result !== 'later' || expectedAt !== null, {
    path: ['expectedAt'],
    message: '请填写预计几点到',
  })
export type ConfirmForm = z.infer<typeof confirmForm>

export const causes = ['bay', 'person', 'tool', 'parts', 'overrun', 'power', 'other'] as const
export type Cause = (typeof causes)[number]
export const breakForm = z.strictObject({
  cause: z.enum(causes, '请选择原因'),
  note: words(200).min(1, '请写明为什么不能兑现'),
})
export type BreakForm = z.infer<typeof breakForm>

/** S44: the call in which the store apologises; where nobody answered it is on record too. */
export const apologyForm = z.strictObject({ note: words(200).min(1, '请写明说了什么、客户怎么答复') })
export type ApologyForm = z.infer<typeof apologyForm>

export const endReasons = [
  'changed',
  'elsewhere',
  'gone',
  'weather',
  'duplicate',
  'noShow',
  'walkIn',
  'other',
] as const
export type EndReason = (typeof endReasons)[number]
export const endForm = z.strictObject({
  reason: z.enum(endReasons, '请选择原因'),
  note: words(200).default(''),
})
export type EndForm = z.infer<typeof endForm>
