import { z } from 'zod'

/** Why a promise is moved: the store's word list. */
export const causes = [
  'partsLate',
  'addOn',
  'checkFailed',
  'previousWork',
  'staff',
  'equipment',
  'power',
  'weather',
  'customer',
  'insurer',
  'maker',
  'diagnosis',
  'outside',
] as const
export type Cause = (typeof causes)[number]

/** How the owner has agreed: at the counter, on the telephone, through the glass of the lounge, on his own page. */
export const consents = ['inPerson', 'phone', 'glass', 'link'] as const
export type Consent = (typeof consents)[number]

/** To a change of the hour by itself he has no page and no glass yet: one of us is told. */
export const toldUs = ['inPerson', 'phone'] as const satisfies readonly Consent[]

const hour = z.iso.datetime({ offset: true, error: '请填写日期和钟点' })
const note = z.string().trim().max(200, '内容过长').default('')
const cause = z.enum(causes, '请选择原因')

/** The owner is spoken with; the new hour, where somebody can say it. */
export const discussForm = z.strictObject({ cause, note, promisedAt: hour.nullable() })
export type DiscussForm = z.infer<typeof discussForm>

/** S68: the owner has agreed to a new hour: who, how and when. */
export const repromiseForm = z.strictObject({
  promisedAt: hour,
  cause,
  note,
  consentHow: z.enum(toldUs, '请选择怎样同意的'),
  consentBy: z.string().trim().min(1, '请填写同意人').max(40, '内容过长'),
})
export type RepromiseForm = z.infer<typeof repromiseForm>

const line = z.tuple([
  z.enum(['labour', 'part', 'material', 'other']),
  z.string().max(40),
  z.int().min(0).max(99_900).nullable(),
  z.int().positive().max(99_999_000),
])
/** A line of a draft as the question carries it: kind, code, hundredths of an hour, thousandths of a unit. */
export const askedLines = z.array(line).max(200)
export type AskedLine = z.infer<typeof line>
