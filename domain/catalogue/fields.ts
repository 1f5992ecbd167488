import { z } from 'zod'

/** Codes are compared without blanks, in capitals and plain width: ` 101210 0-15na ` is `1012100-15NA`. */
export const codeOf = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toUpperCase()

export const codeField = z
  .string()
  .max(80)
  .transform(codeOf)
  .pipe(z.string().min(1, '请填写编码').max(40, '编码最多 40 个字'))

/** A code of something else, or nothing. */
export const otherCode = z.string().max(80).transform(codeOf).pipe(z.string().max(40)).default('')

export const nameField = z.string().trim().min(1, '请填写名称').max(100)
export const wordsField = (most = 100) => z.string().trim().max(most).default('')
export const flag = z.boolean().default(false)
/** Whole numbers of the smallest unit: fen, days, kilometres, hundredths, thousandths. */
export const figure = (most: number) => z.int().min(0).max(most).nullable().default(null)
export const listOf = <T extends z.ZodType>(one: T, most: number) => z.array(one).max(most).default([])

export const mostFen = 99_999_999
export const mostMilli = 99_999_000

/** A price from a day on, and why: what stood before stays on record. */
export const repriceForm = z.strictObject({
  fromDay: z.iso.date('请填写生效日'),
  fen: z.int('请填写价格').min(0).max(mostFen),
  reason: z.string().trim().min(1, '请填写调价原因').max(200),
})
export type RepriceForm = z.infer<typeof repriceForm>
