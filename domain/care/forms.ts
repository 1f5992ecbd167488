import { z } from 'zod'
import { careCodes, type CareItem } from './list.ts'

const words = (most: number) => z.string().trim().max(most, '内容过长')

/** S76, S77: where he sits, what he drinks, what he was told of. Handed in again when something of it changes. */
export const settleInForm = z.strictObject({
  seat: words(20).min(1, '请填写座位或所在的位置'),
  drink: words(20).default(''),
  told: z.array(z.enum(careCodes as [CareItem, ...CareItem[]])).max(careCodes.length),
})
export type SettleInForm = z.infer<typeof settleInForm>

export const leaveStoreForm = z.strictObject({ reach: words(60).min(1, '请填写在哪里能联系到客户') })
export type LeaveStoreForm = z.infer<typeof leaveStoreForm>
