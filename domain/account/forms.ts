import { z } from 'zod'
import { freshPassword } from './password.ts'

export const unlockForm = z.strictObject({ staffId: z.uuid() })
export type UnlockForm = z.infer<typeof unlockForm>

/** The first password is made where it is shown, once, and must be changed by its owner. */
export const resetForm = z.strictObject({ staffId: z.uuid(), first: freshPassword })
export type ResetForm = z.infer<typeof resetForm>

/** One log-in, or all of a person. */
export const endForm = z.strictObject({ staffId: z.uuid(), sessionId: z.uuid().optional() })
export type EndForm = z.infer<typeof endForm>

/** Of one's own: one of them, or all but this one. */
export const endOwnForm = z.strictObject({ sessionId: z.uuid().optional() })
