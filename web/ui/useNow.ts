import { useSyncExternalStore } from 'react'
import { storeNow } from './time.ts'

/** The store's time, drawn again as it passes: one timer a pace, however many ask. */
export function useNow(everySeconds: 1 | 15 = 15): Date {
  const pace = paces[everySeconds]
  return new Date(useSyncExternalStore(pace.subscribe, pace.last))
}

const paces = { 1: pace(1000), 15: pace(15_000) }

function pace(ms: number) {
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setInterval> | undefined
  let tick = 0
  const look = () => {
    tick = storeNow().getTime()
    for (const heard of listeners) heard()
  }
  return {
    // Between ticks the same answer, so that drawing settles; a jump of the store's clock is taken at once.
    last: () => (Math.abs(storeNow().getTime() - tick) > ms ? (tick = storeNow().getTime()) : tick),
    subscribe: (heard: () => void) => {
      listeners.add(heard)
      timer ??= setInterval(look, ms)
      return () => {
        listeners.delete(heard)
        if (listeners.size > 0) return
        clearInterval(timer)
        timer = undefined
      }
    },
  }
}
