import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { paths } from '../paths.ts'
import { Sign } from '../ui/Sign.tsx'
import { establishmentWords } from '../words/establishment.ts'
import { useWords } from '../words/words.ts'
import type { Establishment, Post } from './establishment.ts'
import { useNames } from './useNames.ts'

/** Superior, this post, subordinates. */
export function Chain({ of, post }: { of: Establishment; post: Post }) {
  const say = useWords(establishmentWords)
  const name = useNames()
  const above = of.posts.find(({ code }) => code === post.superior)
  const below = of.posts.filter(({ code }) => post.subordinates.includes(code))
  return (
    <div className="chain">
      <div>
        <span className="softer">{say('superior')}</span>
        {above ? <PostName post={above}>{name(above)}</PostName> : <b>{post.superiorText}</b>}
      </div>
      <Sign of="right" size={12} />
      <div className="me">
        <span className="softer">{say('own')}</span>
        <b>{name(post)}</b>
        <span>{post.holders.length > 0 ? say('people', { n: post.holders.length }) : say('nobody')}</span>
      </div>
      <Sign of="right" size={12} />
      <div
        className={
          below.length > 0 && below.every(({ holders }) => holders.length === 0) ? 'gone' : undefined
        }
      >
        <span className="softer">{say('subordinates')}</span>
        {below.length === 0 && <span className="soft">{say('none')}</span>}
        {below.map((one) => (
          <span key={one.code}>
            <PostName post={one}>{name(one)}</PostName>
            {one.vacant > 0 && <span className="soft"> {say('seatsVacant', { n: one.vacant })}</span>}
          </span>
        ))}
      </div>
    </div>
  )
}

const PostName = ({ post, children }: { post: Post; children: ReactNode }) => (
  <Link to={paths.establishment()} search={{ post: post.code }} activeProps={{}}>
    {children}
  </Link>
)
