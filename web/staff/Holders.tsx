import { establishmentWords } from '../words/establishment.ts'
import { useWords } from '../words/words.ts'
import type { Establishment, Post } from './establishment.ts'
import { useNames } from './useNames.ts'

/** Who sits here; of a second post also the first one, so that eleven people are not counted as fourteen. */
export function Holders({ of, post }: { of: Establishment; post: Post }) {
  const say = useWords(establishmentWords)
  const name = useNames()
  if (post.holders.length === 0) return <span className="soft">{say('nobody')}</span>
  return (
    <span className="holders">
      {post.holders.map(({ staffId, concurrent }) => {
        const person = of.people.find(({ id }) => id === staffId)
        const others = of.posts.filter(
          (other) => other !== post && other.holders.some((h) => h.staffId === staffId),
        )
        const list = others.map(name).join('、')
        return (
          <span key={staffId}>
            {person && name(person)}
            {list && <small>{say(concurrent ? 'ownPost' : 'alsoPost', { post: list })}</small>}
          </span>
        )
      })}
    </span>
  )
}
