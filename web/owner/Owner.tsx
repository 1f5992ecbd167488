import { useEffect, useRef } from 'react'
import { NotThere } from '../answers.ts'
import { useRead } from '../read.ts'
import { Person } from '../ui/person.ts'
import { Toasts } from '../ui/toast.tsx'
import { Car } from './Car.tsx'
import { Bones, Gone, NoAnswer } from './Gone.tsx'
import { ownerRead, tellLooked } from './link.ts'

const everyMs = 20_000

/** The owner's page: no log-in, no stream, one read that is asked again while somebody looks. */
export function Owner() {
  const { data, error } = useRead(ownerRead)
  const looking = useRef(true)
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== 'visible') return
      looking.current = true
      ownerRead.again()
    }
    const timer = setInterval(() => document.visibilityState === 'visible' && ownerRead.again(), everyMs)
    document.addEventListener('visibilitychange', look)
    // A phone that has lost its net says so at once: the read then fails, and the page tells it.
    window.addEventListener('online', ownerRead.again)
    window.addEventListener('offline', ownerRead.again)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('online', ownerRead.again)
      window.removeEventListener('offline', ownerRead.again)
    }
  }, [])
  useEffect(() => {
    if (!data || !looking.current) return
    looking.current = false
    if (data.countsNow) void tellLooked()
  }, [data])
  if (error instanceof NotThere) return <Gone />
  if (!data) return error ? <NoAnswer again={ownerRead.again} /> : <Bones />
  return (
    <Person value={data.order.id}>
      <Car page={data} stale={error !== undefined} />
      <Toasts />
    </Person>
  )
}
