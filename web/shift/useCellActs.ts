import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { v7 } from 'uuid'
import { answer, api } from '../api.ts'
import { tellEverything } from '../live.ts'
import { handIn, type Progress } from '../ui/handIn.ts'
import { toast } from '../ui/toast.tsx'
import { uiWords } from '../words/ui.ts'
import { useWords } from '../words/words.ts'
import { keyOf, type Cell, type Drop, type Place, type Way } from './cells.ts'
import type { Kind, Shift } from './plan.ts'

type Header = { 'idempotency-key': string; 'seen-event'?: string }
type Sent = Parameters<typeof answer<unknown>>[0]
/** One change of the plan on its way. */
type Change = {
  readonly places: readonly Place[]
  /** What the cell shows meanwhile. */
  readonly code: string | undefined
  readonly send: (header: Header, breaks: boolean) => Sent
  readonly seen?: number | undefined
}
export type Trouble = {
  readonly progress: Progress<unknown>
  readonly anyway: () => void
  readonly leave: () => void
}

/** Changes are sent at once, each as an act of its own; what the counter refuses is said above the plan. */
export function useCellActs() {
  const { hand, underWay, trouble } = useHand()
  const replan = (places: readonly Place[], shift: Shift, code: string) =>
    hand({
      places,
      code,
      seen: shift.lastEvent,
      send: (header, breaks) =>
        api.shifts[':id'].replan.$post({ param: { id: shift.id }, header, json: { code, breaks } }),
    })
  const plan = (place: Place, code: string) => {
    const id = v7()
    const { staffId, day } = place
    return hand({
      places: [place],
      code,
      send: (header) => api.shifts[':id'].plan.$post({ param: { id }, header, json: { staffId, day, code } }),
    })
  }
  const set = (place: Place, way: Way, kind: Kind) => {
    if (way.is === 'replan') void replan([place], way.shift, kind.code)
    if (way.is === 'plan') void plan(place, kind.code)
  }
  return {
    underWay,
    trouble,
    set,
    cancel: (place: Place, { id, lastEvent }: Shift) =>
      void hand({
        places: [place],
        code: undefined,
        seen: lastEvent,
        send: (header, breaks) => api.shifts[':id'].cancel.$post({ param: { id }, header, json: { breaks } }),
      }),
    drop: (from: Cell, onto: Cell, drop: Drop) => {
      if (drop.is === 'copy') set(onto, drop.way, drop.kind)
      if (drop.is === 'swap') {
        const json = { withId: drop.other.id, withSeen: drop.other.lastEvent }
        void hand({
          places: [from, onto],
          code: undefined,
          seen: drop.own.lastEvent,
          send: (header, breaks) =>
            api.shifts[':id'].swap.$post({ param: { id: drop.own.id }, header, json: { ...json, breaks } }),
        })
      }
    },
  }
}

/** One hand for all of them: a cell whose change is under way takes no other. */
function useHand() {
  const client = useQueryClient()
  const say = useWords(uiWords)
  const [underWay, setUnderWay] = useState<{ readonly [cell: string]: string | undefined }>({})
  const [trouble, setTrouble] = useState<Trouble>()
  /** At once, not at the next drawing: a key pressed twice is one change. */
  const busy = useRef(new Set<string>())

  const hand = async (change: Change, breaks = false) => {
    const keys = change.places.map(keyOf)
    if (keys.some((key) => busy.current.has(key))) return
    for (const key of keys) busy.current.add(key)
    setTrouble(undefined)
    setUnderWay((known) => ({ ...known, ...Object.fromEntries(keys.map((key) => [key, change.code])) }))
    const header = {
      'idempotency-key': v7(),
      ...(change.seen !== undefined && { 'seen-event': String(change.seen) }),
    }
    const came = await handIn<unknown>().go(() => answer(change.send(header, breaks)))
    if (came.is === 'landed') toast(say('landed'))
    else
      setTrouble({
        progress: came,
        anyway: () => void hand(change, true),
        leave: () => setTrouble(undefined),
      })
    // What stands now is read before the cell may be changed again: it must be seen as it is.
    await client.refetchQueries({ queryKey: ['shifts'] })
    for (const key of keys) busy.current.delete(key)
    setUnderWay((known) => Object.fromEntries(Object.entries(known).filter(([key]) => !keys.includes(key))))
    tellEverything()
  }
  return { hand, underWay, trouble }
}

export type CellActs = ReturnType<typeof useCellActs>
