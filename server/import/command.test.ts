import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOf } from '../../domain/import/cells.ts'
import { benchOf } from '../../tests/imports.ts'
import { openWorld, people, store, type World } from '../../tests/world.ts'
import { Remedy } from '../remedy.ts'
import { writeRejected } from './rejected-file.ts'
import { openBook } from './sheet/open.ts'
import { csvLine } from './sheet/write-csv.ts'
import { takeFile } from './take.ts'
import { clerkIn, storeOf } from './who.ts'

let world: World
const folder = mkdtempSync(join(tmpdir(), 'cheyi-import-'))
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true })
})

const script = fileURLToPath(new URL('command.ts', import.meta.url))
const sample = fileURLToPath(new URL('../../tests/data/import/客户车辆档案.csv', import.meta.url))

/** The command as a person gives it, in a folder of his. */
function start(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [script, ...args], {
    env: {
      ...process.env,
      INIT_CWD: folder,
      CHEYI_NOW: '2026-11-25T10:24:00+08:00',
      DATABASE_URL: world.ownerUrl,
      APP_DATABASE_URL: world.appUrl,
      CHEYI_FILES: join(folder, 'files'),
      ...env,
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<{ code: number | null; said: string }>((done) => {
    child.on('close', (code) => done({ code, said }))
  })
  return { child, ended }
}
const run = (args: readonly string[], env?: NodeJS.ProcessEnv) => start(args, env).ended

const save = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content)
  return name
}
const count = async (what: string) =>
  (await world.owner.query<{ n: number }>(`select count(*)::int as n from ${what}`)).rows[0]!.n

