import { z } from 'zod'

export const requestForm = z.strictObject({
  partCode: z.string().trim().min(1, '请填写配件编码').max(40),
  quantityMilli: z.int().positive('数量须大于零').max(99_999_000),
  neededBy: z.iso.datetime({ offset: true, error: '请填写需要时间' }),
  isUrgent: z.boolean().default(false),
  note: z.string().trim().max(200, '内容过长').default(''),
  /** The order that lacks it (S72); null: for the shelf. */
  workOrderId: z.uuid().nullable().default(null),
})
export type RequestForm = z.infer<typeof requestForm>

/** When the parts department says it comes: the hour is compulsory (S31). */
export const promiseForm = z.strictObject({
  arrivesAt: z.iso.datetime({ offset: true, error: '请填写到货时间' }),
  note: z.string().trim().max(200, '内容过长').default(''),
})
export type PromiseForm = z.infer<typeof promiseForm>

export const arriveForm = z.strictObject({ binCode: z.string().trim().min(1, '请填写库位').max(20) })
export type ArriveForm = z.infer<typeof arriveForm>

export const cancelForm = z.strictObject({ note: z.string().trim().min(1, '请填写原因').max(200) })
export type CancelForm = z.infer<typeof cancelForm>
