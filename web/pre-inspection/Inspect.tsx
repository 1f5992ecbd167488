import { lazy, Suspense, useEffect } from 'react'
import { startLive } from '../live.ts'
import { useRead } from '../read.ts'
import { Skeleton } from '../ui/frame.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { meRead } from './read.ts'
import { useAddress } from './useAddress.ts'
import { WaitingPage } from './WaitingPage.tsx'
import './frame.css'

const WalkPage = lazy(() => import('./WalkPage.tsx').then((file) => ({ default: file.WalkPage })))
const MustChange = lazy(() => import('../sign-in/MustChange.tsx'))

/** The tablet's own entry: the cars that wait, and the sheet of one. */
export function Inspect() {
  const me = useRead(meRead)
  const visitId = useAddress()
  const must = me.data?.mustChangePassword
  useEffect(() => (must === false ? startLive() : undefined), [must])
  if (!me.data) return me.error ? <Trouble error={me.error} again={meRead.again} /> : <Skeleton rows={9} />
  if (must)
    return (
      <Suspense>
        <MustChange done={() => location.reload()} />
      </Suspense>
    )
  if (!visitId) return <WaitingPage me={me.data} />
  return (
    <Suspense fallback={<Skeleton rows={9} />}>
      <WalkPage key={visitId} visitId={visitId} me={me.data} />
    </Suspense>
  )
}
