import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { embedded, type Embedded, type Options } from './embedded.ts'
import { Remedy } from './remedy.ts'

const home = mkdtempSync(join(tmpdir(), `cheyi-test-${process.pid}-`))
chmodSync(home, 0o755)
const dir = join(home, '店 a\'b "c" $d,e')
const here = { dir, durable: false }

const started: Embedded[] = []
async function up(options: Options) {
  const one = await embedded(options)
  started.push(one)
  return one
}

/** Somebody else's program holding the data: a process of its own, because it is killed. */
const holder = `
  import { embedded } from ${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)}
  await embedded({ dir: process.argv[1], durable: false })
  process.stdout.write('up')
`

beforeAll(async () => {
  const first = await up(here)
  await ask(first.ownerUrl, 'create table kept (n int)')
  await first.stop()
})
// Also after a failure: a server outlives its process.
afterEach(async () => {
  for (const one of started.splice(0)) await one.stop()
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

test('what was written is there after a stop, and Chinese is sorted by sound', async () => {
  const again = await up(here)
  expect(await ask(again.ownerUrl, 'select count(*)::int as n from kept')).toEqual([{ n: 0 }])
  const sorted = `select string_agg(x, '' order by x) as all from unnest(array['张', '李', '阿', '白']) x`
  expect(await ask(again.ownerUrl, sorted)).toEqual([{ all: '阿白李张' }])
})

test('data in use is refused in words, joined by a command, and taken over when its holder was killed', async () => {
  const other = spawn(process.execPath, ['--input-type=module', '-e', holder, dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(other.stdout, 'data')
  await expect(embedded(here)).rejects.toThrow(Remedy)
  const guest = await up({ ...here, join: true })
  expect(await ask(guest.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }])
  await guest.stop()
  expect(await ask(guest.ownerUrl, 'select 2 as n')).toEqual([{ n: 2 }])

  const gone = once(other, 'exit')
  other.kill('SIGKILL')
  await gone
  const taken = await up(here)
  await taken.stop()
  await expect(ask(taken.ownerUrl, 'select 1')).rejects.toThrow()
})

test('a killed PostgreSQL is reported, and a number that another program carries by now does not block', async () => {
  const first = await up(here)
  process.kill(pidOf(dir), 'SIGKILL')
  await first.lost
  await first.stop()
  writeFileSync(pidFile(dir), readFileSync(pidFile(dir), 'utf8').replace(/^\d+/, String(process.pid)))
  const again = await up(here)
  expect(await ask(again.ownerUrl, 'select count(*)::int as n from kept')).toEqual([{ n: 0 }])
})

test('a path too long for a socket gets a short folder that only its owner enters', async () => {
  const long = await up({ dir: join(home, 'long'.repeat(25)), durable: false })
  expect(await ask(long.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }])
})

test('a folder that holds something else is left alone', async () => {
  const foreign = join(home, 'foreign')
  mkdirSync(join(foreign, 'postgresql'), { recursive: true })
  writeFileSync(join(foreign, 'postgresql', 'PG_VERSION'), '17\n')
  await expect(embedded({ dir: foreign, durable: false })).rejects.toThrow(/PostgreSQL 18.*17/)
  expect(readFileSync(join(foreign, 'postgresql', 'PG_VERSION'), 'utf8')).toBe('17\n')
})

const pidFile = (folder: string) => join(folder, 'postgresql', 'postmaster.pid')
const pidOf = (folder: string) => Number(readFileSync(pidFile(folder), 'utf8').split('\n')[0])

async function ask(url: string, text: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}
