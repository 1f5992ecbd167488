import { z } from 'zod'
import { freshPassword } from '../account/password.ts'

export const signInForm = z.strictObject({
  staffNo: z.string().trim().min(1, '请填写工号').max(20),
  password: z.string().min(1, '请填写密码').max(200),
})

export const passwordForm = z.strictObject({
  old: z.string().min(1, '请填写原密码').max(200),
  fresh: freshPassword,
})
