import { z } from 'zod'
import { absenceKinds } from './presence.ts'

/** The form says so after it has been shown what work it would break. */
const breaks = z.boolean().default(false)
const code = z.string().regex(/^[A-Z]$/, '代号是一个大写字母')
const day = z.iso.date('请填写日期')
const reason = z.string().trim().min(1, '请写明事由').max(200)

export const planForm = z.strictObject({ staffId: z.uuid('请选择人员'), day, code })
export type PlanForm = z.infer<typeof planForm>

export const replanForm = z.strictObject({ code, breaks })
export type ReplanForm = z.infer<typeof replanForm>

/** The other shift, and its last event as it was seen. */
export const swapForm = z.strictObject({ withId: z.uuid(), withSeen: z.int().min(0), breaks })
export type SwapForm = z.infer<typeof swapForm>

export const cancelForm = z.strictObject({ breaks })
export type CancelForm = z.infer<typeof cancelForm>

export const layOutForm = z.strictObject({ fromDay: day, untilDay: day })
export type LayOutForm = z.infer<typeof layOutForm>

export const absenceForm = z.strictObject({
  staffId: z.uuid('请选择人员'),
  kind: z.enum(absenceKinds, '请选择种类'),
  from: z.iso.datetime({ offset: true, error: '请填写开始时间' }),
  until: z.iso.datetime({ offset: true, error: '请填写结束时间' }),
  reason,
  breaks,
})
export type AbsenceForm = z.infer<typeof absenceForm>

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间如 08:15')

const kindFields = z.strictObject({
  name: z.string().trim().min(1, '请填写名称').max(20),
  nameEn: z.string().trim().max(40).default(''),
  starts: time.nullable(),
  ends: time.nullable(),
  breakFrom: time.nullable(),
  breakUntil: time.nullable(),
  paidMinutes: z.int('请填写计薪时长').min(0).max(1440),
  onDuty: z.boolean(),
  note: z.string().trim().max(100).default(''),
})
const bothOrNeither = <F extends { breakFrom: string | null; breakUntil: string | null }>(form: F) =>
  (form.breakFrom === null) === (form.breakUntil === null)
const wholeBreak = { path: ['breakUntil'], message: '休息起止须都填写' }

export const defineForm = kindFields.extend({ code }).refine(bothOrNeither, wholeBreak)
export type DefineForm = z.infer<typeof defineForm>
export const amendKindForm = kindFields.refine(bothOrNeither, wholeBreak)
export type AmendKindForm = z.infer<typeof amendKindForm>

export const drawForm = z.strictObject({
  code: z.string().trim().min(1, '请填写代号').max(10),
  name: z.string().trim().min(1, '请填写名称').max(20),
  beginsDay: day,
  days: z.array(code).length(14, '两周共14天'),
  onHoliday: z.enum(['rest', 'work']),
  makeUpCode: code.nullable(),
})
export type DrawForm = z.infer<typeof drawForm>

export const followForm = z.strictObject({
  staffId: z.uuid('请选择人员'),
  /** None: from that day on without pattern. */
  patternId: z.uuid().nullable(),
  fromDay: day,
})
export type FollowForm = z.infer<typeof followForm>

export const calendarForm = z.strictObject({
  day,
  untilDay: day,
  kind: z.enum(['holiday', 'makeUp']),
  name: z.string().trim().min(1, '请填写名称').max(30),
  nameEn: z.string().trim().max(60).default(''),
  provisional: z.boolean(),
  note: z.string().trim().max(200).default(''),
})
export type CalendarForm = z.infer<typeof calendarForm>
