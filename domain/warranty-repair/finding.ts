import { z } from 'zod'
import { findingForm } from '../warranty/cases.ts'

const criterion = findingForm.shape.criterion.exclude(['D30'])

/** `about` names the fault, assembly, part or issue as the assessment does; a figure (D30) is nobody's to decide. */
export const decideForm = z.strictObject({
  vehicleId: z.uuid(),
  criterion,
  about: z.string().max(100),
  met: z.boolean({ error: '请选择是否达到' }),
  reason: z.string().trim().min(1, '请写明依据').max(500),
})
export type DecideForm = z.infer<typeof decideForm>
