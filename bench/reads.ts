import { tmpdir } from 'node:os'
import { open } from '../server/db.ts'
import { actorOf } from '../server/demo/day.ts'
import { demoStore } from '../server/demo/reference.ts'
import { carFile } from '../server/customer/car.ts'
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

/** What people type into the search box, and the page they open then. */
const searches: typeof reads = [
  ['a plate, dotted', (asked, n) => found({ ...asked, query: { q: `沪${area(n)}·${body(n)}` } })],
  [
    'a plate, lower case, no province',
    (asked, n) => found({ ...asked, query: { q: `${area(n)}${body(n)}`.toLowerCase() } }),
  ],
  ['a plate by its end', (asked, n) => found({ ...asked, query: { q: body(n).slice(-4) } })],
  [
    'a plate by its middle',
    (asked, n) => found({ ...asked, query: { q: `${area(n)}${digits(n, 3)}`.slice(1) } }),
  ],
  ['a phone by its end', (asked, n) => found({ ...asked, query: { q: digits(n, 4) } })],
  ['a VIN by its end', (asked, n) => found({ ...asked, query: { q: digits(n * 104_729, 6) } })],
  ['a name', (asked, n) => found({ ...asked, query: { q: `${[...'李王张刘陈杨赵黄周吴'][n % 10]}小明` } })],
  ['initials', (asked, n) => found({ ...asked, query: { q: `${[...'lwzlcyzhzw'][n % 10]}xm` } })],
  ['an order number', (asked, n) => found({ ...asked, query: { q: `GD-${digits(n, 6)}` } })],
  ['the page of a car', (asked, n) => carFile({ ...asked, query: {}, id: idOfCar((n * 7_919) % cars) })],
]
const cars = 300_000
const area = (n: number) => 'ABCDEFGH'[n % 8]!
const body = (n: number) => digits(n, 5)
const idOfCar = (n: number) => `01900000-0002-7000-8000-${(n + 1).toString(16).padStart(12, '0')}`

export const measureSearch = (appUrl: string, clients: number, share: number, everyMs = 0) =>
  measure(searches, appUrl, clients, everyMs > 0 ? share / 4 : share, everyMs)
export const measureReads = (appUrl: string, clients: number, share: number) =>
  measure(reads, appUrl, clients, share)

/** The list and the search box among all cars and orders, each in its own transaction as a route does it. */
async function measure(
  what: typeof reads,
  appUrl: string,
  clients: number,
  share: number,
  everyMs = 0,
): Promise<Figure[]> {
  const db = open(appUrl, { size: Math.min(clients, 12) })
  const house: House = { db, clock: { now: () => new Date() }, live: silent, files: filesIn(tmpdir()) }
  const turns = Array.from({ length: Math.round(400 * Math.sqrt(clients) * share) }, (_, n) => n + 1)
  const figures: Figure[] = []
  for (const [name, ask] of what) {
    const work = (n: number) => db.read(asker.store, (reader) => ask({ ...asker, db: reader, house }, n))
    // Connections opened, code compiled, the index's upper pages in memory.
    await run(clients, turns.slice(0, 5 * clients), work)
    const figure = await run(clients, turns, work, everyMs)
    figures.push({ name, ...figure })
  }
  await db.close()
  return figures
}
