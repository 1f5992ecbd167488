import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { isOpen } from '../../domain/lounge/turn.ts'
import { hourOf } from '../ui/time.ts'
import { loungeWords } from '../words/lounge.ts'
import { useWords } from '../words/words.ts'
import { Board } from './Board.tsx'
import { follow, type Seen } from './follow.ts'

/** Seen once in a screen's life: not carried along for the rest of it. */
const Pairing = lazy(() => import('./Pairing.tsx').then((page) => ({ default: page.Pairing })))

/** Left alone, it begins anew once a day while it is dark: a new release comes in, and nothing piles up. */
const anewAfterMs = 20 * 3_600_000

/** The screen of the lounge: no hands, no person signed in; survives a week without being touched (S78). */
export function Lounge() {
  const say = useWords(loungeWords)
  const [seen, setSeen] = useState<Seen>({ is: 'connecting', now: 0 })
  const following = useRef<ReturnType<typeof follow>>(undefined)
  useEffect(() => {
    const one = follow(setSeen)
    following.current = one
    return one.stop
  }, [])
  const dark = seen.is === 'board' && !isOpen(minuteOf(seen.now), seen.board)
  useEffect(() => {
    if (dark && performance.now() > anewAfterMs) location.reload()
  }, [dark])

  if (seen.is === 'unpaired')
    return (
      <Suspense>
        <Pairing paired={() => following.current?.again()} />
      </Suspense>
    )
  if (seen.is === 'connecting')
    return (
      <main className="lounge plain">
        <h1>{say('connecting')}</h1>
      </main>
    )
  if (dark)
    return (
      <main className="lounge dark">
        <h1 className="unseen">{say('dark')}</h1>
      </main>
    )
  return <Board {...seen} />
}

function minuteOf(now: number): number {
  const [hour, minute] = hourOf(new Date(now)).split(':')
  return Number(hour) * 60 + Number(minute)
}
