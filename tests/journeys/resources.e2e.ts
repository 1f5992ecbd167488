import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bookingForm, knownCar } from '../bookings.ts'
import { clause } from '../clause.ts'
import { printedPlate } from '../../domain/identifiers/plate.ts'
import { goTo } from './car.ts'
import { isSound, openStore, type Store } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

/** A car booked for the next morning at nine, and the bay that it has. */
async function booked() {
  const { world } = store
  const [id, car] = [uuid(), await knownCar(world)]
  const clerk = await world.enter('E003')
  expect((await clerk.post(`/appointments/${id}/register`, bookingForm(car))).status).toBe(200)
  const { rows } = await world.owner.query(
    `select b.code, b.name from slot s join bay b on b.id = s.resource_id where s.appointment_id = $1`,
    [id],
  )
  return { id, plate: printedPlate(car.plate), bay: rows[0].name as string }
}

const sizes = [
  ['desk', { width: 1440, height: 900 }],
  ['tablet', { width: 1024, height: 768 }],
  ['phone', { width: 390, height: 844 }],
] as const

test(`${clause('S30', 'S44')} the workshop manager closes a bay, sees which bookings cannot be kept, and takes it back`, async () => {
  const { plate, bay } = await booked()
  const xu = await store.enter('E008')
  await goTo(xu, '/bookings/resources')
  await xu.getByRole('search').getByLabel('编号、名称、类别').fill(bay)
  await xu.waitForURL(/q=/)
  await xu.getByRole('link', { name: new RegExp(bay) }).click()
  await xu.getByRole('heading', { name: bay }).waitFor()
  await xu.getByText(plate).waitFor()
  await isSound(xu)
  await xu.getByRole('button', { name: '登记停用' }).click()
  const sheet = xu.getByRole('dialog')
  await xu.keyboard.press('Control+Enter')
  await sheet.getByText('请填写原因').waitFor()
  await sheet.getByRole('radio', { name: '维修' }).check()
  await sheet.getByLabel('开始').fill('2026-11-26T08:00')
  await sheet.getByLabel('预计恢复').fill('2026-11-26T12:00')
  await sheet.getByLabel('原因', { exact: true }).fill('举升机检修')
  await sheet.getByText('这段时间有 1 项占用').waitFor()
  await sheet.getByText(plate).waitFor()
  await isSound(xu)
  await xu.screenshot({ path: 'test-results/resource-close.png' })
  await xu.keyboard.press('Control+Enter')
  await xu.getByText('无法兑现').waitFor()
  for (const [name, size] of sizes) {
    await xu.setViewportSize(size)
    await isSound(xu)
    await xu.screenshot({ path: `test-results/bay-${name}.png`, fullPage: true })
  }
  await xu.setViewportSize(sizes[0][1])
  await xu.getByRole('button', { name: '改结束时间' }).click()
  await xu.getByRole('dialog').getByLabel('预计恢复').fill('2026-11-26T08:30')
  await xu.getByRole('dialog').getByText('这段时间没有车约在上面').waitFor()
  await xu.keyboard.press('Control+Enter')
  await xu.getByText('已登记', { exact: true }).waitFor()
  await xu.getByRole('button', { name: '撤回停用' }).click()
  await xu.getByText('已撤回').waitFor()
  expect(await xu.getByText('无法兑现').count()).toBe(0)
})

test(`${clause('S30')} a calibration is entered, a piece registered, stopped and taken up again; the list says what is due`, async () => {
  const xu = await store.enter('E008')
  await goTo(xu, '/bookings/resources/tools?only=due')
  await xu.getByText('剩 5 天').first().waitFor()
  for (const [name, size] of sizes) {
    await xu.setViewportSize(size)
    await isSound(xu)
    await xu.screenshot({ path: `test-results/tools-${name}.png`, fullPage: true })
  }
  await xu.setViewportSize(sizes[0][1])
  await xu.getByRole('link', { name: /TL020/ }).first().click()
  await xu.getByRole('heading', { name: '数显胎压表' }).waitFor()
  await xu.getByRole('button', { name: '登记检定' }).click()
  const sheet = xu.getByRole('dialog')
  await sheet.getByLabel('有效期至').fill('2026-11-25')
  await xu.keyboard.press('Control+Enter')
  await sheet.getByText('有效期须在今天之后').waitFor()
  await sheet.getByLabel('有效期至').fill('2027-05-30')
  await sheet.getByLabel('证书编号').fill('JL-2026-120')
  await xu.keyboard.press('Control+Enter')
  await xu.getByText('剩 186 天').waitFor()
  await xu.getByRole('button', { name: '停用', exact: true }).click()
  await xu.getByRole('dialog').getByLabel('停用原因').fill('表盘破了')
  await xu.keyboard.press('Control+Enter')
  await xu.getByText('表盘破了').waitFor()
  await isSound(xu)
  await xu.screenshot({ path: 'test-results/tool-desk.png', fullPage: true })
  await xu.getByRole('button', { name: '恢复使用' }).click()
  await xu.getByText('空闲').waitFor()

  await goTo(xu, '/bookings/resources/tools')
  await xu.getByRole('button', { name: '登记工具' }).click()
  const file = xu.getByRole('dialog')
  await file.getByLabel('编号', { exact: true }).fill('TL020')
  await file.getByLabel('名称', { exact: true }).fill('数显胎压表')
  await file.getByLabel('存放处').fill('定位工位')
  await isSound(xu)
  await xu.screenshot({ path: 'test-results/tool-register.png' })
  await xu.keyboard.press('Control+Enter')
  await xu.getByText('第 3 件，共 3 件').waitFor()

  const su = await store.enter('E002', sizes[2][1])
  await goTo(su, '/bookings/resources/tools?q=TL020')
  expect(await su.getByRole('button', { name: '登记工具' }).isDisabled()).toBe(true)
  await su.getByText('您的岗位不办理此步骤').waitFor()
  await isSound(su)
})

test(`${clause('S38')} the opening hours are shown and typed as the clock on the wall shows them`, async () => {
  const lu = await store.enter('E001')
  await goTo(lu, '/settings')
  await lu.getByRole('listitem').filter({ hasText: '开门' }).getByText('08:15').waitFor()
  await isSound(lu)
  await lu.getByRole('button', { name: '登记新值：开门' }).click()
  const sheet = lu.getByRole('dialog')
  await sheet.getByText('00:00 至 23:59').waitFor()
  await sheet.getByLabel('新值（时:分）').fill('08:00')
  await sheet.getByLabel('生效日').fill('2026-11-26')
  await isSound(lu)
  await lu.keyboard.press('Control+Enter')
  await lu.getByText('2026-11-26 起 08:00').waitFor()
  expect(lu.broken).toEqual([])
})
