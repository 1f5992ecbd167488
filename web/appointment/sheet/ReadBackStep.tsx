import { Notice } from '../../ui/Notice.tsx'
import { ReadBack } from './ReadBack.tsx'
import type { CallProps } from './useCall.ts'

/** S40: what was agreed, said once more; the customer's yes is the save. */
export function ReadBackStep({ call }: CallProps) {
  return (
    <>
      <ReadBack call={call} />
      <Notice form={call.form} />
    </>
  )
}
