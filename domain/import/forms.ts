import { z } from 'zod'

/** What this house has exported itself comes back under its own name, and brings no numbers of another system. */
export const ownSource = '车驿'

/** Lists leave the house for a reason that is kept. */
export const askForm = z.strictObject({
  kind: z.string().max(40),
  form: z.enum(['csv', 'xlsx']),
  reason: z.string().trim().min(2, '请写明用途').max(200, '最多 200 字'),
})
export type AskForm = z.infer<typeof askForm>

export const answerForm = z.strictObject({ answer: z.string().trim().max(200).default('') })
export type AnswerForm = z.infer<typeof answerForm>

const line = z.int().min(1).max(2_000_000)

/** What a file may be called and where it comes from; both are shown as text everywhere. */
const name = z.string().trim().min(1, '请填写').max(200, '最多 200 字')
export const sourceWord = z
  .string()
  .trim()
  .min(1, '请填写来源系统，例如 DMS')
  .max(40, '最多 40 字')
  // oxlint-disable-next-line no-control-regex -- exactly these are refused
  .regex(/^[^\u0000-\u001F]*$/, '不能有换行')

/** A file that has been kept, and of which other system it is. */
export const handInForm = z.strictObject({
  fileHash: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: name,
  bytes: z.int().min(1),
  source: sourceWord,
  /** Left out: found by the header. */
  kind: z.string().max(40).optional(),
})
export type HandInForm = z.infer<typeof handInForm>

/** Kind and columns as a person has set them; columns are counted from 0. */
export const mapForm = z.strictObject({
  kind: z.string().max(40),
  sheet: z.string().max(200),
  headerLine: z.int().min(1).max(20),
  columns: z.record(z.string().max(60), z.int().min(0).max(500)),
})
export type MapForm = z.infer<typeof mapForm>

export const choices = ['theirs', 'ours', 'leave'] as const
export type Choice = (typeof choices)[number]

/** One conflict by its line, or all that are still open: as far as each allows the choice. */
export const decideForm = z.strictObject({
  /** `default`: what each conflict suggests, as a command takes it. */
  choice: z.enum([...choices, 'default', 'undecided']),
  lines: z.union([z.array(line).min(1).max(500), z.literal('open')]),
})
export type DecideForm = z.infer<typeof decideForm>
