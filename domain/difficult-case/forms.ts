import { z } from 'zod'

export const escalateForm = z.strictObject({
  workOrderId: z.uuid(),
  question: z.string().trim().min(1, '请写明要会诊什么').max(1000, '内容过长'),
})
export type EscalateForm = z.infer<typeof escalateForm>

export const adviseForm = z.strictObject({
  opinion: z.string().trim().min(1, '请填写会诊意见').max(1000, '内容过长'),
})
export type AdviseForm = z.infer<typeof adviseForm>