describe('what cannot be imported is said in a sentence, and nothing comes in', () => {
  test.each<[string, () => string, string]>([
    ['a file that is not there', () => '没有.csv', '找不到文件'],
    ['a folder', () => '.', '这不是文件'],
    ['a broken workbook', () => save('a.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 20, 0])), '已损坏'],
    ['other columns', () => save('b.csv', '物料,数量\n机油,2\n'), '没有找到表头'],
    ['no rows', () => save('c.csv', '客户名称,车牌号,车架号\n'), '没有数据行'],
  ])('%s', async (_, file, sentence) => {
    const taking = takeFile(benchOf(world), join(folder, file()), { source: 'DMS' })
    await expect(taking).rejects.toThrow(Remedy)
    await expect(taking).rejects.toThrow(sentence)
    expect(await count('import_row')).toBe(0)
  })

  test('a store that there is not, a clerk who is nobody, a clerk whose duty it is not', async () => {
    const { db } = world.house
    await expect(storeOf(db, 'SH09')).rejects.toThrow('--store 指定门店：BJ01')
    await expect(clerkIn(db, store, 'E999')).rejects.toThrow('没有工号 E999')
    await expect(clerkIn(db, store, 'E007')).rejects.toThrow('宋立成 的岗位不办理导入')
  })

  test('without a name it is the one who holds the customer-service post, with his own duties', async () => {
    expect(await clerkIn(world.house.db, store, undefined)).toEqual({
      staffNo: 'E003',
      name: '丁晓蕾',
      actor: people.ding,
    })
  })

  test.each<[string, string[], string]>([
    ['an option that there is not', ['a.csv', '--colour', 'red'], '用法：npm run import'],
    ['a database that is not reachable', [sample], 'PostgreSQL 连不上'],
  ])(
    'and the exit code is 1: %s',
    async (_, args, sentence) => {
      const { code, said } = await run(args, { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })
      expect([code, said]).toEqual([1, expect.stringContaining(sentence)])
      expect(said).not.toMatch(/程序出错|\n {4}at /)
    },
    120_000,
  )
})

/** The first lines of the dealer's export: 300 rows with everything that is wrong in it somewhere. */
const lines = iconv.decode(readFileSync(sample), 'gb18030').split('\n').slice(0, 340).join('\n')

test('killed in the middle and given again, it goes on; a third time nothing is left to do', async () => {
  const file = save('前三百.csv', iconv.encode(lines, 'gb18030'))
  const { child, ended } = start([file])
  while (child.exitCode === null && (await count('vehicle')) < 20) await pause(10)
  child.kill('SIGKILL')
  expect((await ended).code).toBeNull()
  const half = await count('vehicle')
  expect(half).toBeGreaterThanOrEqual(20)

  const { code, said } = await run([file])
  expect([code, said]).toEqual([0, expect.stringMatching(/100%.*rows\/s/)])
  const whole = await count('vehicle')
  expect(whole).toBeGreaterThan(half)
  const rows = await count('import_row')
  expect(await count('(select distinct line from import_row) l')).toBe(rows)
  expect(await count("import_row where verdict = 'new'")).toBe(whole)
  expect(await count("import_item where verdict = 'rejected' and says = '{}'")).toBe(0)
  expect(await count(`act where staff_id <> '${people.ding.id}'`)).toBe(0)

  // That the file was handed in and read again is told beside.
  const records = "event where subject <> 'importRun'"
  const before = [
    await count(records),
    await count('import_row'),
    await count('customer'),
    await count('external_ref'),
  ]
  const again = await run([file])
  expect(again.said).toMatch(/新建 new +0\n/)
  expect([
    await count(records),
    await count('import_row'),
    await count('customer'),
    await count('external_ref'),
  ]).toEqual(before)
}, 240_000)

test('a dry run brings nothing in; a run is taken back by its number, and comes in again', async () => {
  const file = save(
    '三行.csv',
    iconv.encode(lines.split('\n').slice(0, 4).join('\n').replaceAll('DMS', ''), 'gb18030'),
  )
  const cars = () => count("vehicle where state = 'inUse'")
  const before = await cars()
  const dry = await run([file, '--dry-run', '--source', '旧系统'])
  expect([dry.code, dry.said]).toEqual([0, expect.stringContaining('没有入档')])
  expect(await cars()).toBe(before)
  const done = await run([file, '--source', '旧系统'])
  expect(done.code).toBe(0)
  const id = /--undo ([\w-]{36})/.exec(done.said)![1]!
  const undone = await run(['--undo', id])
  expect([undone.code, undone.said]).toEqual([0, expect.stringContaining('已整批撤回')])
  expect(await cars()).toBe(before)
  const wrong = await run(['--undo', '019ab000-0000-7000-8000-000000000000'])
  expect([wrong.code, wrong.said]).toEqual([1, expect.stringContaining('没有这次导入')])
}, 240_000)

test('rejected rows stand in a file that a spreadsheet opens safely, and that is read again as it was', async () => {
  const formula = '=HYPERLINK("http://x")'
  const rows = [
    ['行号', '退回原因', '客户编号', '客户名称', '手机'],
    ['2', '第2、3行相同，请核对', 'X1', formula, '-'],
  ]
  const path = join(folder, '两行.csv')
  const text = `\uFEFF${rows.map(csvLine).join('')}`
  const write = () => writeRejected(text, { rejectedTo: undefined, folder, path })
  const first = write()
  expect(first).toBe(join(folder, '两行.退回.csv'))
  expect([...readFileSync(first).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const book = await openBook(first)
  const read: string[][] = []
  for await (const { cells } of book.rows('')) read.push(cells)
  expect(read).toEqual([rows[0], ['2', '第2、3行相同，请核对', 'X1', `'${formula}`, "'-"]])
  expect(textOf(read[1]![3])).toBe(formula)
  // The same list is not written twice; one that somebody has begun to mend is left as it is.
  expect(write()).toBe(first)
  writeFileSync(first, 'mended')
  expect(write()).toBe(join(folder, '两行.退回-2.csv'))
  expect(readFileSync(first, 'utf8')).toBe('mended')
})
