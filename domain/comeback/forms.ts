import { z } from 'zod'

export const linkForm = z.strictObject({
  workOrderId: z.uuid(),
  /** The job of the earlier order. */
  jobId: z.uuid('请选择原来的作业'),
  note: z.string().trim().max(300, '内容过长').default(''),
})
export type LinkForm = z.infer<typeof linkForm>

export const causes = {
  LABOUR: ['施工质量', 'Workmanship'],
  PART: ['配件质量', 'Part quality'],
  DIAG: ['诊断失误', 'Wrong diagnosis'],
  MISSED: ['漏检漏修', 'Missed item'],
  CUSTOMER: ['客户使用', 'Customer use'],
  DESIGN: ['车辆设计或批次', 'Vehicle design or batch'],
  NEW: ['新故障，与上次无关', 'New fault, unrelated'],
} as const
export type CauseCode = keyof typeof causes

export const judgeForm = z.strictObject({
  cause: z.enum(Object.keys(causes) as [CauseCode, ...CauseCode[]], '请选择返修原因'),
  measure: z.string().trim().max(300, '内容过长').default(''),
})
export type JudgeForm = z.infer<typeof judgeForm>
