import { z } from 'zod'
import { freshPassword } from '../account/password.ts'
import { phoneOf } from '../identifiers/phone.ts'
import { duties, type Duty } from './duties.ts'

export const signInForm = z.strictObject({
  staffNo: z.string().trim().min(1, '请填写工号').max(20),
  password: z.string().min(1, '请填写密码').max(200),
})

export const passwordForm = z.strictObject({
  old: z.string().min(1, '请填写原密码').max(200),
  fresh: freshPassword,
})

const phone = z
  .string()
  .trim()
  .max(20)
  .superRefine((text, ctx) => {
    const read = text === '' ? {} : phoneOf(text)
    if ('wrong' in read) ctx.addIssue({ code: 'custom', message: String(read.wrong) })
  })

const person = {
  name: z.string().trim().min(1, '请填写姓名').max(40),
  nameEn: z.string().trim().max(60),
  grade: z.string().trim().max(40),
  skills: z.array(z.string().trim().min(1).max(30)).max(30),
  phone,
}
const post = z.string().min(1, '请选择岗位').max(60)
const day = z.iso.date('请填写日期')
const reason = (says: string) => z.string().trim().min(1, says).max(200)
const successorId = z.uuid().nullable().default(null)

/** 入职: who comes, on which post, from which day. The first password must be changed at the first sign-in. */
export const admitForm = z.strictObject({
  staffNo: z.string().trim().min(1, '请填写工号').max(20),
  ...person,
  hiredOn: z.iso.date('请填写入职日'),
  post,
  password: freshPassword,
})
export type AdmitForm = z.infer<typeof admitForm>

export const amendForm = z.strictObject({ ...person, hiredOn: z.iso.date('请填写入职日') })
export type AmendForm = z.infer<typeof amendForm>

/** 任职；有了本岗再任一岗就是兼任。 */
export const takeForm = z.strictObject({ post, day, reason: z.string().trim().max(200).default('') })
export type TakeForm = z.infer<typeof takeForm>

export const moveForm = z.strictObject({
  holdingId: z.uuid('请选择现任岗位'),
  post,
  day,
  reason: reason('请写明调岗原因'),
  successorId,
})
export type MoveForm = z.infer<typeof moveForm>

export const relieveForm = z.strictObject({
  holdingId: z.uuid('请选择现任岗位'),
  day,
  reason: reason('请写明免去原因'),
  successorId,
})
export type RelieveForm = z.infer<typeof relieveForm>

export const leaveForm = z.strictObject({ day, reason: reason('请写明离职原因'), successorId })
export type LeaveForm = z.infer<typeof leaveForm>

export const rejoinForm = z.strictObject({ post, day, password: freshPassword })
export type RejoinForm = z.infer<typeof rejoinForm>

const lines = (says: string) => z.array(z.string().trim().min(1).max(300)).min(1, says).max(30)

/** The description anew (表一 duties, 表二 qualification); the one before is kept as a version. */
export const reviseForm = z.strictObject({
  superior: z.string().max(60).nullable(),
  superiorText: z.string().trim().max(60),
  duties: z.array(z.enum(Object.keys(duties) as [Duty, ...Duty[]])),
  description: lines('请写明职责'),
  qualification: lines('请写明任职资格'),
})
export type ReviseForm = z.infer<typeof reviseForm>

const seats = z.int('请填写编制席数').min(0).max(99, '席数过大')

export const addForm = reviseForm.extend({
  name: z.string().trim().min(1, '请填写岗位名称').max(40),
  nameEn: z.string().trim().max(60),
  seats,
})
export type AddForm = z.infer<typeof addForm>

export const establishForm = z.strictObject({
  seats,
  /** Null: every seat that nobody holds counts as vacant (缺人). */
  vacantSeats: z.int('请填写缺几席').min(0).nullable(),
})
export type EstablishForm = z.infer<typeof establishForm>

export const dateVacancyForm = z.strictObject({ day })
export type DateVacancyForm = z.infer<typeof dateVacancyForm>

export const lineForm = z.strictObject({ line: z.array(z.string().min(1).max(60)).max(12) })
export type LineForm = z.infer<typeof lineForm>

export const enterForm = z.strictObject({
  staffId: z.uuid(),
  kind: z.string().trim().min(1, '请填写证书名称').max(60),
  number: z.string().trim().max(40),
  issuedOn: z.iso.date('请填写发证日').nullable(),
  /** Null: for life. */
  expiresOn: z.iso.date('请填写到期日').nullable(),
})
export type EnterForm = z.infer<typeof enterForm>

/** 换证: the renewed certificate, which takes the old one's place. */
export const renewForm = enterForm.omit({ staffId: true, kind: true }).extend({ renewedId: z.uuid() })
export type RenewForm = z.infer<typeof renewForm>

export const withdrawForm = z.strictObject({ reason: reason('请写明注销原因') })
export type WithdrawForm = z.infer<typeof withdrawForm>
