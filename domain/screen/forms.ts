import { z } from 'zod'

/** Eight figures, typed with a remote control; made by whoever fills in the form, kept as a hash. */
const code = z.string().regex(/^\d{8}$/, '配对码是八位数字')
const name = z.string().trim().min(1, '请填写大屏的名称或位置').max(20, '内容过长')
/** Every car in the store, or only those whose customer waits here. */
export const shows = ['all', 'waiting'] as const

export const amendScreenForm = z.strictObject({ name, shows: z.enum(shows) })
export type AmendScreenForm = z.infer<typeof amendScreenForm>
export const registerScreenForm = amendScreenForm.extend({ code })
export type RegisterScreenForm = z.infer<typeof registerScreenForm>
export const recodeForm = z.strictObject({ code })
export type RecodeForm = z.infer<typeof recodeForm>

/** What the television hands in. */
export const pairForm = z.strictObject({ code })
