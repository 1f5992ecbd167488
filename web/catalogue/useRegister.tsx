import { refusal, type Procedure } from '../../domain/procedure.ts'
import { useMe } from '../me.ts'
import { Act } from '../ui/Act.tsx'
import { useStepWord } from '../words/steps.ts'
import { OnlyLook } from './StepActs.tsx'

/** The button that opens the sheet for a new record, or who keeps this list. */
export function useRegister(of: Procedure, open: () => void) {
  const word = useStepWord()
  const parties = useMe().duties.map(({ duty }) => duty as string)
  const refused = refusal(of, 'register', { state: undefined, parties, record: {} as never })
  return {
    button: !refused && (
      <Act primary onClick={open}>
        {word(of, 'register')}
      </Act>
    ),
    note: refused && <OnlyLook of={of} step="register" refusal={refused} />,
  }
}
