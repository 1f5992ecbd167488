import { lazy, Suspense, useEffect } from 'react'
import { startLive } from '../live.ts'
import { reading, useRead } from '../read.ts'
import { readMe } from '../readMe.ts'
import { Skeleton } from '../ui/frame.tsx'
import { Person } from '../ui/person.ts'
import { Toasts } from '../ui/toast.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { TechnicianPage } from './TechnicianPage.tsx'

const meRead = reading(readMe, ['staff'])
const MustChange = lazy(() => import('../sign-in/MustChange.tsx'))

/** The technician's own entry: signed in, live, and nothing of the desk. */
export function Technician() {
  const me = useRead(meRead)
  const must = me.data?.mustChangePassword
  useEffect(() => (must === false ? startLive() : undefined), [must])
  if (!me.data) return me.error ? <Trouble error={me.error} again={meRead.again} /> : <Skeleton rows={9} />
  return (
    <Person value={me.data.staffId}>
      <Suspense fallback={<Skeleton rows={9} />}>
        {must ? <MustChange done={() => location.reload()} /> : <TechnicianPage me={me.data} />}
      </Suspense>
      <Toasts />
    </Person>
  )
}
