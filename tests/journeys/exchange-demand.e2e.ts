import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../clause.ts'
import { finishedCar } from '../world.ts'
import { goTo } from './car.ts'
import { isSound, openStore, type Store } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

test(`${clause('R1.5', 'R1.3')} a demand from the car's 三包 page to the certificate, by advisor and manager, on desk and phone`, async () => {
  const { orderId } = await finishedCar(store.world)
  const { rows } = await store.world.owner.query(
    `update vehicle v set sale_day = '2026-03-02', delivery_day = '2026-03-05', use = '家庭自用',
       vehicle_class = 'passenger', sale_price_fen = 25800000, coefficient_basis_points = 50
     from work_order o where o.id = $1 and v.id = o.vehicle_id returning v.id, v.plate`,
    [orderId],
  )
  const advisor = await store.enter('E002')
  await goTo(advisor, '/warranty/demands')
  await advisor.getByText('还没有退换要求').waitFor()
  await isSound(advisor)
  await goTo(advisor, `/files/cars/${rows[0].id}/warranty`)
  await advisor.getByRole('button', { name: '登记退换要求' }).click()
  const sheet = advisor.getByRole('dialog')
  await sheet.getByLabel('客户原话').fill('修了一个多月还没好，我要退车')
  await advisor.keyboard.press('Control+Enter')
  await sheet.getByText('请选择换车、退车或换总成').waitFor()
  await sheet.getByRole('radio', { name: '退车' }).check()
  await sheet.getByLabel('所称条件').selectOption('A60')
  await sheet.getByRole('note').filter({ hasText: '免费更换总成' }).waitFor()
  await sheet.getByLabel('所称条件').selectOption('D30')
  await sheet.getByLabel('客户', { exact: true }).selectOption({ index: 1 })
  await isSound(advisor)
  await advisor.screenshot({ path: 'test-results/demand-receive.png' })
  await advisor.keyboard.press('Control+Enter')
  await advisor.waitForURL(/\/warranty\/demands\/[\w-]+$/)
  await advisor.getByText('剩 10 个工作日').first().waitFor()
  expect(await advisor.getByRole('button', { name: '同意', exact: true }).isDisabled()).toBe(true)
  await isSound(advisor)
  await advisor.screenshot({ path: 'test-results/demand-desk.png', fullPage: true })

  const manager = await store.enter('E001')
  await manager.getByText('待答复退换要求').waitFor()
  await manager.getByRole('link', { name: /去答复/ }).click()
  await manager.waitForURL(/\/warranty\/demands\/[\w-]+$/)
  await manager.getByRole('heading', { name: '期限和依据' }).waitFor()
  await manager.keyboard.press('a')
  await manager.getByRole('dialog').getByLabel('答复内容').fill('同意退车')
  await manager.keyboard.press('Control+Enter')
  await manager.getByText('已同意').first().waitFor()
  await manager.getByRole('button', { name: '办结', exact: true }).waitFor()
  await manager.keyboard.press('e')
  const finish = manager.getByRole('dialog')
  await finish.getByLabel('证明编号').waitFor()
  await manager.keyboard.press('Control+Enter')
  await finish.getByText('请填写退车证明编号').waitFor()
  await finish.getByLabel('证明编号').fill('TC-2026-001')
  await finish.getByLabel('换退原因').fill('累计修理时间超过30日')
  await manager.screenshot({ path: 'test-results/demand-finish.png' })
  await manager.keyboard.press('Control+Enter')
  await manager.getByText('三包换退车').first().waitFor()
  await manager.getByText('没有收', { exact: true }).waitFor()
  await isSound(manager)

  await goTo(manager, `/files/cars/${rows[0].id}`)
  await manager.getByText('三包换退车 · 2026-11-25').waitFor()
  await goTo(manager, '/warranty/demands?state=finished')
  await manager.getByRole('link', { name: /TH-261125-0001/ }).waitFor()
  await isSound(manager)
  await manager.screenshot({ path: 'test-results/demands-desk.png' })
  await manager.setViewportSize({ width: 390, height: 844 })
  await manager.getByRole('link', { name: /TH-261125-0001/ }).click()
  await manager.getByText('TC-2026-001').waitFor()
  await isSound(manager)
  await manager.screenshot({ path: 'test-results/demand-phone.png', fullPage: true })
})
