import { useSyncExternalStore } from 'react'

export type Live = 'connecting' | 'connected' | 'reconnecting'
/** What changed; `everything` after a gap, here or behind the server. */
type Heard = (topics: readonly string[]) => void

let state: Live = 'connecting'
const watchers = new Set<() => void>()
const listeners = new Set<Heard>()

/** connected, or not: always in sight. */
export const useLive = (): Live =>
  useSyncExternalStore(
    (heard) => {
      watchers.add(heard)
      return () => watchers.delete(heard)
    },
    () => state,
  )

export function listen(heard: Heard): () => void {
  listeners.add(heard)
  return () => void listeners.delete(heard)
}

/** Whether news of `topics` concerns what follows `mine`. */
export const isAbout = (mine: readonly string[], topics: readonly string[]): boolean =>
  topics.includes('everything') || mine.some((topic) => topics.includes(topic))

/** A form has landed: the page asks again at once, whether or not the stream is quick. */
export const tellEverything = (): void => tell(['everything'])

/** One stream a tab, opened again for as long as the page stands. */
export function startLive(): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let tries = 0
  const open = () => {
    source = new EventSource('/api/stream')
    source.addEventListener('hello', () => {
      tries = 0
      if (state === 'reconnecting') tellEverything()
      become('connected')
    })
    source.addEventListener('change', ({ data }: MessageEvent<string>) =>
      tell((JSON.parse(data) as { topics: string[] }).topics),
    )
    // Our own pause instead of the browser's, which gives up on an answer that is no stream.
    source.addEventListener('error', lost)
    // The log-in has ended: whatever is asked now is led to the door.
    source.addEventListener('over', () => {
      lost()
      tellEverything()
    })
  }
  const lost = () => {
    source?.close()
    become('reconnecting')
    clearTimeout(timer)
    timer = setTimeout(open, Math.min(15_000, 1000 * 2 ** tries++) * (0.75 + Math.random() / 2))
  }
  const now = () => {
    if (state !== 'reconnecting') return
    clearTimeout(timer)
    source?.close()
    open()
  }
  open()
  window.addEventListener('online', now)
  return () => {
    window.removeEventListener('online', now)
    clearTimeout(timer)
    source?.close()
  }
}

function tell(topics: readonly string[]): void {
  for (const heard of listeners) heard(topics)
}

function become(next: Live): void {
  state = next
  for (const heard of watchers) heard()
}
