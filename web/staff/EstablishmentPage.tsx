import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Act } from '../ui/Act.tsx'
import { Head } from '../ui/frame.tsx'
import { useKeys } from '../ui/keys.ts'
import { Sign } from '../ui/Sign.tsx'
import { Kbd } from '../ui/Tag.tsx'
import { useAsked } from '../ui/useAsked.ts'
import { useIsPhone, useMedia } from '../ui/useMedia.ts'
import { establishmentWords } from '../words/establishment.ts'
import { useWords } from '../words/words.ts'
import { AddPostSheet } from './AddPostSheet.tsx'
import { AdmitSheet } from './AdmitSheet.tsx'
import { Conflicts } from './Conflicts.tsx'
import { establishmentQuery, type Establishment, type Post } from './establishment.ts'
import { MoveSomebody } from './MoveSomebody.tsx'
import { PostCard } from './PostCard.tsx'
import { PostTable } from './PostTable.tsx'
import { PrintHead } from './PrintHead.tsx'
import { SumLine } from './SumLine.tsx'
import { useWhyNotAdmit } from './whyNot.ts'
import './establishment.css'
import './print.css'

/** The printed table, alive: every seat, who sits on it, and where the duties of an empty one fall. */
export default function EstablishmentPage() {
  const { data } = useSuspenseQuery(establishmentQuery)
  const [asked, ask] = useAsked()
  const wide = useMedia('(min-width: 1281px)')
  const phone = useIsPhone()
  const chosen = data.posts.find(({ code }) => code === asked['post']) ?? (wide ? data.posts[0] : undefined)
  const printSheet = phone && chosen ? undefined : () => print('sheet')
  useTableKeys(data.posts, chosen, (post) => ask({ post: post.code }), printSheet)
  return (
    <div className="establishment" data-print="sheet">
      <TableHead of={data} print={printSheet} />
      <div className="cols">
        {printSheet && <Sheet of={data} chosen={chosen} />}
        {chosen && (
          <PostCard
            key={chosen.id}
            of={data}
            post={chosen}
            print={() => print('post')}
            close={wide ? undefined : () => ask({ post: undefined })}
          />
        )}
      </div>
    </div>
  )
}

/** The table or the description, never both on one page; the browser's own command prints the table. */
function print(what: 'sheet' | 'post') {
  const page = document.querySelector<HTMLElement>('.establishment')!
  page.dataset['print'] = what
  window.print()
  page.dataset['print'] = 'sheet'
}

function Sheet({ of, chosen }: { of: Establishment; chosen: Post | undefined }) {
  const say = useWords(establishmentWords)
  return (
    <div className="main-col">
      <PrintHead title={say('sheet')} />
      <SumLine of={of} />
      <PostTable of={of} chosen={chosen} />
      <Conflicts of={of} />
      <p className="signs">{say('signs')}</p>
    </div>
  )
}

function TableHead({ of, print }: { of: Establishment; print: (() => void) | undefined }) {
  const say = useWords(establishmentWords)
  const [sheet, open] = useState<'addPost' | 'move' | 'admit'>()
  const close = () => open(undefined)
  const { count, posts, people } = of
  const held = count.onDuty + count.concurrent
  // All of it is the manager's: one sentence for the three.
  const why = useWhyNotAdmit()
  return (
    <Head title={say('title')} note={say('note', { posts: posts.length, people: people.length, held })}>
      {(['addPost', 'move'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className="btn"
          disabled={why !== undefined}
          onClick={() => open(one)}
        >
          {say(one)}
        </button>
      ))}
      <Act refusal={why} onClick={() => open('admit')}>
        {say('admit')}
      </Act>
      {print && (
        <>
          <button type="button" className="btn primary" onClick={print}>
            <Sign of="print" /> {say('print')} <Kbd>P</Kbd>
          </button>
          <span className="softer">{say('onePage')}</span>
        </>
      )}
      {sheet === 'addPost' && <AddPostSheet of={of} close={close} />}
      {sheet === 'admit' && <AdmitSheet of={of} close={close} />}
      {sheet === 'move' && <MoveSomebody of={of} close={close} />}
    </Head>
  )
}

function useTableKeys(
  posts: readonly Post[],
  chosen: Post | undefined,
  choose: (post: Post) => void,
  print: (() => void) | undefined,
) {
  const say = useWords(establishmentWords)
  const move = (by: 1 | -1) => {
    const next = posts[(chosen ? posts.indexOf(chosen) : -1) + by]
    if (next) choose(next)
  }
  const down = [say('postDown'), () => move(1)] as const
  const up = [say('postUp'), () => move(-1)] as const
  useKeys(say('title'), {
    j: down,
    k: up,
    ArrowDown: down,
    ArrowUp: up,
    ...(print && { p: [say('print'), print] as const }),
  })
}
