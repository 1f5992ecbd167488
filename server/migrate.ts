import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'
import { Remedy } from './remedy.ts'

const folder = new URL('../db/migrations/', import.meta.url)
/** One number for all processes: whoever comes second waits, and then finds nothing to do. */
const turn = 7_203_461

/**
 * Brings the database up to date as its owner: forward only, each file in its own transaction.
 * @throws when the database has migrations that this program does not know, or one that reads differently
 */
export async function migrate(ownerUrl: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [turn])
    await client.query(
      'create table if not exists migration (name text primary key, hash text not null, at timestamptz not null default now())',
    )
    const known = await files()
    const done = (
      await client.query<{ name: string; hash: string }>('select name, hash from migration order by name')
    ).rows
    for (const { name, hash } of done) assertKnown(known, name, hash)
    const fresh = known.filter((file) => !done.some(({ name }) => name === file.name))
    for (const file of fresh) await run(client, file)
    return fresh.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

type File = { readonly name: string; readonly text: string; readonly hash: string }

async function files(): Promise<readonly File[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

function assertKnown(known: readonly File[], name: string, hash: string) {
  const file = known.find((one) => one.name === name)
  if (!file)
    throw new Remedy(
      `数据库比本程序新（${name}），请升级程序后再启动`,
      `The database is newer than this program (${name}): upgrade the program`,
    )
  if (file.hash !== hash)
    throw new Remedy(
      `迁移文件 ${name} 与数据库登记的不一致，请恢复原文件`,
      `Migration ${name} differs from what the database has run: restore the file`,
    )
}

async function run(client: pg.Client, { name, text, hash }: File) {
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`迁移 ${name} 失败 · migration ${name} failed: ${(error as Error).message}`, {
      cause: error,
    })
  }
}
