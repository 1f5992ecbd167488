import type { Context } from 'hono'
import { news } from './news.ts'
import type { Session } from './route.ts'
import { sessionTopic } from './session-end.ts'
import { isOpen } from './session.ts'
import { strictest } from './strictest.ts'

/**
 * What changed in one's store, by topic: the page refetches. A log-in that has ended is closed at once, and one that has
 * idled out at the next heartbeat.
 */
export const stream = (c: Context<Session>) => {
  const house = c.get('house')
  const { staffId, tokenHash } = c.get('who')
  return news(c, {
    house,
    store: c.get('store'),
    concerns: [sessionTopic(staffId), 'staff', 'everything'],
    mayListen: async () => isOpen(house, tokenHash, (await strictest(house)).idle),
    told(topics) {
      const own = topics.filter((topic) => !topic.startsWith(sessionTopic('')))
      return own.length > 0 ? { topics: own } : null
    },
  })
}
