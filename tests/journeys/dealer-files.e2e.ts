import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeXlsx } from '../../server/import/sheet/write-xlsx.ts'
import { csvLine } from '../../server/import/sheet/write-csv.ts'
import { clause } from '../clause.ts'
import { csvOf, importBytes } from '../imports.ts'
import { historySheet, partsSheet } from '../packed.ts'
import { goTo } from './car.ts'
import { isSound, openStore, type Store } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

const sample = (name: string) => readFileSync(new URL(`../data/import/${name}`, import.meta.url))
/** The cars' file is in GB18030, as the dealer's system writes it; its first 400 rows. */
const carLines = iconv.decode(sample('客户车辆档案.csv'), 'gb18030').split('\n').slice(0, 401)
const vins = new Set(carLines.slice(1).map((row) => row.split(',')[7]))
/** What was done to these cars, and to a hundred that no file names. */
const [historyHeader, ...history] = historySheet()
const historyLines = [
  historyHeader!,
  ...history.filter((row) => vins.has(row[4])).slice(0, 400),
  ...history.filter((row) => !vins.has(row[4])).slice(0, 100),
]

async function* pages(rows: readonly string[][]) {
  yield rows
}

async function files() {
  const workbook: Uint8Array[] = []
  for await (const bytes of writeXlsx('库存', pages(partsSheet().slice(0, 501)))) workbook.push(bytes)
  const csv = { mimeType: 'text/csv' }
  return [
    { name: '客户车辆档案.csv', ...csv, buffer: iconv.encode(carLines.join('\n'), 'gb18030') },
    { name: '配件库存.xlsx', mimeType: 'application/vnd.ms-excel', buffer: Buffer.concat(workbook) },
    { name: '维修项目.csv', ...csv, buffer: sample('维修项目.csv') },
    { name: '维修历史.csv', ...csv, buffer: Buffer.from(historyLines.map((row) => csvLine(row)).join('')) },
  ]
}

/** How many of each there are, withdrawn ones left out. */
async function counts() {
  const { rows } = await store.world.owner.query(
    `select (select count(*)::int from vehicle where state = 'inUse') as cars,
      (select count(*)::int from part where state = 'inUse') as parts,
      (select count(*)::int from labour_item where state = 'inUse') as labour,
      (select count(*)::int from work_order where adopted_from is not null and state <> 'withdrawn') as orders`,
  )
  return rows[0] as { cars: number; parts: number; labour: number; orders: number }
}

/** An order that was settled after this very day is not history yet. */
async function rejectedOrders() {
  const { rows } = await store.world.owner.query(
    "select says from import_item i join import_run u on u.id = i.run_id where u.kind = 'history' and verdict = 'rejected'",
  )
  return rows.map(({ says }) => (says as string[]).join('；'))
}

const open = async (page: Page, name: string) => {
  await goTo(page, '/settings/imports')
  await page.getByRole('link', { name }).first().click()
  await page.getByRole('heading', { name }).waitFor()
}
const takeIn = async (page: Page, name: string) => {
  await open(page, name)
  await page.getByRole('button', { name: /^导入 [\d,]+ 条$/ }).click()
  await page.getByRole('button', { name: '整批撤回' }).waitFor({ timeout: 120_000 })
}
const askBack = async (page: Page, name: string) => {
  await open(page, name)
  await page.getByRole('button', { name: '整批撤回' }).click()
  await page.getByRole('button', { name: '真的整批撤回' }).click()
}
const takeBack = async (page: Page, name: string) => {
  await askBack(page, name)
  await page.getByRole('heading', { name }).locator('..').getByText('已撤回').waitFor({ timeout: 120_000 })
}

test(`${clause('S33')} the four files of a dealer come in, with a conflict decided; the run is undone and done again`, async () => {
  const [plate, name] = [carLines[2]!.split(',')[6]!, '董一鸣']
  await importBytes(
    store.world,
    csvOf(['车主姓名', '牌照号', '底盘号'], [{ 车主姓名: name, 牌照号: plate, 底盘号: 'LSJA24U62JG269225' }]),
    { source: 'S0' },
  )
  const before = await counts()
  const page = await store.enter('E001')
  await goTo(page, '/settings/imports')
  await page.getByLabel('来源系统').fill('旧系统')
  const dropped = await files()
  await page.locator('input[type=file]').setInputFiles(dropped)
  for (const { name: file } of dropped)
    await page.getByRole('row', { name: new RegExp(`${file}.*已核对`) }).waitFor()
  await isSound(page)

  await open(page, '客户车辆档案.csv')
  await page.getByText(/还有 \d+ 处冲突没有决定/).waitFor()
  await page.getByRole('button', { name: /^冲突/ }).click()
  await page.waitForURL(/verdict=conflict/)
  await page.getByRole('listitem').filter({ hasText: '在档案中属于' }).last().focus()
  await page.keyboard.press('1')
  await page.getByRole('button', { name: '用文件的', pressed: true }).first().waitFor()
  for (const { name: file } of dropped) await takeIn(page, file)
  const after = await counts()
  expect(after.labour).toBeGreaterThan(before.labour)
  expect(after.parts).toBeGreaterThan(before.parts + 400)
  expect(after.cars).toBeGreaterThan(before.cars + 350)
  const sentBack = await rejectedOrders()
  for (const reason of sentBack) expect(reason).toContain('在今天之后')
  const orders = new Set(historyLines.slice(1).map(([number]) => number)).size
  expect(after.orders).toBe(orders - sentBack.length)

  await askBack(page, '客户车辆档案.csv')
  await page
    .getByText(/处后续业务用到本次导入的内容，不能撤回/)
    .first()
    .waitFor({ timeout: 60_000 })
  for (const { name: file } of dropped.toReversed()) await takeBack(page, file)
  expect(await counts()).toEqual(before)

  await open(page, '维修历史.csv')
  await page.getByRole('button', { name: '同一文件再来一次' }).click()
  await takeIn(page, '维修历史.csv')
  expect((await counts()).orders).toBe(after.orders)
})
