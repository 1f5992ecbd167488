import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkDigit } from '../../domain/identifiers/vin.ts'
import { clause } from '../clause.ts'
import { csvOf, importBytes } from '../imports.ts'
import { goTo } from './car.ts'
import { isSound, openStore, type Store } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

const standing = (vin: string) => `${vin.slice(0, 8)}${checkDigit(vin)}${vin.slice(9)}`
const vin = (n: number) => standing(`LFV3A23C0B300${1000 + n}`)
const header = ['车主姓名', '手机号码', '牌照号', '底盘号', '车身颜色']
const row = (n: number, plate = `沪F8000${n}`) => ({
  车主姓名: `董一鸣${n}`,
  手机号码: `1600005000${n}`,
  牌照号: plate,
  底盘号: vin(n),
  车身颜色: '白',
})
const cars = async () => {
  const { rows } = await store.world.owner.query(
    "select vin, plate from vehicle where state = 'inUse' order by vin",
  )
  return rows as { vin: string; plate: string | null }[]
}

test(`${clause('S33')} files dropped, a conflict decided, the run watched, undone and done again`, async () => {
  await importBytes(store.world, csvOf(header, [row(0)]), { source: 'S0' })
  const page = await store.enter('E003')
  await goTo(page, '/settings/imports')
  const text = (rows: ReturnType<typeof row>[]) => ({ mimeType: 'text/csv', buffer: csvOf(header, rows) })
  await page.getByLabel('来源系统').fill('老系统')
  await page.locator('input[type=file]').setInputFiles([
    { name: '车主档案.csv', ...text([row(1, '沪F80000'), row(2), { ...row(3), 底盘号: '不详' }]) },
    {
      name: '照片.xlsx',
      mimeType: 'image/png',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    },
  ])
  await page.getByRole('row', { name: /照片\.xlsx.*待对照/ }).waitFor()
  await page.getByRole('row', { name: /车主档案\.csv.*已核对/ }).waitFor()
  await isSound(page)

  await page.getByRole('link', { name: '照片.xlsx' }).click()
  await page.getByText('这是图片（PNG），不是表格文件').waitFor()
  await page.goBack()
  await page.getByRole('link', { name: '车主档案.csv' }).click()
  await page.getByText('车牌号“沪F80000”在档案中属于').waitFor()
  await page.getByText('还有 1 处冲突没有决定').waitFor()
  await isSound(page)

  await page.getByRole('button', { name: /^冲突/ }).click()
  await page.waitForURL(/verdict=conflict/)
  await page.getByRole('listitem').filter({ hasText: '沪F80000' }).last().focus()
  await page.keyboard.press('1')
  await page.getByRole('button', { name: '用文件的', pressed: true }).waitFor()
  await page.getByRole('button', { name: '导入 2 条' }).click()
  await page.getByRole('button', { name: '整批撤回' }).waitFor()
  await page.getByText('已导入').first().waitFor()
  expect(await cars()).toEqual([
    { vin: vin(0), plate: null },
    { vin: vin(1), plate: '沪F80000' },
    { vin: vin(2), plate: '沪F80002' },
  ])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载退回的行' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('车主档案.退回.csv')

  await page.getByRole('button', { name: '整批撤回' }).click()
  await page.getByRole('button', { name: '真的整批撤回' }).click()
  await page.getByRole('button', { name: '同一文件再来一次' }).waitFor()
  await page.getByText('已撤回').first().waitFor()
  expect(await cars()).toEqual([{ vin: vin(0), plate: '沪F80000' }])

  await page.getByRole('button', { name: '同一文件再来一次' }).click()
  await page.getByText('还有 1 处冲突没有决定').waitFor()
  await page.getByRole('button', { name: /^冲突/ }).click()
  await page.getByRole('button', { name: '保留档案' }).last().click()
  await page.getByRole('button', { name: '导入 2 条' }).click()
  await page.getByRole('button', { name: '整批撤回' }).waitFor()
  await expect.poll(async () => (await cars()).length).toBe(3)
  expect(await cars()).toContainEqual({ vin: vin(1), plate: null })
  await page.setViewportSize({ width: 390, height: 844 })
  await isSound(page)
})
