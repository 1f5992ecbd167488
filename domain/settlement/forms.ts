import { z } from 'zod'

export const means = ['cash', 'card', 'wechat', 'alipay', 'transfer'] as const

/** One payment in one means; several means are several payments. Amount in fen. */
export const paymentForm = z.strictObject({
  orderId: z.uuid(),
  chargeId: z.uuid(),
  means: z.enum(means),
  amountFen: z.int('请填写金额').positive('金额须大于零').max(99_999_999_999),
  reference: z.string().trim().max(60).default(''),
})
export type PaymentForm = z.infer<typeof paymentForm>
