import { refusal, type Refusal } from '../../domain/procedure.ts'
import { staff } from '../../domain/staff/procedure.ts'
import { useMe } from '../me.ts'

/** The counter counts the posts of a person to be admitted: none yet. Undefined where one may. */
export function useWhyNotAdmit(): Refusal | undefined {
  const parties = useMe().duties.map(({ duty }) => duty as string)
  return refusal(staff, 'admit', {
    state: undefined,
    parties,
    record: { postsHere: 0, postsElsewhere: 0 },
  })
}
