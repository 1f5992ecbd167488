import { createHmac } from 'node:crypto'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { urlAs } from './database-url.ts'
import { embedded } from './embedded.ts'
import { codeOf, Remedy } from './remedy.ts'

export type Running = {
  readonly ownerUrl: string
  readonly appUrl: string
  /** Where the data lives, in words for a person. */
  readonly where: string
  /** Settles when our own PostgreSQL went away without being told to. */
  readonly lost: Promise<void>
  readonly stop: () => Promise<void>
}
type Options = { readonly say: (line: string) => void; readonly join?: boolean }

const dataFolder = () =>
  resolve(process.env['CHEYI_DATA'] || fileURLToPath(new URL('../.data', import.meta.url)))

/** Photos and files handed in, outside the rows. Several machines share one folder: CHEYI_FILES. */
export const filesFolder = () => resolve(process.env['CHEYI_FILES'] || `${dataFolder()}-files`)

/** The PostgreSQL of DATABASE_URL, or our own. A command beside the running product passes `join`. */
export async function database({ say, join = false }: Options): Promise<Running> {
  const url = process.env['DATABASE_URL']
  if (url) return outside(url)
  const dir = dataFolder()
  return { ...(await embedded({ dir, say, join })), where: dir }
}

async function outside(ownerUrl: string): Promise<Running> {
  const owner = await enter(ownerUrl, 'DATABASE_URL')
  try {
    const found = await owner.query<{ version: number; encoding: string }>(
      `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
    )
    const { version = 0, encoding = '' } = found.rows[0] ?? {}
    if (version < 150_000 || encoding !== 'UTF8') throw unsuitable(version, encoding)
    const appUrl = process.env['APP_DATABASE_URL'] || (await admit(owner, ownerUrl))
    const app = await enter(appUrl, 'APP_DATABASE_URL')
    await app.end()
    return { ownerUrl, appUrl, where: 'DATABASE_URL', lost: new Promise(() => {}), stop: async () => {} }
  } finally {
    await owner.end()
  }
}

/**
 * The application never works as the owner. Its role's password follows from the owner's: every machine of an
 * installation knows it and none keeps it. A server that lets `app` in as it is (trust, .pgpass) is left alone.
 */
async function admit(owner: Client, ownerUrl: string) {
  const word = owner.password ? createHmac('sha256', owner.password).update('cheyi app').digest('hex') : ''
  const appUrl = urlAs(ownerUrl, { user: 'app', password: word })
  const open = await enter(appUrl, 'app').catch(() => undefined)
  await open?.end()
  if (!open) await employ(owner, word)
  return appUrl
}

async function employ(owner: Client, word: string) {
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', ['app'])
  const password = word ? ` password ${owner.escapeLiteral(word)}` : ''
  try {
    await owner.query(`${rowCount ? 'alter' : 'create'} role app login${password}`)
  } catch (error) {
    throw new Remedy(
      'DATABASE_URL 的用户不能建立或修改角色 app。请给它 CREATEROLE 权限，或自行建立 app 并设置 APP_DATABASE_URL。',
      'The user of DATABASE_URL may not create or change the role app. Give it CREATEROLE, or create app yourself and set APP_DATABASE_URL.',
      error,
    )
  }
}

async function enter(url: string, name: string) {
  try {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    client.on('error', () => {})
    await client.connect()
    return client
  } catch (error) {
    throw refused(name, error)
  }
}

function refused(name: string, error: unknown) {
  const code = codeOf(error)
  if (code === '3D000')
    return new Remedy(
      `${name} 指定的数据库不存在。请先建立：createdb --encoding=UTF8 数据库名`,
      `The database named by ${name} does not exist. Create it first: createdb --encoding=UTF8 NAME`,
      error,
    )
  if (code.startsWith('28'))
    return new Remedy(
      `PostgreSQL 没有让 ${name} 登录。请检查用户、密码和 pg_hba.conf；角色 app 另有地址时请设置 APP_DATABASE_URL。`,
      `PostgreSQL did not let ${name} in. Check user, password and pg_hba.conf; where the role app has its own address, set APP_DATABASE_URL.`,
      error,
    )
  return new Remedy(
    `${name} 指定的 PostgreSQL 连不上。请检查地址、端口，以及它是否在运行。`,
    `The PostgreSQL of ${name} cannot be reached. Check address and port, and that it is running.`,
    error,
  )
}

const unsuitable = (version: number, encoding: string) =>
  new Remedy(
    '需要 PostgreSQL 15 以上、编码 UTF8 的数据库。请升级，或用 createdb --encoding=UTF8 另建一个。',
    'PostgreSQL 15 or later and a database in UTF8 are needed. Upgrade, or create another with createdb --encoding=UTF8.',
    `${Math.floor(version / 10_000)}, ${encoding}`,
  )
