import { Link } from '@tanstack/react-router'
import type { InferResponseType } from 'hono/client'
import type { api } from '../api.ts'
import { paths } from '../paths.ts'
import { Panel } from '../ui/frame.tsx'
import { hourOf } from '../ui/time.ts'
import { deskWords } from '../words/desk.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'

type Person = InferResponseType<typeof api.desk.$get, 200>['there'][number]

/** Who is in the store now, who is out and until when. */
export function There({ people, plans }: { people: readonly Person[]; plans: boolean }) {
  const say = useWords(deskWords)
  const english = useLanguage() === 'en'
  const named = ({ name, nameEn }: Person) => (english && nameEn) || name
  const here = people.filter(({ is }) => is === 'here')
  const away = people.filter(({ is }) => is === 'away')
  const beside = people.filter(({ is, shift }) => is === 'off' && shift)
  return (
    <Panel
      title={say('there', { n: here.length })}
      extra={plans && <Link to={paths.shifts()}>{say('toShifts')}</Link>}
      className="there"
    >
      {here.length === 0 ? <p className="soft">{say('nobodyThere')}</p> : <p>{here.map(named).join('、')}</p>}
      {away.map((person) => (
        <p key={person.staffId} className="soft">
          {say('backAt', { name: named(person), at: person.awayUntil ? hourOf(person.awayUntil) : '' })}
        </p>
      ))}
      {beside.map((person) => (
        <p key={person.staffId} className="soft">
          {named(person)} {person.shift?.name}
        </p>
      ))}
    </Panel>
  )
}
