import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { limits } from './limits.ts'
import type { House } from './perform.ts'

type Follower = {
  readonly house: House
  readonly store: string
  /** Topics that may mean that whoever listens has lost his right. */
  readonly concerns: readonly string[]
  /** Whether he may still listen. A database that does not answer says nothing: the next heartbeat asks again. */
  readonly mayListen: () => Promise<boolean>
  /** What he is told of a change; null where it is nothing to him. */
  readonly told: (topics: readonly string[]) => object | null
}

/**
 * Server-sent events: that something changed in a store. Who listens asks anew; a stream that breaks comes back. Who may
 * listen no longer is told, and closed: at once where the change was his, and at the next heartbeat otherwise.
 */
export const news = (c: Context, { house, store, concerns, mayListen, told }: Follower) => {
  c.header('X-Accel-Buffering', 'no')
  return streamSSE(c, async (sse) => {
    let over = () => {}
    let isOver = false
    const ended = new Promise<void>((done) => (over = done))
    void ended.then(() => (isOver = true))
    const look = async () => {
      if (!(await mayListen())) over()
    }
    const deaf = house.live.listen(store, (topics) => {
      if (concerns.some((topic) => topics.includes(topic))) void look().catch(() => {})
      const change = told(topics)
      if (change) void sse.writeSSE({ event: 'change', data: JSON.stringify(change) })
    })
    sse.onAbort(() => {
      deaf()
      over()
    })
    await sse.writeSSE({ event: 'hello', data: '{}', retry: 1_000 })
    while (!isOver && !sse.aborted && !sse.closed) {
      await Promise.race([sse.sleep(limits.heartbeatMs), ended])
      if (isOver) break
      await sse.write(': still here\n\n')
      await look().catch(() => {})
    }
    deaf()
    if (!sse.aborted) await sse.writeSSE({ event: 'over', data: '{}' })
  })
}
