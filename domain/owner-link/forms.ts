import { z } from 'zod'
import { answers } from '../quotation/forms.ts'
import { partsConsented } from '../work-order/part-consent.ts'
import { reasonsOnThePhone } from './reasons.ts'

/** 128 random bits in 22 letters. Whoever fills in the form makes them; the counter keeps their hash alone. */
export const tokenShape = /^[A-Za-z0-9_-]{22}$/

export const makeForm = z.strictObject({
  orderId: z.uuid(),
  token: z.string().regex(tokenShape, '链接地址不对'),
})
export type MakeForm = z.infer<typeof makeForm>

/** Null: as soon as somebody can. */
export const askForm = z.strictObject({ wantedAt: z.iso.datetime({ offset: true }).nullable() })
export type AskForm = z.infer<typeof askForm>

const named = z.string().trim().min(1, '请填写您的姓名').max(40)
const drawn = z.string().max(200_000, '签名太长，请重写')

/** S73 and S75 in one form on the phone; two facts are kept. */
export const ownerAnswerForm = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        id: z.uuid(),
        answer: z.enum(answers),
        /** Why not; of a refused line. */
        reason: z.enum(reasonsOnThePhone).nullable().default(null),
      }),
    )
    .min(1, '请逐项选择')
    .max(200),
  agreesToAmount: z.boolean(),
  agreesToDate: z.boolean(),
  agreesToHour: z.boolean(),
  /** What stood on the glass: he signs no other sum and no other time. */
  amountFen: z.int().min(0),
  promisedAt: z.iso.datetime({ offset: true }).nullable(),
  signer: named,
  /** Null where there is nothing to sign: all is refused, or the order is signed already. */
  strokes: drawn.nullable(),
  parts: partsConsented,
})
export type OwnerAnswerForm = z.infer<typeof ownerAnswerForm>

export const ownerSignForm = z.strictObject({
  hash: z.string().length(64),
  signer: named,
  strokes: drawn,
  parts: partsConsented,
})
export type OwnerSignForm = z.infer<typeof ownerSignForm>
