import { z } from 'zod'
import { creditCodeOf } from '../identifiers/credit-code.ts'
import { phoneOf } from '../identifiers/phone.ts'
import { residentIdOf } from '../identifiers/resident-id.ts'
import { keysOf, residentIdFor, shownFields, shownReasons } from './kinds.ts'

export const said = (check: (text: string) => object) => (text: string, ctx: z.RefinementCtx) => {
  const read = check(text)
  if ('wrong' in read) ctx.addIssue({ code: 'custom', message: String(read.wrong) })
}

/** Empty is no wrong value, it is none. */
export const orEmpty = (check: (text: string) => object) => {
  const speak = said(check)
  return (text: string, ctx: z.RefinementCtx) => {
    if (text.trim() !== '') speak(text, ctx)
  }
}

export const words = (most: number) => z.string().trim().max(most)
const phone = z.string().max(20).superRefine(orEmpty(phoneOf))
const name = words(60).min(1, '请填写姓名或单位名称')

/** Someone not on file yet, named while a car's file is written. */
export const newParty = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['person', 'company']),
  name,
  phone: phone.default(''),
})
/** Who: on file, or written down now. */
export const partyChoice = z.union([z.strictObject({ known: z.uuid('请选择客户') }), newParty])
export type PartyChoice = z.infer<typeof partyChoice>

const customerFields = {
  kind: z.enum(['person', 'company']),
  name,
  contact: words(40),
  phone,
  address: words(200),
  creditCode: z.string().max(30).superRefine(orEmpty(creditCodeOf)),
  /** R0.4: a code whose check digits fail passes with confirmation. */
  creditCodeConfirmed: z.boolean(),
  memberLevel: words(20),
  remark: words(1000),
  residentId: z.string().max(30).superRefine(orEmpty(residentIdOf)),
  residentIdFor: z.enum(['', ...keysOf(residentIdFor)]),
}
type CodeAndId = {
  creditCode?: string | undefined
  creditCodeConfirmed?: boolean | undefined
  residentId?: string | undefined
  residentIdFor?: string | undefined
}

function confirmed(form: CodeAndId, ctx: z.RefinementCtx) {
  const code = form.creditCode?.trim() ? creditCodeOf(form.creditCode) : undefined
  if (code && 'warnings' in code && code.warnings.length > 0 && !form.creditCodeConfirmed)
    ctx.addIssue({
      code: 'custom',
      path: ['creditCode'],
      message: `${code.warnings.join('；')}。核对营业执照无误的，请勾选“已核对”`,
    })
  if (form.residentId?.trim() && !form.residentIdFor)
    ctx.addIssue({ code: 'custom', path: ['residentIdFor'], message: '请选择为什么需要身份证号' })
}

export const registerCustomerForm = z
  .strictObject({
    ...customerFields,
    contact: customerFields.contact.default(''),
    phone: phone.default(''),
    address: customerFields.address.default(''),
    creditCode: customerFields.creditCode.default(''),
    creditCodeConfirmed: z.boolean().default(false),
    memberLevel: customerFields.memberLevel.default(''),
    remark: customerFields.remark.default(''),
    residentId: customerFields.residentId.default(''),
    residentIdFor: customerFields.residentIdFor.default(''),
  })
  .superRefine(confirmed)
export type RegisterCustomerForm = z.infer<typeof registerCustomerForm>

/** Only what is changed: personal data stand masked on the page, and what is not typed anew stays as it is. */
export const amendCustomerForm = z.strictObject(customerFields).partial().superRefine(confirmed)
export type AmendCustomerForm = z.infer<typeof amendCustomerForm>

export const referForm = z.strictObject({
  system: words(30).min(1, '请填写系统名称'),
  number: words(60).min(1, '请填写编号'),
})
export type ReferForm = z.infer<typeof referForm>

export const reasonForm = z.strictObject({ reason: words(200).min(1, '请写明原因') })
export type ReasonForm = z.infer<typeof reasonForm>

/** Two files are one: which stays, and of which fields the other's value is taken. */
export const mergeForm = z.strictObject({
  into: z.uuid('请选择要保留的档案'),
  take: z.array(z.string().max(40)).max(40),
  intoSeen: z.int().min(0),
})
export type MergeForm = z.infer<typeof mergeForm>

export const showForm = z
  .strictObject({
    customerId: z.uuid(),
    fields: z.array(z.enum(keysOf(shownFields))).min(1),
    reason: z.enum(keysOf(shownReasons)),
    note: words(200).default(''),
  })
  .refine(({ reason, note }) => reason !== 'other' || note !== '', {
    path: ['note'],
    message: '请写明原因',
  })
export type ShowForm = z.infer<typeof showForm>
