import { useSuspenseQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useMe } from '../me.ts'
import { Head } from '../ui/frame.tsx'
import { useKeys } from '../ui/keys.ts'
import { Sign } from '../ui/Sign.tsx'
import { Kbd } from '../ui/Tag.tsx'
import { longOf } from '../ui/time.ts'
import { useAsked } from '../ui/useAsked.ts'
import { useIsPhone, useMedia } from '../ui/useMedia.ts'
import { useNow } from '../ui/useNow.ts'
import { establishmentWords } from '../words/establishment.ts'
import { useWords } from '../words/words.ts'
import { Conflicts } from './Conflicts.tsx'
import { establishmentQuery } from './establishment.ts'
import { PostCard } from './PostCard.tsx'
import { PostTable } from './PostTable.tsx'
import { SumLine } from './SumLine.tsx'
import './establishment.css'
import './print.css'

/** The printed table, alive: every seat, who sits on it, and where the duties of an empty one fall. */
export default function EstablishmentPage() {
  const say = useWords(establishmentWords)
  const { data } = useSuspenseQuery(establishmentQuery)
  const [asked, ask] = useAsked()
  const wide = useMedia('(min-width: 1281px)')
  const phone = useIsPhone()
  const page = useRef<HTMLDivElement>(null)
  const { posts } = data
  const chosen = posts.find(({ code }) => code === asked['post']) ?? (wide ? posts[0] : undefined)
  const print = (what: 'sheet' | 'post') => {
    page.current!.dataset['print'] = what
    window.print()
    page.current!.dataset['print'] = 'sheet'
  }
  const move = (by: 1 | -1) => {
    const next = posts[(chosen ? posts.indexOf(chosen) : -1) + by]
    if (next) ask({ post: next.code })
  }
  const down = [say('postDown'), () => move(1)] as const
  const up = [say('postUp'), () => move(-1)] as const
  useKeys(say('title'), {
    j: down,
    k: up,
    ArrowDown: down,
    ArrowUp: up,
    p: [say('print'), () => print('sheet')],
  })
  const held = data.count.onDuty + data.count.concurrent
  return (
    <div className="establishment" ref={page} data-print="sheet">
      <Head
        title={say('title')}
        note={say('note', { posts: posts.length, people: data.people.length, held })}
      >
        <button type="button" className="btn primary" onClick={() => print('sheet')}>
          <Sign of="print" /> {say('print')} <Kbd>P</Kbd>
        </button>
        <span className="softer">{say('onePage')}</span>
      </Head>
      <div className="cols">
        {!(phone && chosen) && (
          <div className="main-col">
            <PrintHead />
            <SumLine of={data} />
            <PostTable of={data} chosen={chosen} />
            <Conflicts />
            <p className="signs">{say('signs')}</p>
          </div>
        )}
        {chosen && (
          <PostCard
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

/** Only on paper, where no shell says whose table this is. */
function PrintHead() {
  const say = useWords(establishmentWords)
  const me = useMe()
  const now = useNow()
  return (
    <div className="print-head">
      <h1>{say('sheet')}</h1>
      <p>{say('printed', { store: me.store.name, at: longOf(now) })}</p>
    </div>
  )
}
