import { z } from 'zod'

export const dispatchForm = z.strictObject({
  technicianId: z.uuid('请选择技师'),
  bayId: z.uuid('请选择工位'),
  from: z.iso.datetime({ offset: true }),
  until: z.iso.datetime({ offset: true }),
  explanation: z.string().trim().max(500),
})
export type DispatchForm = z.infer<typeof dispatchForm>

export const pauseReasons = [
  'parts',
  'addOn',
  'support',
  'tool',
  'bay',
  'nextTrade',
  'meal',
  'shiftEnd',
  'otherJob',
  'other',
] as const
export const pauseForm = z.strictObject({
  reason: z.enum(pauseReasons),
  note: z.string().trim().max(200).default(''),
})
export type PauseForm = z.infer<typeof pauseForm>

/** process.md §1.2: works normally, to the standard, as ordered, nothing omitted. */
export const selfPoints = ['worksNormally', 'toStandard', 'asOrdered', 'nothingOmitted'] as const
export const finishForm = z.strictObject({
  points: z.array(z.enum(selfPoints)).max(selfPoints.length),
  note: z.string().trim().max(500).default(''),
})
export type FinishForm = z.infer<typeof finishForm>

export const failForm = z.strictObject({ defect: z.string().trim().min(1, '请写明不合格的地方').max(500) })
export type FailForm = z.infer<typeof failForm>
