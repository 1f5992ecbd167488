import { dayOf, shortOf } from '../ui/time.ts'
import { establishmentWords } from '../words/establishment.ts'
import { useWords } from '../words/words.ts'
import type { Establishment, Person, Post } from './establishment.ts'
import { useNames } from './useNames.ts'

/** In the store at this moment, off, or out and until when; of an empty post since when. */
export function Today({ of, post }: { of: Establishment; post: Post }) {
  const say = useWords(establishmentWords)
  const name = useNames()
  const people = post.holders.flatMap(({ staffId }) => of.people.filter(({ id }) => id === staffId))
  if (people.length === 0)
    return post.vacantSince && <span className="soft">{say('since', { day: dayOf(post.vacantSince) })}</span>
  const here = people.filter(({ is }) => is === 'here')
  const others = people.filter(({ is }) => is !== 'here')
  if (others.length === 0) return <span className="on-shift">{say('onShift')}</span>
  const names = people.length > 1
  return (
    <>
      {here.length > 0 && (
        <>
          <span className="on-shift">{say('someOn', { n: here.length })}</span>{' '}
        </>
      )}
      {others.map((person) => (
        <small key={person.id} className="soft">
          {names && name(person)} <Where person={person} />
        </small>
      ))}
    </>
  )
}

function Where({ person: { away, shift } }: { person: Person }) {
  const say = useWords(establishmentWords)
  if (away) return say(`away_${away.for}`, { at: shortOf(away.until) })
  // Training or stand-by: on the plan, and not to be given work.
  return shift ?? say('offShift')
}
