import { z } from 'zod'
import { partsConsented } from './part-consent.ts'

/** S75: the owner signs what stands; the hash is of items, hours, price and promised time as he saw them. */
export const signForm = z.strictObject({
  hash: z.string().length(64),
  signer: z.string().trim().min(1, '请填写签字人').max(40),
  strokes: z.string().max(200_000),
  parts: partsConsented,
})
export type SignForm = z.infer<typeof signForm>

export const signAddOnForm = signForm.extend({ quotationId: z.uuid() })
export type SignAddOnForm = z.infer<typeof signAddOnForm>

/** The points of the final check; each must be ticked (process.md §2.7). */
export const finalPoints = [
  'allItemsDone',
  'worksNormally',
  'noLeaks',
  'torqueAndLevels',
  'toolsRemoved',
  'appearance',
] as const

export const passForm = z.strictObject({
  points: z.array(z.enum(finalPoints)).max(finalPoints.length),
  note: z.string().trim().max(500).default(''),
})
export type PassForm = z.infer<typeof passForm>

/** R2.4: the old parts are shown and taken, or waived, or there are none. */
export const oldParts = ['returned', 'waived', 'none'] as const

export const settleForm = z.strictObject({
  settlementId: z.uuid(),
  outOdometerKm: z.int('请填写出厂里程').min(0).max(2_000_000, '里程过大'),
  oldParts: z.enum(oldParts),
})
export type SettleForm = z.infer<typeof settleForm>

export const voidForm = z.strictObject({ reason: z.string().trim().min(1, '请填写作废原因').max(200) })
export type VoidForm = z.infer<typeof voidForm>

/** S46, S64: another advisor or the claims clerk goes on with it. */
export const takeOverForm = z.strictObject({ reason: z.string().trim().min(1, '请填写接手原因').max(200) })
export type TakeOverForm = z.infer<typeof takeOverForm>
