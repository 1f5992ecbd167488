import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import { urlAs } from '../server/database-url.ts'
import { isAlive } from '../server/embedded-guard.ts'
import { embedded } from '../server/embedded.ts'
import { migrate } from '../server/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's address of the PostgreSQL of this run, and its migrated database. */
    postgres: { readonly superuser: string; readonly template: string }
  }
}

/** Once a run: one PostgreSQL (TEST_DATABASE_URL, or our own in a folder of its own) and one migrated template. */
export default async function setup({ provide }: TestProject) {
  const { superuser, stop } = await server()
  const template = `cheyi_template_${process.pid}`
  await query(superuser, `drop database if exists ${template}`)
  await query(superuser, `create database ${template}`)
  await migrate(urlAs(superuser, { database: template }))
  provide('postgres', { superuser, template })
  return async () => {
    await query(superuser, `drop database ${template} with (force)`)
    await stop()
  }
}

/** A database of its own for a test file: a copy of the migrated one, in a few milliseconds. */
export async function freshDatabase() {
  const { superuser, template } = inject('postgres')
  const name = `cheyi_test_${randomUUID().replaceAll('-', '')}`
  await query(superuser, `create database ${name} template ${template}`)
  return {
    ownerUrl: urlAs(superuser, { database: name }),
    appUrl: urlAs(superuser, { user: 'app', database: name }),
    drop: async () => {
      await everybodyIsGone(superuser, name)
      await query(superuser, `drop database if exists ${name} with (force)`)
    },
  }
}

/** A connection that has said goodbye is still there for a moment; thrown out, it would complain to nobody. */
async function everybodyIsGone(superuser: string, name: string) {
  const client = new Client({ connectionString: superuser })
  await client.connect()
  for (let looks = 0; looks < 40; looks++) {
    const { rowCount } = await client.query('select from pg_stat_activity where datname = $1', [name])
    if (rowCount === 0) break
    await client.query('select pg_sleep(0.025)')
  }
  await client.end()
}

async function server() {
  const url = process.env['TEST_DATABASE_URL']
  if (url) return { superuser: url, stop: async () => {} }
  await sweep()
  const dir = mkdtempSync(join(tmpdir(), `cheyi-test-${process.pid}-`))
  const { adminUrl, stop } = await embedded({ dir, durable: false })
  const end = async () => {
    await stop()
    rmSync(dir, { recursive: true, force: true })
  }
  return { superuser: adminUrl('postgres'), stop: end }
}

/** Servers and folders of runs that were killed. */
async function sweep() {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^cheyi-test-(\d+)-/.exec(name)?.[1] ?? 0)
    if (pid === 0 || isAlive(pid)) continue
    const dir = join(tmpdir(), name)
    try {
      const left = await embedded({ dir, durable: false })
      await left.stop()
      rmSync(dir, { recursive: true, force: true })
    } catch {
      // Somebody else's: his next run takes it away.
    }
  }
}

async function query(url: string, text: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
