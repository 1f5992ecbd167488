import { refusal, type Refusal } from '../../domain/procedure.ts'
import { certificate, staff } from '../../domain/staff/procedure.ts'
import { useMe } from '../me.ts'

// Why one may not take a step that opens a record: no answer carries it. Undefined where one may.

export function useWhyNotAdmit(): Refusal | undefined {
  const parties = useParties()
  return refusal(staff, 'admit', {
    state: undefined,
    parties,
    record: { postsHere: 0, postsElsewhere: 0 },
  })
}

export function useWhyNotEnter(): Refusal | undefined {
  const parties = useParties()
  return refusal(certificate, 'enter', { state: undefined, parties, record: {} })
}

const useParties = () => useMe().duties.map(({ duty }) => duty as string)
