import { duties, type Duty } from '../../domain/staff/duties.ts'
import { useNames } from '../staff/useNames.ts'
import { dutyEnglish } from '../words/duties.ts'
import { useLanguage } from '../words/language.ts'
import { rightsWords } from '../words/rights.ts'
import { useWords } from '../words/words.ts'
import { holdersOf, type Holder, type Rights } from './rights.ts'

export const useDutyName = (): ((duty: Duty) => string) => {
  const english = useLanguage() === 'en'
  return (duty) => (english ? dutyEnglish[duty] : duties[duty])
}

/** Who has a duty now, and by what. */
export function Holders({ rights, duty }: { rights: Rights; duty: Duty }) {
  const say = useWords(rightsWords)
  const name = useNames()
  const by = useVia(rights)
  const holders = holdersOf(rights, duty)
  if (holders.length === 0) return <p className="soft">{say('nobody')}</p>
  return (
    <ul className="who-now">
      {holders.map((holder) => (
        <li key={`${holder.person.id} ${holder.post}`}>
          <b>{name(holder.person)}</b> <span className="softer">{by(holder)}</span>
        </li>
      ))}
    </ul>
  )
}

function useVia({ posts }: Rights) {
  const say = useWords(rightsWords)
  const name = useNames()
  return ({ via, post }: Holder) => {
    if (via === 'grant') return say('viaGrant')
    const known = posts.find(({ code }) => code === post)
    return say(via === 'post' ? 'viaPost' : 'viaVacancy', { post: known ? name(known) : (post ?? '') })
  }
}
