import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { limits } from './limits.ts'
import type { Session } from './route.ts'

/** Server-sent events: what changed in one's store, by topic. The page refetches; a stream that breaks comes back. */
export const stream = (c: Context<Session>) => {
  const { live } = c.get('house')
  c.header('X-Accel-Buffering', 'no')
  return streamSSE(c, async (sse) => {
    const deaf = live.listen(c.get('store'), (topics) => {
      void sse.writeSSE({ event: 'change', data: JSON.stringify({ topics }) })
    })
    sse.onAbort(deaf)
    await sse.writeSSE({ event: 'hello', data: '{}', retry: 1_000 })
    while (!sse.aborted && !sse.closed) {
      await sse.sleep(limits.heartbeatMs)
      await sse.write(': still here\n\n')
    }
    deaf()
  })
}
