import { z } from 'zod'

export const signInForm = z.strictObject({
  staffNo: z.string().trim().min(1, '请填写工号').max(20),
  password: z.string().min(1, '请填写密码').max(200),
})

/** R5.3: at least 8 characters, three of four classes, not the number itself. */
export const passwordForm = z.strictObject({
  old: z.string().min(1, '请填写原密码').max(200),
  fresh: z
    .string()
    .min(8, '新密码至少8位')
    .max(200)
    .refine((text) => [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(text)).length >= 3, {
      message: '大写、小写、数字、符号至少含三种',
    }),
})
