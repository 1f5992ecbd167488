import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useEffect, useRef } from 'react'
import { answer, api } from '../api.ts'
import { useAsk } from '../sign-in/useAsk.ts'
import { ToldNotice } from '../sign-in/ToldNotice.tsx'
import { Skeleton } from '../ui/frame.tsx'
import { accountWords } from '../words/accounts.ts'
import { uiWords } from '../words/ui.ts'
import { useWords } from '../words/words.ts'
import { LoginList } from './LoginList.tsx'
import '../ui/button.css'
import './accounts.css'

/** From the user menu: where one is signed in, and the way to end what one does not know. */
export default function OwnLogins({ onClose }: { onClose: () => void }) {
  const say = useWords(accountWords)
  const sayUi = useWords(uiWords)
  const sheet = useRef<HTMLDialogElement>(null)
  useEffect(() => sheet.current?.showModal(), [])
  return (
    <dialog ref={sheet} className="keys own-logins" aria-label={say('ownTitle')} onClose={onClose}>
      <header>
        <h2>{say('ownTitle')}</h2>
        <button type="button" className="btn small" onClick={() => sheet.current?.close()}>
          {sayUi('close')}
        </button>
      </header>
      <div className="own-body">
        <p className="softer">{say('ownTold')}</p>
        <Suspense fallback={<Skeleton rows={3} />}>
          <Own />
        </Suspense>
      </div>
    </dialog>
  )
}

function Own() {
  const say = useWords(accountWords)
  const { asking, told, ask } = useAsk()
  const { data, refetch } = useSuspenseQuery({
    queryKey: ['ownLogins'],
    queryFn: () => answer(api.me.sessions.$get()),
    staleTime: 0,
    gcTime: 0,
  })
  const end = (sessionId?: string) =>
    void ask(async () => {
      await answer(api.me.sessions.end.$post({ json: sessionId === undefined ? {} : { sessionId } }))
      await refetch()
    })
  const others = data.sessions.filter(({ isThis }) => !isThis)
  return (
    <>
      <LoginList
        sessions={data.sessions}
        end={({ id, isThis }) =>
          !isThis && (
            <button type="button" className="btn small" disabled={asking} onClick={() => end(id)}>
              {say('endOne')}
            </button>
          )
        }
      />
      <ToldNotice told={told} />
      <button type="button" className="btn" disabled={asking || others.length === 0} onClick={() => end()}>
        {say('endOthers')}
      </button>{' '}
      {others.length === 0 && <span className="why">{say('noOthers')}</span>}
    </>
  )
}
