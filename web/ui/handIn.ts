import type { Refusal } from '../../domain/procedure.ts'
import { Broken, Busy, FieldsWrong, NotThere, Refused, SignedOut } from '../answers.ts'

/** Where a form stands on its way over the counter. There is no "failed": no answer means not known. */
export type Progress<T> =
  | { is: 'idle' }
  | { is: 'sending'; tries: number }
  | { is: 'unknown'; tries: number }
  | { is: 'busy'; tries: number; seconds: number }
  | { is: 'landed'; answer: T }
  | { is: 'refused'; refusal: Refusal }
  | { is: 'wrong'; fields: { readonly [path: string]: string } }
  | { is: 'signedOut' }
  | { is: 'notThere' }
  | { is: 'broken'; request: string }

export type HandIn<T> = {
  progress: Progress<T>
  /** Sends until the outcome is known: one form, one key. A second call meanwhile changes nothing. */
  go: (send: () => Promise<T>) => Promise<Progress<T>>
  /** Sends at once instead of at the end of the pause. */
  wake: () => void
  /** Takes the last answer down, unless one is still awaited. */
  reset: () => void
  subscribe: (heard: () => void) => () => void
}

const open = new Map<string, HandIn<unknown>>()

/** One a key for the whole tab: a form closed and opened again finds its sending under way. */
export function handInOf<T>(key: string): HandIn<T> {
  const known = open.get(key) ?? handIn()
  open.set(key, known)
  return known as HandIn<T>
}

/** Landed and read: its key is never used again. */
export const forget = (key: string): void => void open.delete(key)

export function handIn<T>(pause: Pause = pauseSeconds): HandIn<T> {
  const listeners = new Set<() => void>()
  let underWay: Promise<Progress<T>> | undefined
  let rouse = () => {}
  const tell = (progress: Progress<T>) => {
    self.progress = progress
    for (const heard of listeners) heard()
    return progress
  }
  const sleep = (seconds: number) =>
    new Promise<void>((wake) => {
      const timer = setTimeout(wake, seconds * 1000)
      rouse = () => {
        clearTimeout(timer)
        wake()
      }
    })
  const untilKnown = async (send: () => Promise<T>): Promise<Progress<T>> => {
    for (let tries = 1; ; tries++) {
      tell({ is: 'sending', tries })
      const came = await send().then((answer) => ({ is: 'landed', answer }) as const, problemOf)
      if (came.is !== 'unknown' && came.is !== 'busy') return tell(came)
      const seconds = pause(tries, came.is === 'busy' ? came.seconds : 0)
      tell(came.is === 'busy' ? { is: 'busy', tries, seconds } : { is: 'unknown', tries })
      await sleep(seconds)
    }
  }
  const self: HandIn<T> = {
    progress: { is: 'idle' },
    go: (send) => (underWay ??= untilKnown(send).finally(() => (underWay = undefined))),
    wake: () => rouse(),
    reset: () => {
      if (!underWay && self.progress.is !== 'idle') tell({ is: 'idle' })
    },
    subscribe: (heard) => {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
  }
  return self
}

/** Nothing else on the page may change while this holds: the form may have landed as it stands. */
export const isUnderWay = ({ is }: Progress<unknown>): boolean =>
  is === 'sending' || is === 'unknown' || is === 'busy'

type Pause = (tries: number, asked: number) => number
/** Growing and random, so that a crowd does not come back together (reliability §3). */
const pauseSeconds: Pause = (tries, asked) =>
  Math.ceil(Math.max(asked, Math.min(30, 2 ** (tries - 1))) * (0.75 + Math.random() / 2))

function problemOf(error: unknown) {
  if (error instanceof Refused) return { is: 'refused', refusal: error.refusal } as const
  if (error instanceof FieldsWrong) return { is: 'wrong', fields: error.fields } as const
  if (error instanceof SignedOut) return { is: 'signedOut' } as const
  if (error instanceof NotThere) return { is: 'notThere' } as const
  if (error instanceof Broken) return { is: 'broken', request: error.request } as const
  if (error instanceof Busy) return { is: 'busy', seconds: error.seconds } as const
  return { is: 'unknown' } as const
}

if (typeof window !== 'undefined') {
  window.addEventListener('online', () => {
    for (const one of open.values()) one.wake()
  })
}
