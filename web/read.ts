import { useSyncExternalStore } from 'react'
import { SignedOut, Unknown } from './answers.ts'
import { isAbout, listen } from './live.ts'
import { doorTo } from './doors.ts'

export type Read<T> = { readonly data?: T; readonly error?: unknown }
export type Reading<T> = {
  readonly got: () => Read<T>
  readonly again: () => void
  readonly subscribe: (heard: () => void) => () => void
}

/**
 * A read of the light entries, which have no room for the desk's query library: asked again when one of its
 * topics changes or no answer came, and never overtaken by an older answer. Made once, outside drawing.
 */
export function reading<T>(ask: () => Promise<T>, topics: readonly string[], pauseMs = 3000): Reading<T> {
  const heard = new Set<() => void>()
  let got: Read<T> = {}
  let turn = 0
  let deaf = () => {}
  const put = (next: Read<T>) => {
    got = next
    for (const one of heard) one()
  }
  const failed = (error: unknown, mine: number) => {
    if (error instanceof SignedOut) toTheDoor()
    // What was read stays on the page beside the trouble.
    put({ ...got, error })
    if (error instanceof Unknown) setTimeout(() => mine === turn && heard.size > 0 && again(), pauseMs)
  }
  const again = () => {
    const mine = ++turn
    ask().then(
      (data) => mine === turn && put({ data }),
      (error: unknown) => mine === turn && failed(error, mine),
    )
  }
  return {
    got: () => got,
    again,
    subscribe(one) {
      heard.add(one)
      if (heard.size === 1) {
        deaf = listen((changed) => isAbout(topics, changed) && again())
        again()
      }
      return () => {
        heard.delete(one)
        if (heard.size === 0) deaf()
      }
    },
  }
}

export const useRead = <T>({ subscribe, got }: Reading<T>): Read<T> => useSyncExternalStore(subscribe, got)

let isLed = false
/** Once: a second way to the door would break off the first. */
function toTheDoor() {
  if (isLed) return
  isLed = true
  location.replace(`${doorTo.signIn()}?back=${location.pathname}`)
}
