import type { InferResponseType } from 'hono/client'
import { askEveryMs } from '../../domain/lounge/turn.ts'
import type { api } from '../api.ts'
import { setStoreTime, storeNow } from '../ui/time.ts'

export type Board = InferResponseType<typeof api.lounge.$get, 200>
export type Seen = { readonly now: number } & (
  | { readonly is: 'connecting' }
  | { readonly is: 'unpaired' }
  | { readonly is: 'board'; readonly board: Board; readonly answeredAt: number }
)

/** What hangs is given up: a television must not collect questions. */
const patienceMs = 10_000
const streamPausesMs = [1_000, 2_000, 5_000, 15_000] as const

/**
 * Follows the board for as long as the screen stands, weeks on end: one interval, one question at a time, one stream,
 * the last answer and no other. News hasten the next question; without news it is asked all the same.
 */
export function follow(tell: (seen: Seen) => void): { stop: () => void; again: () => void } {
  let last: { board: Board; answeredAt: number } | undefined
  let unpaired = false
  let asking = false
  let askAt = 0
  const again = () => void (askAt = 0)
  const stream = streamOf(again)

  const say = () => {
    const now = storeNow().getTime()
    if (unpaired) tell({ is: 'unpaired', now })
    else if (last) tell({ is: 'board', now, ...last })
    else tell({ is: 'connecting', now })
  }
  const ask = async () => {
    asking = true
    askAt = performance.now() + askEveryMs
    const answer = await question()
    asking = false
    if (answer === 'unpaired') {
      unpaired = true
      last = undefined
      stream.close()
    } else if (answer) {
      unpaired = false
      setStoreTime(answer.now, answer.timeZone)
      last = { board: answer, answeredAt: storeNow().getTime() }
    }
    say()
  }
  const tick = () => {
    if (!asking && performance.now() >= askAt) void ask()
    if (last && !unpaired) stream.keep(performance.now())
    say()
  }
  const clock = setInterval(tick, 1_000)
  window.addEventListener('online', again)
  tick()
  return {
    again,
    stop() {
      clearInterval(clock)
      window.removeEventListener('online', again)
      stream.close()
    },
  }
}

/** The board; `unpaired` where this screen has no door; undefined where nobody answered. */
async function question(): Promise<Board | 'unpaired' | undefined> {
  try {
    const got = await fetch('/api/lounge', { signal: AbortSignal.timeout(patienceMs) })
    if (got.status === 404) return 'unpaired'
    return got.ok ? ((await got.json()) as Board) : undefined
  } catch {
    return undefined
  }
}

/** One stream at a time, opened again with growing pauses. */
function streamOf(news: () => void) {
  let source: EventSource | undefined
  let tries = 0
  let openAt = 0
  const close = () => {
    source?.close()
    source = undefined
  }
  const lost = () => {
    close()
    openAt = performance.now() + streamPausesMs[Math.min(tries++, streamPausesMs.length - 1)]!
  }
  const open = () => {
    source = new EventSource('/api/lounge/stream')
    source.addEventListener('hello', () => {
      tries = 0
      news()
    })
    source.addEventListener('change', news)
    source.addEventListener('over', () => {
      lost()
      news()
    })
    source.addEventListener('error', lost)
  }
  return {
    close,
    keep(now: number) {
      if (!source && now >= openAt) open()
    },
  }
}
