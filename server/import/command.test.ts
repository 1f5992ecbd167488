import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, people, type World } from '../../tests/world.ts'
import { readTable, type Table } from './file.ts'

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

describe('what cannot be imported is said in a sentence, and the exit code is not 0', () => {
  test.each<[string, () => string[], string]>([
    ['no file named', () => [], '用法：npm run import'],
    ['an option that there is not', () => ['a.csv', '--colour', 'red'], '用法：npm run import'],
    ['a file that is not there', () => ['没有.csv'], '找不到文件'],
    ['a folder', () => ['.'], '这不是文件'],
    ['a workbook', () => [save('a.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]))], 'Excel 工作簿'],
    ['other columns', () => [save('b.csv', '物料,数量\n机油,2\n')], '没有找到表头'],
    ['no rows', () => [save('c.csv', '客户名称,车牌号,车架号\n')], '没有数据行'],
    ['a store that there is not', () => [sample, '--store', 'SH09'], '--store 指定门店：BJ01'],
    ['a clerk who is nobody', () => [sample, '--as', 'E999'], '没有工号 E999'],
    ['a clerk whose duty it is not', () => [sample, '--as', 'E007'], '宋立成 的岗位不办理导入'],
    ['rejected rows into the file itself', () => [sample, '--rejected', sample], '不能写进正在导入的文件'],
  ])('%s', async (_, args, sentence) => {
    const { code, said } = await run(args())
    expect([code, said]).toEqual([1, expect.stringContaining(sentence)])
    expect(said).not.toMatch(/程序出错|\n {4}at /)
    expect(await count('act')).toBe(0)
  })

  test('a database that is not reachable', async () => {
    const { code, said } = await run([sample], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })
    expect([code, said]).toEqual([1, expect.stringContaining('PostgreSQL 连不上')])
  })
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
  expect(await count("import_row where verdict = 'rejected' and reason = ''")).toBe(0)
  expect(await count(`act where staff_id <> '${people.ding.id}'`)).toBe(0)

  const before = [
    await count('act'),
    await count('event'),
    await count('customer'),
    await count('external_ref'),
  ]
  const again = await run([file])
  expect(again.said).toMatch(/新建 new +0\n/)
  expect([
    await count('act'),
    await count('event'),
    await count('customer'),
    await count('external_ref'),
  ]).toEqual(before)
})

test('rejected rows stand in a file that a spreadsheet opens safely, and that can be mended and given again', async () => {
  const bad = `X1,"=HYPERLINK(""http://x"")",沪C60001,LS55L0H30PE611872,'-`
  const good = 'X2,韩若水,沪C60002,LS5WHJ6VXSD760327,+86 16000001234'
  const file = save('两行.csv', `客户编号,客户名称,车牌号,车架号,手机\n${bad}\n${good}\n`)
  const { code, said } = await run([file])
  expect([code, said]).toEqual([0, expect.stringContaining('第2行  车架号校验码不符')])
  const bytes = readFileSync(join(folder, '两行.退回.csv'))
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const { rows } = readTable(bytes) as Table
  expect(rows[0]).toEqual(['行号', '退回原因', '客户编号', '客户名称', '车牌号', '车架号', '手机'])
  expect(rows[1]).toEqual([
    '2',
    expect.stringContaining('校验码'),
    'X1',
    `'=HYPERLINK("http://x")`,
    '沪C60001',
    'LS55L0H30PE611872',
    "'-",
  ])
  // The first list is left as it is: somebody may be mending it.
  const mended = bytes.toString('utf8').replace('LS55L0H30PE', 'LS55L0H31PE')
  writeFileSync(join(folder, '两行.退回.csv'), mended)
  expect((await run([file])).said).toContain('两行.退回-2.csv')
  expect(readFileSync(join(folder, '两行.退回.csv'), 'utf8')).toBe(mended)
  expect((await run(['两行.退回.csv'])).said).toMatch(/新建 new +1\n/)
  expect(await count(`customer where name = '=HYPERLINK("http://x")'`)).toBe(1)
})
