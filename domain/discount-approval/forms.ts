import { z } from 'zod'

/** S65: the discounts of a draft as they stand, put before whoever may agree to them. */
export const askForm = z.strictObject({
  orderId: z.uuid(),
  quotationId: z.uuid(),
  note: z.string().trim().max(200, '内容过长').default(''),
})
export type AskForm = z.infer<typeof askForm>

export const approveForm = z.strictObject({ note: z.string().trim().max(200, '内容过长').default('') })
export type ApproveForm = z.infer<typeof approveForm>

export const refuseForm = z.strictObject({
  note: z.string().trim().min(1, '请填写不同意的原因').max(200, '内容过长'),
})
export type RefuseForm = z.infer<typeof refuseForm>
