import { Sign } from '../ui/Sign.tsx'
import { Kbd, Tag } from '../ui/Tag.tsx'
import { establishmentWords } from '../words/establishment.ts'
import { useWords } from '../words/words.ts'
import { Allowed } from './Allowed.tsx'
import { Chain } from './Chain.tsx'
import type { Establishment, Post } from './establishment.ts'
import { useNames } from './useNames.ts'
import './postCard.css'

type CardProps = { of: Establishment; post: Post; print: () => void; close: (() => void) | undefined }

/** The post description: above whom and under whom, what for, who may hold it, who does, and what that allows. */
export function PostCard({ of, post, print, close }: CardProps) {
  const say = useWords(establishmentWords)
  const name = useNames()
  return (
    <aside className="panel post-card" aria-label={say('card')}>
      <header>
        <div>
          <span className="softer">{say('card')}</span>
          <h2>{name(post)}</h2>
        </div>
        <Tag tone={post.vacant === 0 ? 'work' : 'line'}>
          {say('manned', { n: post.holders.length, all: post.seats })}
        </Tag>
        {close && (
          <button type="button" className="btn" aria-label={say('close')} onClick={close}>
            <Sign of="cross" />
          </button>
        )}
      </header>
      <div className="body">
        <Chain of={of} post={post} />
        <h3>{say('duties')}</h3>
        <DutyList of={of} post={post} />
        <h3>{say('qualification')}</h3>
        <ul className="wants">
          {post.qualification.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <People of={of} post={post} />
        <Allowed duties={post.duties} />
      </div>
      <footer>
        <button type="button" className="btn" onClick={print}>
          <Sign of="print" /> {say('printPost')}
        </button>
        <span className="softer keys-told">
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> {say('changePost')}
        </span>
      </footer>
    </aside>
  )
}

function DutyList({ of, post }: { of: Establishment; post: Post }) {
  const say = useWords(establishmentWords)
  const name = useNames()
  const fallen = of.posts.filter(({ fallsTo }) => fallsTo === post.code)
  const line = post.line.flatMap((code) => of.posts.filter((other) => other.code === code)).map(name)
  return (
    <ol>
      {post.description.map((text) => (
        <li key={text}>{text}</li>
      ))}
      {fallen.length > 0 && (
        <li className="extra">
          <span>{say('acting')}</span>
          {say('actingFor', { posts: fallen.map(name).join('、') })}
        </li>
      )}
      {line.length > 0 && <li className="if soft">{say('ifVacant', { posts: line.join(' → ') })}</li>}
    </ol>
  )
}

function People({ of, post }: { of: Establishment; post: Post }) {
  const say = useWords(establishmentWords)
  const name = useNames()
  const people = post.holders.flatMap(({ staffId }) => of.people.filter(({ id }) => id === staffId))
  return (
    <>
      <h3>{say('holdersOf')}</h3>
      {people.length === 0 && <p className="soft">{say('nobody')}</p>}
      {people.map((person) => (
        <div key={person.id} className="person">
          <b>{name(person)}</b>
          <span className="soft num">{person.staffNo}</span>
          {person.grade && <span>{person.grade}</span>}
          <span className={person.onShift ? 'on-shift' : 'soft'}>{person.onShift ?? say('offShift')}</span>
          <span className="soft skills">{person.skills.join(' · ')}</span>
        </div>
      ))}
    </>
  )
}
