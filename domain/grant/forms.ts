import { z } from 'zod'
import { administrations } from '../staff/duties.ts'

export const grantForm = z.strictObject({
  staffId: z.uuid('请选择人员'),
  duty: z.enum(administrations, '请选择职责'),
})
export type GrantForm = z.infer<typeof grantForm>

export const appointForm = z.strictObject({ staffId: z.uuid() })
