import { signInWords } from '../words/signIn.ts'
import { useWords } from '../words/words.ts'
import { GateCard } from './GateCard.tsx'
import { PasswordForm } from './PasswordForm.tsx'

type MustChangeProps = {
  /** Typed a moment ago: not asked twice. */
  old?: string
  done: () => void
}

/** The first password is known to whoever gave it out: nothing else until it is changed (R5.3). */
export default function MustChange({ old, done }: MustChangeProps) {
  const say = useWords(signInWords)
  return (
    <GateCard title={say('changeTitle')} note={say('changeWhy')}>
      <PasswordForm done={done} {...(old !== undefined && { old })} />
    </GateCard>
  )
}
