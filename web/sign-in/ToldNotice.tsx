import { Refusal } from '../ui/Refusal.tsx'
import { Sign } from '../ui/Sign.tsx'
import { signInWords } from '../words/signIn.ts'
import { useWords } from '../words/words.ts'
import type { Told } from './useAsk.ts'

export function ToldNotice({ told }: { told: Told | undefined }) {
  const say = useWords(signInWords)
  if (!told || 'fields' in told) return null
  if ('refusal' in told) return <Refusal refusal={told.refusal} />
  return (
    <div className="says no" role="alert">
      <Sign of="warn" size={15} />
      {say('noAnswer')}
    </div>
  )
}
