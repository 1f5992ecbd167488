import { z } from 'zod'
import { settingKeys } from './keys.ts'

export const setForm = z.strictObject({
  key: z.enum(settingKeys as [string, ...string[]]),
  fromDay: z.iso.date('请填写生效日'),
  value: z.int('请填写数值').min(0),
})
export type SetForm = z.infer<typeof setForm>
