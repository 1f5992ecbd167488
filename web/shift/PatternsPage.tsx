import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Head } from '../ui/frame.tsx'
import { useRows } from '../ui/useRows.ts'
import { baseWords } from '../words/shiftBase.ts'
import { useWords } from '../words/words.ts'
import { baseQuery, type BaseKind, type BasePattern } from './base.ts'
import { Followings } from './Followings.tsx'
import { FollowSheet } from './FollowSheet.tsx'
import { Kinds } from './Kinds.tsx'
import { KindSheet } from './KindSheet.tsx'
import { Patterns } from './Patterns.tsx'
import { PatternSheet } from './PatternSheet.tsx'
import '../ui/button.css'
import './shifts.css'
import './base.css'

type Sheet =
  | { is: 'kind'; of: BaseKind | undefined }
  | { is: 'pattern'; of: BasePattern | undefined }
  | { is: 'follow' }

/** What the plan is laid out from: kinds of shift, two-week patterns, and who follows which. */
export default function PatternsPage() {
  const say = useWords(baseWords)
  const { data: base } = useSuspenseQuery(baseQuery)
  const [sheet, open] = useState<Sheet>()
  const close = () => open(undefined)
  const list = useRows<HTMLDivElement>(say('title'))
  return (
    <>
      <Head title={say('title')} note={say('note')}>
        <button type="button" className="btn" onClick={() => open({ is: 'kind', of: undefined })}>
          {say('newKind')}
        </button>
        <button type="button" className="btn" onClick={() => open({ is: 'pattern', of: undefined })}>
          {say('newPattern')}
        </button>
        <button type="button" className="btn primary" onClick={() => open({ is: 'follow' })}>
          {say('newFollowing')}
        </button>
      </Head>
      <div className="shift-base" ref={list}>
        <Patterns base={base} edit={(of) => open({ is: 'pattern', of })} />
        <div>
          <Kinds base={base} edit={(of) => open({ is: 'kind', of })} />
          <Followings base={base} />
        </div>
      </div>
      {sheet?.is === 'kind' && <KindSheet key={sheet.of?.id} kind={sheet.of} onClose={close} />}
      {sheet?.is === 'pattern' && (
        <PatternSheet key={sheet.of?.id} base={base} pattern={sheet.of} onClose={close} />
      )}
      {sheet?.is === 'follow' && <FollowSheet base={base} onClose={close} />}
    </>
  )
}
