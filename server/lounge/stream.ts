import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { limits } from '../limits.ts'
import type { Session } from '../route.ts'
import { screenAt, type Standing } from '../screen.ts'

/** What the screen's picture depends on. */
const shown = [
  'visit',
  'workOrder',
  'job',
  'quotation',
  'promise',
  'message',
  'setting',
  'screen',
  'everything',
]

/** Says only that something has changed: the screen asks again. One that was revoked is told, and closed. */
export const loungeStream = (c: Context<Session>, token: string, { store, screenId }: Standing) => {
  const house = c.get('house')
  c.header('X-Accel-Buffering', 'no')
  return streamSSE(c, async (sse) => {
    let over = () => {}
    const ended = new Promise<void>((done) => (over = done))
    let isOver = false
    void ended.then(() => (isOver = true))
    const look = async () => {
      if (!(await screenAt(house, token))) over()
    }
    const deaf = house.live.listen(store, (topics) => {
      if (topics.includes(`screen:${screenId}`)) void look().catch(() => {})
      if (topics.some((topic) => shown.includes(topic))) void sse.writeSSE({ event: 'change', data: '{}' })
    })
    sse.onAbort(() => {
      deaf()
      over()
    })
    await sse.writeSSE({ event: 'hello', data: '{}' })
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
