import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { limits } from './limits.ts'
import type { Session } from './route.ts'
import { sessionTopic } from './session-end.ts'
import { isOpen } from './session.ts'
import { strictest } from './strictest.ts'

/**
 * Server-sent events: what changed in one's store, by topic. The page refetches; a stream that breaks comes back. One
 * whose log-in has ended is closed at once, and one that has idled out at the next heartbeat.
 */
export const stream = (c: Context<Session>) => {
  const house = c.get('house')
  const { staffId, tokenHash } = c.get('who')
  /** Heard of: perhaps this log-in has ended. */
  const mine = [sessionTopic(staffId), 'staff', 'everything']
  c.header('X-Accel-Buffering', 'no')
  return streamSSE(c, async (sse) => {
    let over = () => {}
    const ended = new Promise<void>((done) => (over = done))
    // A database that does not answer says nothing about the log-in: the next heartbeat asks again.
    const look = async () => {
      const { idle } = await strictest(house)
      if (!(await isOpen(house, tokenHash, idle))) over()
    }
    const deaf = house.live.listen(c.get('store'), (topics) => {
      if (mine.some((topic) => topics.includes(topic))) void look().catch(() => {})
      const told = topics.filter((topic) => !topic.startsWith(sessionTopic('')))
      if (told.length > 0) void sse.writeSSE({ event: 'change', data: JSON.stringify({ topics: told }) })
    })
    sse.onAbort(() => {
      deaf()
      over()
    })
    await sse.writeSSE({ event: 'hello', data: '{}', retry: 1_000 })
    let isOver = false
    void ended.then(() => (isOver = true))
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
