import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../clause.ts'
import { claimedCar } from '../warranty.ts'
import { finishedCar, ordinaryLines } from '../world.ts'
import { goTo } from './car.ts'
import { isSound, openStore, type Store } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

test(`${clause('S42', 'R1.9', 'R1.10')} from the car's file to its standing under 三包, at another moment too, on desk and phone`, async () => {
  const { orderId } = await finishedCar(
    store.world,
    ordinaryLines().map((line) => ({ ...line, payer: 'claim' })),
  )
  const { rows } = await store.world.owner.query(
    `update vehicle v set sale_day = '2026-03-02', delivery_day = '2026-03-05', use = '家庭自用',
       vehicle_class = 'passenger' from work_order o where o.id = $1 and v.id = o.vehicle_id returning v.id`,
    [orderId],
  )
  const page = await store.enter('E002')
  await goTo(page, `/files/cars/${rows[0].id}`)
  await page.getByRole('link', { name: '三包情况和依据' }).click()
  await page.getByRole('heading', { name: '三包情况说明' }).waitFor()
  await page.getByText('还没有关联质量问题').waitFor()
  await page
    .getByRole('row', { name: /累计修理时间/ })
    .first()
    .waitFor()
  await isSound(page)
  await page.screenshot({ path: 'test-results/warranty-desk.png', fullPage: true })

  // A figure opens on what it comes from; on paper all of them stand open, and nothing that is pressed.
  const beneath = page.locator('.statement tr.depth-1').first()
  expect(await beneath.isVisible()).toBe(false)
  await page.getByRole('button', { name: '适用规定', exact: true }).click()
  expect(await beneath.isVisible()).toBe(true)
  await page.getByRole('button', { name: '适用规定', exact: true }).click()
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes')
  })
  await page.getByRole('button', { name: '打印说明' }).click()
  expect(await page.locator('body').getAttribute('data-printed')).toBe('yes')
  await page.emulateMedia({ media: 'print' })
  expect(await beneath.isVisible()).toBe(true)
  expect(await page.getByRole('button', { name: /改判计次/ }).isVisible()).toBe(false)
  await page.getByText('经办：').waitFor()
  for (const frame of ['navigation', 'searchbox', 'banner'] as const)
    expect(await page.getByRole(frame).count()).toBe(0)
  expect(await page.getByLabel('判断的时刻').isVisible()).toBe(false)
  await page.screenshot({ path: 'test-results/warranty-paper.png', fullPage: true })
  await page.emulateMedia({ media: 'screen' })

  await page.getByLabel('判断的时刻').fill('2026-12-22T11:00')
  await page.getByLabel('里程（公里）').fill('12x')
  await page.getByRole('alert').filter({ hasText: '整数' }).waitFor()
  await page.getByLabel('里程（公里）').fill('12000')
  await page.keyboard.press('Enter')
  await page.waitForURL(/km=(%22)?12000/)
  await page.locator('.standing').getByText('28 天').waitFor()
  expect(await page.locator('.standing').innerText()).toContain('红')
  await page.setViewportSize({ width: 390, height: 844 })
  await isSound(page)
  await page.screenshot({ path: 'test-results/warranty-phone.png' })
})

/** The button of the open sheet. */
const handIn = (page: Page, name: string) =>
  page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click()

test(`${clause('R1.5', 'R1.6', 'R1.7')} claims links three repairs to their problem, leaves out what a special part was on its way, and the director decides`, async () => {
  const car = await claimedCar(store.world, 3)
  const gu = await store.enter('E004')
  await goTo(gu, `/files/cars/${car.id}/warranty`)
  const act = (name: string) => gu.getByRole('button', { name, exact: true }).click()

  await act(`登记为新问题 ${car.numbers[0]}`)
  await gu.getByLabel('总成或系统').selectOption({ label: '制动系统' })
  await gu.getByLabel('失效模式').selectOption({ label: '失效、不工作' })
  await gu.getByLabel('第23条所列危险').selectOption({ label: '制动系统失效' })
  await gu.getByRole('textbox', { name: '质量问题' }).fill('')
  await handIn(gu, '登记为新问题')
  await gu.getByText('请写明是什么质量问题').waitFor()
  await gu.getByRole('textbox', { name: '质量问题' }).fill('制动踏板踩到底')
  await handIn(gu, '登记为新问题')
  await gu.getByText('1 次', { exact: true }).waitFor()

  for (const [n, number] of car.numbers.slice(1).entries()) {
    await act(`关联 ${number} 制动踏板踩到底`)
    await gu.getByText(`${n + 2} 次`, { exact: true }).waitFor()
  }
  await gu.locator('.standing').getByText('橙色预警').waitFor()

  await act(`扣除时间 ${car.numbers[0]}`)
  await gu.getByLabel('零部件名称').fill('全车主线束')
  await gu.getByLabel('起', { exact: true }).fill('2026-11-23T10:30')
  await gu.getByLabel('止', { exact: true }).fill('2026-11-23T11:30')
  await handIn(gu, '扣除时间')
  await gu.getByText('没有凭证不能扣除').waitFor()
  await gu.getByLabel('凭证').fill('运单 SF1234567')
  await handIn(gu, '扣除时间')
  await gu.getByText('凭证 运单 SF1234567').waitFor()
  await isSound(gu)
  await gu.screenshot({ path: 'test-results/warranty-issues.png', fullPage: true })

  // What is the director's is shut for her, and says so.
  expect(await gu.getByRole('button', { name: /^认定安全/ }).isDisabled()).toBe(true)
  await gu.getByText(/认定安全：您的岗位不办理此步骤/).waitFor()

  const zhou = await store.enter('E005')
  await goTo(zhou, `/files/cars/${car.id}/warranty`)
  await zhou.getByRole('button', { name: '认定安全 制动踏板踩到底', exact: true }).click()
  await zhou.getByRole('radio', { name: '是' }).check()
  await zhou.getByLabel('依据', { exact: true }).fill('试车复现，制动管路漏油')
  await handIn(zhou, '认定安全')
  await zhou.getByRole('button', { name: '认定 严重安全性能故障累计修理', exact: true }).click()
  await zhou.getByRole('radio', { name: '达到', exact: true }).check()
  await zhou.getByLabel('依据', { exact: true }).fill('第三次修理后仍未排除')
  await handIn(zhou, '认定')
  await zhou.getByRole('button', { name: '重新认定 严重安全性能故障累计修理', exact: true }).waitFor()
  await isSound(zhou)
  await zhou.screenshot({ path: 'test-results/warranty-decided.png', fullPage: true })
  await zhou.setViewportSize({ width: 390, height: 844 })
  await isSound(zhou)
  await zhou.screenshot({ path: 'test-results/warranty-decided-phone.png', fullPage: true })

  // The list of warned cars knows it as soon as it has been reckoned.
  await goTo(gu, '/warranty')
  const line = gu.getByRole('row').filter({ hasText: '红色预警' })
  await line.waitFor()
  await isSound(gu)
  await gu.screenshot({ path: 'test-results/warned.png' })
  await line.getByRole('link').first().click()
  await gu.getByRole('heading', { name: '三包情况说明' }).waitFor()
})
