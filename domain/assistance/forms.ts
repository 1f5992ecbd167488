import { z } from 'zod'
import { verdicts } from '../consultation/forms.ts'
import { faultCode } from './fault-code.ts'

export const askForm = z.strictObject({
  workOrderId: z.uuid(),
  bayId: z.uuid('请选择预检工位'),
  /** Null: whoever of the shift comes first. */
  technicianId: z.uuid().nullable().default(null),
  toolId: z.uuid().nullable().default(null),
  from: z.iso.datetime({ offset: true }),
  until: z.iso.datetime({ offset: true }),
  question: z.string().trim().min(1, '请写明要测什么').max(500, '内容过长'),
})
export type AskForm = z.infer<typeof askForm>

export const reportForm = z.strictObject({
  verdict: z.enum(verdicts, '请判断正常或异常'),
  faultCodes: z.array(faultCode).max(30, '故障码过多').default([]),
  measured: z.string().trim().max(500, '内容过长').default(''),
  words: z.string().trim().max(500, '内容过长').default(''),
})
export type ReportForm = z.infer<typeof reportForm>
