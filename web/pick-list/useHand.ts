import { useRef, useState, useSyncExternalStore } from 'react'
import { v7 } from 'uuid'
import { answer } from '../api.ts'
import { tellEverything } from '../live.ts'
import type { AnyForm, Handed } from '../ui/form.ts'
import { forget, handInOf, isUnderWay } from '../ui/handIn.ts'

type Send = (handed: Pick<Handed, 'header'>) => Parameters<typeof answer<unknown>>[0]

/**
 * Acts that a scan or a key hands in, one after the other: each under an id of its own, and sent until it is known
 * whether it has landed.
 */
export function useHand() {
  const [key, setKey] = useState('nothing handed in yet')
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const way = handInOf<unknown>(key)
  const progress = useSyncExternalStore(way.subscribe, () => way.progress)

  /** @returns whether it has landed; a refusal is shown by `form` */
  const hand = (send: Send): Promise<boolean> => {
    const mine = v7()
    const done = line.current.then(async () => {
      setKey(mine)
      const came = await handInOf<unknown>(mine).go(() =>
        answer(send({ header: { 'idempotency-key': mine } })),
      )
      if (came.is === 'landed') forget(mine)
      tellEverything()
      return came.is === 'landed'
    })
    line.current = done.catch(() => {})
    return done
  }
  const underWay = isUnderWay(progress)
  const form: AnyForm = {
    name: 'scan',
    errors: {},
    progress: progress.is === 'wrong' ? { is: 'notThere' } : progress,
    underWay,
    touched: false,
    foundAt: undefined,
    newId: '',
    submit: () => {},
    sendNow: way.wake,
    startOver: way.reset,
    handInAnyway: undefined,
    asNew: way.reset,
  }
  return { hand, form, underWay, reset: way.reset }
}
export type Hand = ReturnType<typeof useHand>
