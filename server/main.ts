import { serve as listen } from '@hono/node-server'
import { pino } from 'pino'
import { appOf } from './app.ts'
import { clockOf } from './clock.ts'
import { open } from './db.ts'
import { filesFolder } from './database.ts'
import { watchPapers } from './document/work.ts'
import { watchDue } from './due.ts'
import { filesIn } from './files.ts'
import { watchImports } from './import/work.ts'
import { limits } from './limits.ts'
import { openLive } from './live.ts'
import { visible, watchOutbox } from './outbox.ts'
import type { House } from './perform.ts'
import { watchSeals } from './seal.ts'
import { watchStandings } from './warranty/reckon.ts'

type Options = {
  readonly appUrl: string
  readonly port: number
  readonly host: string
  readonly webRoot?: string
}

/** One process of the service: pages, API, stream, and its share of what falls due. */
export async function serve({ appUrl, port, host, webRoot }: Options) {
  const log = pino({ level: process.env['CHEYI_LOG'] ?? 'warn' })
  const house: House = {
    db: open(appUrl),
    clock: clockOf(process.env),
    live: await openLive(appUrl),
    files: filesIn(filesFolder()),
  }
  const failed = (error: unknown) => log.error({ err: error })
  const app = appOf({ house, log, ...(webRoot ? { webRoot } : {}) })
  const stops = [
    watchDue(house, failed),
    watchOutbox(house, [visible], failed),
    watchSeals(house, failed),
    watchImports(house, failed),
    watchPapers(house, failed),
    watchStandings(house, failed),
  ]
  const server = await listening(app.fetch, port, host)
  return { port: portOf(server), close: () => close(house, server, stops) }
}

type Server = ReturnType<typeof listen>

function listening(
  fetch: Parameters<typeof listen>[0]['fetch'],
  port: number,
  hostname: string,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch, port, hostname }, () => resolve(server))
    server.once('error', reject)
  })
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** Running acts finish, streams are told to come back to another process. */
async function close(house: House, server: Server, stops: readonly (() => void | Promise<void>)[]) {
  await Promise.all(stops.map(async (stop) => stop()))
  const ended = new Promise<void>((resolve) => server.close(() => resolve()))
  const cut = setTimeout(
    () => 'closeAllConnections' in server && server.closeAllConnections(),
    limits.stopMs / 10,
  )
  await ended
  clearTimeout(cut)
  await house.live.close()
  await house.db.close()
}
