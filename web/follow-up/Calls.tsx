import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Suspense } from 'react'
import { paths } from '../paths.ts'
import { EmptyState, Head, Panel, Skeleton } from '../ui/frame.tsx'
import { useKeys } from '../ui/keys.ts'
import { Kbd } from '../ui/Tag.tsx'
import { useAsked } from '../ui/useAsked.ts'
import { useIsPhone } from '../ui/useMedia.ts'
import { followUpWords } from '../words/followUp.ts'
import { useWords } from '../words/words.ts'
import { Call } from './Call.tsx'
import { CallList } from './CallList.tsx'
import { fits } from './fits.ts'
import { callsQuery, listedOf, type CallRow } from './read.ts'
import './followUp.css'

/** List and call on one page; on a phone one after the other. */
export function Calls({ id }: { id?: string }) {
  const say = useWords(followUpWords)
  const phone = useIsPhone()
  const navigate = useNavigate()
  const [asked] = useAsked()
  const state = listedOf(asked['state'])
  const { data } = useSuspenseQuery(callsQuery(state))
  const rows = data.filter((row) => fits(row, asked['q'] ?? ''))
  const chosen = id ?? (phone ? undefined : (rows.find(isMine) ?? rows[0])?.id)
  const open = (to: string | undefined) =>
    void navigate({ to: to ? paths.followUp(to) : paths.followUps(), search: asked, replace: true } as never)
  const here = rows.findIndex((row) => row.id === chosen)
  const next = [...rows.slice(here + 1), ...rows.slice(0, Math.max(0, here))].find(isMine)?.id
  useKeys(say('title'), {
    j: [say('personDown'), () => open(rows[Math.min(rows.length - 1, here + 1)]?.id)],
    k: [say('personUp'), () => open(rows[Math.max(0, here - 1)]?.id)],
  })
  return (
    <>
      {!(phone && id) && (
        <Head title={say('title')} note={say('note')}>
          <span className="softer fu-keys">
            <Kbd>J</Kbd> <Kbd>K</Kbd> {say('keyPerson')} <Kbd>1</Kbd>–<Kbd>5</Kbd> {say('keyAnswer')}
          </span>
        </Head>
      )}
      <div className={chosen ? 'fu' : 'fu alone'}>
        {!(phone && id) && <CallList rows={rows} all={data.length} chosen={chosen} />}
        {chosen ? (
          <Suspense fallback={<Skeleton rows={12} />}>
            <Call key={chosen} id={chosen} next={next} done={() => open(next)} />
          </Suspense>
        ) : (
          !phone && rows.length > 0 && <Nobody />
        )}
      </div>
    </>
  )
}

function Nobody() {
  const say = useWords(followUpWords)
  return (
    <Panel>
      <EmptyState title={say('choose')} />
    </Panel>
  )
}

const isMine = ({ state, own }: CallRow) => state === 'due' && !own
