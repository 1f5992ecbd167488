import { z } from 'zod'
import { orEmpty } from '../customer/forms.ts'
import { vinOf } from '../identifiers/vin.ts'
import { criteria } from '../warranty/cases.ts'
import type { Right } from '../warranty/rule-sets.ts'

/** What a customer may demand and what he may be given. */
export const wishes = ['replace', 'refund', 'assembly'] as const satisfies readonly Right[]
export type Wish = (typeof wishes)[number]

const words = (most: number) => z.string().trim().max(most, '内容过长')
const instant = z.iso.datetime({ offset: true, error: '请填写时间' })

export const receiveForm = z.strictObject({
  vehicleId: z.uuid(),
  customerId: z.uuid().nullable().default(null),
  wish: z.enum(wishes, '请选择换车、退车或换总成'),
  /** The row of the decision table that he names; null while nobody has. */
  criterion: z.enum(criteria).nullable().default(null),
  words: words(1000).min(1, '请按客户原话填写要求和理由'),
  receivedAt: instant,
})
export type ReceiveForm = z.infer<typeof receiveForm>

export const acceptForm = z.strictObject({ note: words(500).default('') })
export type AcceptForm = z.infer<typeof acceptForm>

export const refuseForm = z.strictObject({ reason: words(500).min(1, '不同意的须答复理由（第28条）') })
export type RefuseForm = z.infer<typeof refuseForm>

export const turnForm = z.strictObject({
  delayedByConsumer: z.boolean('请说明延误是否由消费者造成'),
  note: words(500).default(''),
})
export type TurnForm = z.infer<typeof turnForm>

/** Amount in fen. Of a replaced assembly no certificate is issued and no mark stays. */
export const finishForm = z
  .strictObject({
    how: z.enum(wishes, '请选择怎样办结'),
    certificateNo: words(60).default(''),
    reason: words(500).default(''),
    finishedAt: instant,
    compensationFen: z
      .int('请填写金额')
      .min(0, '金额不得小于零')
      .max(99_999_999_999)
      .nullable()
      .default(null),
    replacementVin: z.string().max(30).default('').superRefine(orEmpty(vinOf)),
  })
  .superRefine(({ how, certificateNo, reason, replacementVin }, ctx) => {
    const lacks = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
    if (how !== 'assembly' && certificateNo === '')
      lacks(
        'certificateNo',
        how === 'replace' ? '请填写换车证明编号（第28条）' : '请填写退车证明编号（第28条）',
      )
    if (how !== 'assembly' && reason === '') lacks('reason', '请写明换退原因，再次销售时须明示（第33条）')
    if (how !== 'replace' && replacementVin.trim() !== '') lacks('replacementVin', '只有换车才登记新车')
  })
export type FinishForm = z.infer<typeof finishForm>

export const giveUpForm = z.strictObject({ reason: words(500).min(1, '请写明客户为何放弃') })
export type GiveUpForm = z.infer<typeof giveUpForm>
