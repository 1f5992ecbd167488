import type { Context } from 'hono'
import { news } from '../news.ts'
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
  return news(c, {
    house,
    store,
    concerns: [`screen:${screenId}`],
    mayListen: async () => (await screenAt(house, token)) !== undefined,
    told: (topics) => (topics.some((topic) => shown.includes(topic)) ? {} : null),
  })
}
