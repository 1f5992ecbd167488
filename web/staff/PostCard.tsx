import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { post as procedure } from '../../domain/staff/procedure.ts'
import { Act } from '../ui/Act.tsx'
import { Skeleton } from '../ui/frame.tsx'
import { Sign } from '../ui/Sign.tsx'
import { Kbd, Tag } from '../ui/Tag.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { establishmentWords } from '../words/establishment.ts'
import { useStepWord } from '../words/steps.ts'
import { useWords } from '../words/words.ts'
import { Allowed } from './Allowed.tsx'
import { Chain } from './Chain.tsx'
import type { Establishment, Post } from './establishment.ts'
import { Earlier, HeldBy } from './PostHistory.tsx'
import { PostPaper } from './PostPaper.tsx'
import { PostPeople } from './PostPeople.tsx'
import { PostSeats } from './PostSeats.tsx'
import { PostSheets, type PostStep } from './PostSheets.tsx'
import { postQuery, refusalOf, type Version } from './person.ts'
import { useNames } from './useNames.ts'
import './postCard.css'
import './postPaper.css'

type CardProps = { of: Establishment; post: Post; print: () => void; close: (() => void) | undefined }

/** The post description: above whom and under whom, what for, who may hold it, who does, and what that allows. */
export function PostCard({ of, post, print, close }: CardProps) {
  const say = useWords(establishmentWords)
  const name = useNames()
  const page = useQuery(postQuery(post.id))
  const [shown, show] = useState<number>()
  const [sheet, open] = useState<PostStep>()
  const version = page.data?.versions.find((one) => one.version === shown) ?? page.data?.versions[0]
  return (
    <aside className="panel post-card" aria-label={say('card')}>
      <header>
        <div>
          <span className="softer">
            {say('card')} · {say('inForceSince', { n: post.version })}
          </span>
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
        {version && version.version !== post.version && (
          <p className="says" role="note">
            {say('isEarlier', { n: version.version })}{' '}
            <button type="button" className="btn small" onClick={() => show(undefined)}>
              {say('showCurrent')}
            </button>
          </p>
        )}
        {page.isError && <Trouble error={page.error} again={() => void page.refetch()} />}
        {version ? <Described of={of} post={post} version={version} /> : <Skeleton rows={7} />}
        <PostSeats of={of} post={post} steps={page.data?.steps} open={open} />
        <PostPeople of={of} post={post} />
        <Allowed duties={post.duties} />
        {page.data && (
          <>
            <HeldBy page={page.data} />
            <Earlier page={page.data} shown={version?.version} show={show} />
          </>
        )}
      </div>
      <Foot page={page.data} print={print} open={open} />
      {version && <PostPaper of={of} post={post} version={version} />}
      {sheet && page.data && (
        <PostSheets step={sheet} of={of} post={post} page={page.data} close={() => open(undefined)} />
      )}
    </aside>
  )
}

type FootProps = {
  page: Parameters<typeof Earlier>[0]['page'] | undefined
  print: () => void
  open: (step: PostStep) => void
}

function Foot({ page, print, open }: FootProps) {
  const say = useWords(establishmentWords)
  const word = useStepWord()
  return (
    <footer>
      <Act
        refusal={refusalOf(page?.steps, 'revise')}
        why={page ? undefined : '…'}
        onClick={() => open('revise')}
        below
      >
        {word(procedure, 'revise')}
      </Act>
      <button type="button" className="btn" onClick={print}>
        <Sign of="print" /> {say('printPost')}
      </button>
      <span className="softer keys-told">
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> {say('changePost')}
      </span>
    </footer>
  )
}

type DescribedProps = { of: Establishment; post: Post; version: Version }

function Described({ of, post, version }: DescribedProps) {
  const say = useWords(establishmentWords)
  const name = useNames()
  const fallen = of.posts.filter(({ fallsTo }) => fallsTo === post.code)
  return (
    <>
      <h3>{say('duties')}</h3>
      <ol>
        {version.description.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {fallen.length > 0 && (
          <li className="extra">
            <span>{say('acting')}</span>
            {say('actingFor', { posts: fallen.map(name).join('、') })}
          </li>
        )}
      </ol>
      <h3>{say('qualification')}</h3>
      <ul className="wants">
        {version.qualification.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
