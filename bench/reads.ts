import { tmpdir } from 'node:os'
import { open } from '../server/db.ts'
import { actorOf } from '../server/demo/day.ts'
import { demoStore } from '../server/demo/reference.ts'
import { filesIn } from '../server/files.ts'
import { silent } from '../server/live.ts'
import type { House } from '../server/perform.ts'
import type { Asked } from '../server/route.ts'
import { found } from '../server/search/queries.ts'
import { listQuery, orderList } from '../server/work-order/list.ts'
import { run, type Figure } from './figures.ts'

const asker = { store: demoStore.id, actor: actorOf('E002', 'advisor'), at: new Date(), id: '' }
const digits = (n: number, many: number) => String((n * 7919) % 10 ** many).padStart(many, '0')

const reads: readonly (readonly [
  name: string,
  ask: (asked: Omit<Asked<never>, 'query'>, n: number) => Promise<unknown>,
])[] = [
  ['latest 50 orders', (asked) => orderList({ ...asked, query: listQuery.parse({}) })],
  [
    '50 orders in a state',
    (asked) => orderList({ ...asked, query: listQuery.parse({ state: 'delivered' }) }),
  ],
  [
    'orders of a plate',
    (asked, n) => orderList({ ...asked, query: listQuery.parse({ q: `沪A${digits(n, 5)}` }) }),
  ],
  ['search by plate tail', (asked, n) => found({ ...asked, query: { q: `A${digits(n, 4)}` } })],
  ['search by phone tail', (asked, n) => found({ ...asked, query: { q: digits(n, 4) } })],
]

/** The list and the search box among all cars and orders, each in its own transaction as a route does it. */
export async function measureReads(appUrl: string, clients: number, share: number): Promise<Figure[]> {
  const db = open(appUrl, { size: Math.min(clients, 12) })
  const house: House = { db, clock: { now: () => new Date() }, live: silent, files: filesIn(tmpdir()) }
  const turns = Array.from({ length: Math.round(400 * Math.sqrt(clients) * share) }, (_, n) => n + 1)
  const figures: Figure[] = []
  for (const [name, ask] of reads) {
    const figure = await run(clients, turns, (n) =>
      db.read(asker.store, (reader) => ask({ ...asker, db: reader, house }, n)),
    )
    figures.push({ name, ...figure })
  }
  await db.close()
  return figures
}
