import { z } from 'zod'

const lines = z
  .array(z.strictObject({ id: z.uuid(), quantityMilli: z.int().positive('数量须大于零').max(99_999_000) }))
  .min(1, '请选择料单上的配件')
  .max(200)

/** How much of which lines was taken from its bin, in thousandths. */
export const pickForm = z.strictObject({ lines })
export type PickForm = z.infer<typeof pickForm>

/** The same, back again: it was the wrong part, or the wrong tick. */
export const unpickForm = z.strictObject({ lines })
export type UnpickForm = z.infer<typeof unpickForm>

/** Lines whose parts lie in their bins again: all of what is to go back of each. */
export const putBackForm = z.strictObject({
  lines: z.array(z.uuid()).min(1, '请选择料单上的配件').max(200),
})
export type PutBackForm = z.infer<typeof putBackForm>
