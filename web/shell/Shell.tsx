import { Outlet, useNavigate, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { startLive } from '../live.ts'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'
import { Skeleton } from '../ui/frame.tsx'
import { press, useKeys } from '../ui/keys.ts'
import { Toasts } from '../ui/toast.tsx'
import { Person } from '../ui/person.ts'
import { shellWords } from '../words/shell.ts'
import { useWords } from '../words/words.ts'
import { Corners } from './Corners.tsx'
import { KeyList, openKeyList } from './KeyList.tsx'
import { Rail } from './Rail.tsx'
import { TopBar } from './TopBar.tsx'
import './shell.css'
import './rail.css'
import './narrow.css'
import './menu.css'
import './corners.css'
import './print.css'

const MustChange = lazy(() => import('../sign-in/MustChange.tsx'))

/** The frame of every desk page: rooms in the order of the trade, one search box, the live state. */
export function Shell() {
  const say = useWords(shellWords)
  const me = useMe()
  const navigate = useNavigate()
  const router = useRouter()
  const must = me.mustChangePassword
  useEffect(() => (must ? undefined : startLive()), [must])
  useEffect(() => {
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  const receives = me.rooms.includes('reception')
  // Also over a sheet, whose own keys it lists first.
  useKeys(say('keys'), { '?': [say('showKeys'), openKeyList] }, { inSheet: true })
  useKeys(say('keysEverywhere'), {
    Escape: [say('back'), () => router.history.canGoBack() && router.history.back()],
    ...(receives && { n: [say('newOrder'), () => void navigate({ to: paths.reception() })] as const }),
  })
  if (must) {
    return (
      <Suspense>
        <MustChange done={() => location.reload()} />
      </Suspense>
    )
  }
  return (
    <Person value={me.staffId}>
      <a className="skip" href="#page">
        {say('skip')}
      </a>
      <div className="shell">
        <Rail />
        <TopBar />
        <main className="main" id="page" tabIndex={-1}>
          <Corners />
          <Suspense fallback={<Skeleton rows={9} />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <KeyList />
      <Toasts />
    </Person>
  )
}
