import { establishmentWords } from '../words/establishment.ts'
import { useWords } from '../words/words.ts'
import type { Establishment, Post } from './establishment.ts'
import { fallsOf } from './seats.ts'
import { useNames } from './useNames.ts'

/** Where the duties of the empty seats fall, in the printed order, and who holds them now (S6, S12). */
export function Falls({ of, post }: { of: Establishment; post: Post }) {
  const say = useWords(establishmentWords)
  const name = useNames()
  if (!post.isActedFor) return null
  const falls = fallsOf(post, of.posts)
  const named = (at: Post) =>
    at.holders
      .flatMap(({ staffId }) => of.people.filter(({ id }) => id === staffId))
      .map(name)
      .join('、')
  return (
    <>
      {say('falls_seats', { n: post.vacant || post.heldBack })}
      {post.fallsTo === null && say('nowhere')}
      {falls.map(({ post: at, is }, i) => (
        <span key={at.code}>
          {i > 0 && '，'}
          {is === 'later' && `${say('afterwards')} `}
          {is === 'acts' ? <b>{name(at)}</b> : name(at)}
          {is === 'acts' && ` ${named(at)}`}
          {is === 'vacantToo' && <small>（{say('alsoVacant')}）</small>}
        </span>
      ))}
    </>
  )
}
