import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../clause.ts'
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
