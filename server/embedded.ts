import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { createServer } from 'node:net'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'
import { clearAway, connect, guard, hold, urlOf } from './embedded-guard.ts'
import { settle, type Place } from './embedded-place.ts'
import { failure, run } from './embedded-run.ts'
import { Remedy } from './remedy.ts'

export type Embedded = {
  readonly ownerUrl: string
  readonly appUrl: string
  /** The superuser, in any database. */
  readonly adminUrl: (database: string) => string
  /** Settles when PostgreSQL went away without being told to. */
  readonly lost: Promise<void>
  readonly stop: () => Promise<void>
}

export type Options = {
  readonly dir: string
  readonly say?: (line: string) => void
  /** For tests: a power cut may lose everything. */
  readonly durable?: boolean
  /** For a command beside the running product: use its PostgreSQL instead of refusing. */
  readonly join?: boolean
}

const owner = 'cheyi'

/** Our own PostgreSQL on a folder: created when missing, started, and held by one process at a time. */
export async function embedded(options: Options): Promise<Embedded> {
  const { dir, say = () => {}, durable = true } = options
  const place = settle(dir, say)
  const stop = () => stopServer(place)
  if (await clearAway(place, stop)) {
    if (!options.join) throw inUse(place)
    return { ...urls(place), lost: new Promise(() => {}), stop: async () => {} }
  }
  if (!isCreated(place)) await create(place, durable)
  await configure(place, durable)
  await start(place)
  const client = await connect(place)
  if (!(await hold(client))) throw inUse(place)
  await furnish(client, place)
  const { lost, release } = guard(place, client)
  const end = async () => {
    await release()
    await stop()
  }
  let ending: Promise<void> | undefined
  return { ...urls(place), lost, stop: () => (ending ??= end()) }
}

const urls = (place: Place) => {
  const adminUrl = (database: string) => urlOf(place, owner, database)
  return { adminUrl, ownerUrl: adminUrl('cheyi'), appUrl: urlOf(place, 'app', 'cheyi') }
}

const inUse = ({ data }: Place) =>
  new Remedy(
    `数据 ${data} 正由另一个运行中的车驿使用。请先在那个窗口按 Ctrl+C 停止它，或用 CHEYI_DATA=文件夹 另开一份数据。`,
    `The data in ${data} is in use by another running Cheyi. Stop that one first (Ctrl+C in its window), or use other data with CHEYI_DATA=folder.`,
  )

function isCreated({ data, major }: Place) {
  if (!fs.existsSync(data)) return false
  const version = join(data, 'PG_VERSION')
  const found = fs.existsSync(version) ? fs.readFileSync(version, 'utf8').trim() : 'nothing'
  if (found === major) return true
  throw new Remedy(
    `${data} 里不是 PostgreSQL ${major} 的数据（${found}）。请恢复该文件夹或改用写下它的版本；见 docs/operations.md。`,
    `${data} does not hold data of PostgreSQL ${major} (${found}). Restore the folder, or use the release that wrote it; see docs/operations.md.`,
  )
}

/** Beside its place and then moved there: a creation that was cut short leaves nothing that looks whole. */
async function create(place: Place, durable: boolean) {
  const fresh = `${place.data}.new`
  fs.rmSync(fresh, { recursive: true, force: true })
  fs.mkdirSync(fresh, { mode: 0o700 })
  if (place.user) fs.chownSync(fresh, place.user.uid, place.user.gid)
  const args = ['-D', fresh, '-U', owner, '--encoding=UTF8', '--locale=C', '--data-checksums']
  args.push(...(place.socket ? ['--auth=trust'] : ['--auth=scram-sha-256', `--pwfile=${password(place)}`]))
  if (!durable) args.push('--no-sync')
  const chinese = await run(place, 'initdb', [...args, '--locale-provider=icu', '--icu-locale=zh-Hans-CN'])
  if (chinese.code !== 0) {
    if (!/ICU/.test(chinese.said)) throw failure(place, chinese.said)
    const plain = await run(place, 'initdb', [
      ...args,
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ])
    if (plain.code !== 0) throw failure(place, plain.said)
  }
  fs.renameSync(fresh, place.data)
}

function password({ home }: Place) {
  const file = join(home, 'password')
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return file
}

async function configure(place: Place, durable: boolean) {
  const socket = place.socket?.replaceAll('\\', '\\\\').replaceAll('"', '""').replaceAll("'", "''")
  const lines = [
    '# Written by Cheyi at every start. To tune this server: alter system set …, then restart.',
    ...(socket
      ? [`listen_addresses = ''`, `unix_socket_directories = '"${socket}"'`, 'unix_socket_permissions = 0700']
      : [`listen_addresses = '127.0.0.1'`, `unix_socket_directories = ''`, `port = ${await freePort()}`]),
    'max_connections = 100',
    'shared_buffers = 128MB',
    `timezone = 'UTC'`,
    `log_timezone = 'UTC'`,
    `lc_messages = 'C'`,
    ...(durable ? [] : ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off']),
  ]
  fs.writeFileSync(join(place.data, 'postgresql.conf'), `${lines.join('\n')}\n`)
}

const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const at = server.address()
      server.close(() => found(typeof at === 'object' && at ? at.port : 5433))
    })
  })

async function start(place: Place) {
  for (let tries = 1; ; tries++) {
    const { code, said } = await run(place, 'pg_ctl', ['start', '-sw', '-t300', '-l', basename(place.log)])
    if (code === 0) return
    // The children of a server that was killed need a moment to notice.
    if (tries === 20 || !/pre-existing shared memory block/.test(said)) throw failure(place, said)
    await pause(500)
  }
}

/** The database, and on Windows the password of the application's role; migrations do the rest. */
async function furnish(client: Client, { socket, home }: Place) {
  const found = await client.query('select from pg_database where datname = $1', ['cheyi'])
  if (!found.rowCount) await client.query('create database cheyi')
  if (socket) return
  const role = await client.query('select from pg_roles where rolname = $1', ['app'])
  const word = client.escapeLiteral(fs.readFileSync(join(home, 'password'), 'utf8'))
  await client.query(`${role.rowCount ? 'alter' : 'create'} role app login password ${word}`)
}

/** Fast: open transactions are rolled back, everything acknowledged is on disk. */
async function stopServer(place: Place) {
  await run(place, 'pg_ctl', ['stop', '-sw', '-t60', '-m', 'fast'])
  if (place.socket !== place.data && place.socket) fs.rmSync(place.socket, { recursive: true, force: true })
}
