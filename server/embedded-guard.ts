import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import type { Place } from './embedded-place.ts'
import { codeOf, Remedy } from './remedy.ts'

/** Held in the database `postgres` by the process whose PostgreSQL it is; its death lets go of it. */
const turn = 7_203_462

export function urlOf({ socket, home, data }: Place, role: string, database: string) {
  if (socket) return `postgres://${role}@/${database}?host=${encodeURIComponent(socket)}&port=5432`
  const word = readFileSync(join(home, 'password'), 'utf8')
  return `postgres://${role}:${word}@127.0.0.1:${lineOf(data, 4)}/${database}`
}

export async function connect(place: Place) {
  const client = new Client({
    connectionString: urlOf(place, 'cheyi', 'postgres'),
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  // Without a listener a broken connection would end the process; `end` follows and is watched.
  client.on('error', () => {})
  await client.connect()
  return client
}

export async function hold(client: Client) {
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [turn])
  return rows[0]?.held === true
}

/**
 * Whether a living process holds this data. What a killed one left is cleared away: a server without a holder is
 * stopped, a pid file whose number another program carries by now is removed.
 */
export async function clearAway(place: Place, stop: () => Promise<void>) {
  for (let tries = 0; existsSync(pidFile(place.data)); tries++) {
    const client = await knock(place)
    if (client instanceof Client) {
      const orphan = await hold(client)
      if (orphan) await stop()
      await client.end().catch(() => {})
      return !orphan
    }
    const pid = Number(lineOf(place.data, 1))
    if (client === 'nobody' && !isAlive(pid)) return false
    if (client === 'nobody' && !isServer(pid, place)) {
      for (const file of [pidFile(place.data), join(place.socket ?? place.data, '.s.PGSQL.5432.lock')])
        rmSync(file, { force: true })
      return false
    }
    if (tries === 300) throw notAnswering(place, pid)
    await pause(200)
  }
  return false
}

async function knock(place: Place): Promise<Client | 'nobody' | 'busy'> {
  try {
    return await connect(place)
  } catch (error) {
    // 57P03: starting up or shutting down.
    return codeOf(error) === '57P03' ? 'busy' : 'nobody'
  }
}

const notAnswering = ({ data }: Place, pid: number) =>
  new Remedy(
    `${data} 的数据库（进程 ${pid}）在运行，但不应答。请结束该进程，再启动一次。`,
    `The database of ${data} (process ${pid}) is running but does not answer. End that process and start again.`,
  )

export function isAlive(pid: number) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

function isStanding(place: Place) {
  const pid = existsSync(pidFile(place.data)) ? Number(lineOf(place.data, 1)) : 0
  return pid > 0 && isAlive(pid) && isServer(pid, place)
}

const isServer = (pid: number, { data }: Place) =>
  process.platform === 'win32' || commandOf(pid).includes(data)

function commandOf(pid: number) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
  }
}

const pidFile = (data: string) => join(data, 'postmaster.pid')
const lineOf = (data: string, line: number) =>
  readFileSync(pidFile(data), 'utf8').split('\n')[line - 1]?.trim() ?? ''

/** Keeps the hold. A connection lost to a crash inside PostgreSQL is taken up again; PostgreSQL gone is reported. */
export function guard(place: Place, first: Client) {
  let current = first
  let released = false
  const lost = new Promise<void>((gone) => {
    const watch = (client: Client) =>
      client.on('end', async () => {
        const next = released ? undefined : await takeUp(place)
        if (next) watch((current = next))
        else if (!released) gone()
      })
    watch(first)
  })
  const release = async () => {
    released = true
    await current.end().catch(() => {})
  }
  return { lost, release }
}

async function takeUp(place: Place) {
  for (let tries = 0; tries < 50; tries++) {
    const client = await knock(place)
    if (client instanceof Client && (await hold(client).catch(() => false))) return client
    if (client instanceof Client) await client.end().catch(() => {})
    else if (!isStanding(place)) return undefined
    await pause(200)
  }
  return undefined
}
