import { useLanguage } from '../words/language.ts'
import { rightsWords } from '../words/rights.ts'
import { useWords } from '../words/words.ts'
import type { Asked } from '../ui/useAsked.ts'
import { useDutyName } from './Holders.tsx'
import { allDuties, type Noun } from './rows.ts'
import '../ui/field.css'
import '../ui/list.css'

type SiftProps = { asked: Asked; ask: (change: Asked) => void; nouns: readonly Noun[] }

export function RightsSift({ asked, ask, nouns }: SiftProps) {
  const say = useWords(rightsWords)
  const english = useLanguage() === 'en'
  const dutyName = useDutyName()
  const typed = asked['q'] ?? ''
  return (
    <div className="sift" role="search">
      <input
        type="search"
        className="input"
        aria-label={say('find')}
        placeholder={say('find')}
        value={typed}
        onChange={({ target: { value } }) => ask({ q: value || undefined })}
      />
      <select
        className="input"
        aria-label={say('duty')}
        value={asked['duty'] ?? ''}
        onChange={({ target }) => ask({ duty: target.value || undefined })}
      >
        <option value="">{say('allDuties')}</option>
        {allDuties.map((duty) => (
          <option key={duty} value={duty}>
            {dutyName(duty)}
          </option>
        ))}
      </select>
      <select
        className="input"
        aria-label={say('noun')}
        value={asked['noun'] ?? ''}
        onChange={({ target }) => ask({ noun: target.value || undefined })}
      >
        <option value="">{say('allNouns')}</option>
        {nouns.map((group) => (
          <option key={group.noun} value={group.noun}>
            {english ? group.english : group.title}
          </option>
        ))}
      </select>
    </div>
  )
}
