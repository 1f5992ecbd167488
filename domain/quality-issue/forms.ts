import { z } from 'zod'
import { dangers, systems } from '../warranty/cases.ts'
import { failureModeKeys } from './kinds.ts'

const reason = z.string().trim().min(1, '请写明原因').max(500)
/** Each once, however often it was ticked. */
const repairs = z
  .array(z.uuid())
  .max(200)
  .transform((ids) => [...new Set(ids)])
const some = repairs.refine((ids) => ids.length > 0, '请选择修理')

const described = {
  title: z.string().trim().min(1, '请写明是什么质量问题').max(80),
  system: z.enum(systems).nullable(),
  failureMode: z.enum(['', ...failureModeKeys]),
  /** The causal part (主因件) by its code; empty where none was named. */
  partCode: z.string().trim().max(40),
  /** Null: not known whether it is a main part (R1.11). */
  isMainPart: z.boolean().nullable(),
  danger: z.enum(dangers).nullable(),
  /** Art. 22: the assembly or a main part of it has to be replaced. */
  needsReplacement: z.boolean(),
}

export const openIssueForm = z.strictObject({ vehicleId: z.uuid(), ...described, repairs })
export type OpenIssueForm = z.infer<typeof openIssueForm>

export const describeIssueForm = z.strictObject({ ...described, reason })
export type DescribeIssueForm = z.infer<typeof describeIssueForm>

export const linkForm = z.strictObject({ repairs: some })
export type LinkForm = z.infer<typeof linkForm>

export const unlinkForm = z.strictObject({ repairs: some, reason })
export type UnlinkForm = z.infer<typeof unlinkForm>

export const mergeIssueForm = z.strictObject({ into: z.uuid('请选择并入哪一个问题'), reason })
export type MergeIssueForm = z.infer<typeof mergeIssueForm>

/** Some of the repairs were of another problem: it gets a record of its own. */
export const splitIssueForm = z.strictObject({ issueId: z.uuid(), ...described, repairs: some, reason })
export type SplitIssueForm = z.infer<typeof splitIssueForm>

export const judgeForm = z.strictObject({
  isSerious: z.boolean({ error: '请选择是否严重安全性能故障' }),
  reason,
})
export type JudgeForm = z.infer<typeof judgeForm>
