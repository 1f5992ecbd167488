import { useQuery } from '@tanstack/react-query'
import { useNames } from '../staff/useNames.ts'
import { dayOf } from '../ui/time.ts'
import { useAsked } from '../ui/useAsked.ts'
import { useNow } from '../ui/useNow.ts'
import { auditWords } from '../words/audit.ts'
import { useWords } from '../words/words.ts'
import { auditPeopleQuery } from './people.ts'

/** Both logs are sifted by person and day; both stand in the address. */
export function PersonAndDay() {
  const say = useWords(auditWords)
  const name = useNames()
  const [asked, ask] = useAsked()
  const people = useQuery(auditPeopleQuery).data?.people ?? []
  const today = dayOf(useNow())
  return (
    <>
      <select
        className="input"
        aria-label={say('who')}
        value={asked['person'] ?? ''}
        onChange={({ target }) => ask({ person: target.value || undefined })}
      >
        <option value="">{say('everyone')}</option>
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {`${person.staffNo} ${name(person)}${person.state === 'left' ? say('left') : ''}`}
          </option>
        ))}
      </select>
      <input
        type="date"
        className="input"
        aria-label={say('day')}
        max={today}
        value={asked['day'] ?? ''}
        onChange={({ target }) => ask({ day: target.value || undefined })}
      />
    </>
  )
}
