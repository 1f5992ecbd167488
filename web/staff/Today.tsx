import { dayOf } from '../ui/time.ts'
import { establishmentWords } from '../words/establishment.ts'
import { useWords } from '../words/words.ts'
import type { Establishment, Post } from './establishment.ts'
import { useNames } from './useNames.ts'

/** On shift at this moment; of an empty post since when. */
export function Today({ of, post }: { of: Establishment; post: Post }) {
  const say = useWords(establishmentWords)
  const name = useNames()
  const people = post.holders.flatMap(({ staffId }) => of.people.filter(({ id }) => id === staffId))
  if (people.length === 0) {
    return post.vacantSince && <span className="soft">{say('since', { day: dayOf(post.vacantSince) })}</span>
  }
  const off = people.filter(({ onShift }) => !onShift)
  if (off.length === people.length) return <span className="soft">{say('offShift')}</span>
  if (off.length === 0) return <span className="on-shift">{say('onShift')}</span>
  return (
    <>
      <span className="on-shift">{say('someOn', { n: people.length - off.length })}</span>{' '}
      <small className="soft">
        {off.map(name).join('、')} {say('offShift')}
      </small>
    </>
  )
}
