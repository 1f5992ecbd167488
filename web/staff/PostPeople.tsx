import { Link } from '@tanstack/react-router'
import { mayRead } from '../../domain/staff/permissions.ts'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'
import { establishmentWords } from '../words/establishment.ts'
import { useWords } from '../words/words.ts'
import type { Establishment, Post } from './establishment.ts'
import { useNames } from './useNames.ts'

/** Who holds it now, each a way to his own page. */
export function PostPeople({ of, post }: { of: Establishment; post: Post }) {
  const say = useWords(establishmentWords)
  const name = useNames()
  const parties = useMe().duties.map(({ duty }) => duty as string)
  const people = post.holders.flatMap(({ staffId }) => of.people.filter(({ id }) => id === staffId))
  return (
    <>
      <h3>{say('holdersOf')}</h3>
      {people.length === 0 && <p className="soft">{say('nobody')}</p>}
      {people.map((person) => (
        <div key={person.id} className="person">
          {mayRead(parties, 'staff.read') ? (
            <Link to={paths.person(person.id)}>
              <b>{name(person)}</b>
            </Link>
          ) : (
            <b>{name(person)}</b>
          )}
          <span className="soft num">{person.staffNo}</span>
          {person.grade && <span>{person.grade}</span>}
          <span className={person.onShift ? 'on-shift' : 'soft'}>{person.onShift ?? say('offShift')}</span>
          <span className="soft skills">{person.skills.join(' · ')}</span>
        </div>
      ))}
    </>
  )
}
