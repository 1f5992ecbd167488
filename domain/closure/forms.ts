import { z } from 'zod'

export const closureKinds = ['repair', 'lent', 'cleaning', 'other'] as const

const instant = (message: string) => z.iso.datetime({ offset: true, error: message })

export const closeForm = z.strictObject({
  resourceKind: z.enum(['bay', 'tool']),
  resourceId: z.uuid('请选择工位或工具'),
  kind: z.enum(closureKinds, '请选择类别'),
  reason: z.string().trim().min(1, '请填写原因').max(100, '内容过长'),
  startsAt: instant('请填写开始时间'),
  endsAt: instant('请填写预计恢复时间'),
})
export type CloseForm = z.infer<typeof closeForm>

export const extendForm = closeForm.pick({ endsAt: true })
export type ExtendForm = z.infer<typeof extendForm>
