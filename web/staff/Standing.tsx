import { Sign } from '../ui/Sign.tsx'
import { peopleWords } from '../words/people.ts'
import { useWords } from '../words/words.ts'
import type { Certificate } from './person.ts'

type StandingProps = { expiresOn: string | null; standing: Certificate['standing'] }

/** The day it runs out, with word, sign and colour when it presses. */
export function Standing({ expiresOn, standing }: StandingProps) {
  const say = useWords(peopleWords)
  if (expiresOn === null) return <span className="soft">{say('forLife')}</span>
  if (standing === 'far' || standing === 'forLife') return <span className="num">{expiresOn}</span>
  const tone = standing === 'over' ? 'late' : standing === 'press' ? 'soon' : ''
  return (
    <span className={`due ${tone}`}>
      <Sign of="warn" size={13} /> {say(standing)} <span className="num">{expiresOn}</span>
    </span>
  )
}
