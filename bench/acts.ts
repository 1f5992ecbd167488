import pg from 'pg'
import type { LogEvent } from 'kysely'
import { open, type Database } from '../server/db.ts'
import { demoStore } from '../server/demo/reference.ts'
import { wayOf, type Way } from '../server/demo/way.ts'
import { silent } from '../server/live.ts'
import { casesOf, type Case, type Made } from './cases.ts'
import { run, type Figure } from './figures.ts'

type Statement = { readonly text: string; readonly values: readonly unknown[] }
const records: { readonly [clients: number]: number } = { 1: 100, 8: 400, 32: 640 }

/**
 * Each act through `perform` on one half of the prepared records. On the other half the act is first taken and rolled
 * back, which logs its very statements, and these are then replayed with their commit through the driver, as the same
 * role, on as many connections: the ratio is what our own code costs.
 */
export async function measureActs(appUrl: string, clients: number, share: number): Promise<Figure[]> {
  const size = Math.max(clients, 8)
  const db = open(appUrl, { size })
  const way = at(wayOf({ db, live: silent }, demoStore.id))
  const figures: Figure[] = []
  for (const one of await casesOf(way)) {
    const most = Math.max(clients, Math.round(records[clients]! * share))
    const own = await prepared(way, one, most)
    const taken = await run(clients, own, (record) => everyAct(way, one, record))
    const others = await prepared(way, one, most)
    const bare = await replayed(appUrl, clients, one, others)
    figures.push({ name: one.name, ...taken, ratio: taken.p50 / bare.p50 })
  }
  await db.close()
  return figures
}

const at = (way: Way) => {
  way.at(new Date('2026-11-25T10:30:00+08:00'))
  return way
}

const everyAct = async (way: Way, { acts }: Case, record: Made) => {
  for (const act of acts) await act(way, record)
}

async function prepared(way: Way, { prepare }: Case, most: number): Promise<Made[]> {
  const stock: Made[] = []
  while (stock.length < most)
    stock.push(...(await Promise.all(Array.from({ length: 8 }, () => prepare(way)))))
  return stock.slice(0, most)
}

async function replayed(appUrl: string, clients: number, one: Case, stock: readonly Made[]) {
  const log: LogEvent[] = []
  // One connection, so that the log holds one act at a time.
  const db = open(appUrl, { size: 1, log: (event) => log.push(event) })
  const dry = at(wayOf({ db: rolledBack(db), live: silent }, demoStore.id))
  const connections = await Promise.all(Array.from({ length: clients }, () => connected(appUrl)))
  let figure = await run(0, [], async () => {})
  for (const act of one.acts) {
    const lists: Statement[][] = []
    for (const record of stock) {
      log.length = 0
      await act(dry, record)
      lists.push(log.map(({ query }) => ({ text: query.sql, values: query.parameters })))
    }
    const part = await run(clients, lists, (list, client) => replay(connections[client]!, list))
    figure = { perSecond: 0, p50: figure.p50 + part.p50, p99: figure.p99 + part.p99 }
  }
  await Promise.all(connections.map((client) => client.end()))
  await db.close()
  return figure
}

async function connected(appUrl: string) {
  const client = new pg.Client({ connectionString: appUrl })
  await client.connect()
  return client
}

/** The act is done in full, and undone. */
function rolledBack(db: Database): Database {
  return {
    ...db,
    transact: async (store, work) => {
      const undone = new Error('undone')
      let answer: unknown
      await db
        .transact(store, async (trx) => {
          answer = await work(trx)
          throw undone
        })
        .catch((error: unknown) => {
          if (error !== undone) throw error
        })
      return answer as never
    },
  }
}

async function replay(client: pg.Client, list: readonly Statement[]) {
  for (const { text, values } of list)
    if (text === 'rollback') await client.query('commit')
    else await client.query(text, [...values])
}
