import { z } from 'zod'
import { excludedKinds, repairForm } from '../warranty/cases.ts'

const reason = z.string().trim().min(1, '请写明原因').max(500)
const instant = z.iso.datetime({ offset: true, error: '请填写时间' })
export const repairKinds = repairForm.shape.kind.unwrap().options
export const repairKind = z.enum(repairKinds)
export type RepairKind = z.infer<typeof repairKind>

const declared = {
  workshop: z.string().trim().min(1, '请填写在哪家修理').max(80),
  /** Their own number, where it is known. */
  number: z.string().trim().max(40),
  kind: repairKind,
  what: z.string().trim().min(1, '请写明修了什么').max(300),
  agreedAt: instant,
  finishedAt: instant,
  deliveredAt: instant.nullable(),
  odometerKm: z.int().min(0).max(5_000_000, '里程过大').nullable(),
  /** What it rests on: their list of charges, the maker's data, the owner's word. */
  evidence: z.string().trim().max(300),
}
const inOrder = (
  { agreedAt, finishedAt, deliveredAt }: { [at in 'agreedAt' | 'finishedAt' | 'deliveredAt']: string | null },
  ctx: z.RefinementCtx,
) => {
  const wrong = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
  const before = (a: string | null, b: string | null) => a && b && Date.parse(a) < Date.parse(b)
  if (before(finishedAt, agreedAt)) wrong('finishedAt', '修完不得早于确定修理')
  if (before(deliveredAt, finishedAt ?? agreedAt)) wrong('deliveredAt', '交车不得早于修完')
}

export const declareForm = z.strictObject({ vehicleId: z.uuid(), ...declared }).superRefine(inOrder)
export type DeclareForm = z.infer<typeof declareForm>
export const amendDeclaredForm = z.strictObject(declared).superRefine(inOrder)
export type AmendDeclaredForm = z.infer<typeof amendDeclaredForm>

export const withdrawForm = z.strictObject({ reason })
export type WithdrawForm = z.infer<typeof withdrawForm>

export const classifyForm = z.strictObject({ workOrderId: z.uuid(), kind: repairKind, reason })
export type ClassifyForm = z.infer<typeof classifyForm>

export const excludeForm = z
  .strictObject({
    workOrderId: z.uuid(),
    kind: z.enum(excludedKinds),
    /** The part that was on its way. */
    part: z.string().trim().max(80),
    fromAt: instant,
    toAt: instant.nullable(),
    evidence: z.string().trim().min(1, '没有凭证不能扣除：请填写运单号、签收单号或救援单号').max(300),
  })
  .superRefine(({ kind, part, fromAt, toAt }, ctx) => {
    if (kind !== 'roadside_rescue_travel' && part === '')
      ctx.addIssue({ code: 'custom', path: ['part'], message: '请写明运输的是哪个零部件' })
    if (toAt && Date.parse(toAt) <= Date.parse(fromAt))
      ctx.addIssue({ code: 'custom', path: ['toAt'], message: '结束须晚于开始' })
  })
export type ExcludeForm = z.infer<typeof excludeForm>

export const endForm = z.strictObject({ toAt: instant })
export type EndForm = z.infer<typeof endForm>
