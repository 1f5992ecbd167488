import { z } from 'zod'

/** R1.9: what is done with a warned car, of its booking or of its order. */
export const proposeForm = z
  .strictObject({
    appointmentId: z.uuid().nullable().default(null),
    workOrderId: z.uuid().nullable().default(null),
    opinion: z.string().trim().min(1, '请填写处理意见').max(1000, '内容过长'),
    measures: z.string().trim().min(1, '请填写采取的措施').max(1000, '内容过长'),
    makerTold: z.boolean(),
    makerReference: z.string().trim().max(60, '内容过长').default(''),
  })
  .refine(({ appointmentId, workOrderId }) => (appointmentId === null) !== (workOrderId === null), {
    path: ['workOrderId'],
    message: '须写明是哪次预约或哪张工单',
  })
export type ProposeForm = z.infer<typeof proposeForm>

export const decideForm = z.strictObject({ note: z.string().trim().max(500, '内容过长').default('') })
export type DecideForm = z.infer<typeof decideForm>

export const refuseForm = z.strictObject({ note: z.string().trim().min(1, '请填写退回原因').max(500) })
export type RefuseForm = z.infer<typeof refuseForm>
