import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { knownCar } from '../bookings.ts'
import { clause } from '../clause.ts'
import { arrival, people } from '../world.ts'
import { goTo } from './car.ts'
import { oneHand } from './one-hand.ts'
import { isSound, openStore, type Store } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

/** A car on file at the counter, at a reading. */
async function received(km: number) {
  const car = await knownCar(store.world)
  const come = { ...arrival(), car: { known: car.carId }, owner: { known: car.ownerId }, odometerKm: km }
  const su = await store.world.enter('E002')
  expect((await su.post(`/visits/${uuid()}/receive`, come)).status).toBe(200)
  await store.world.way.inspect(people.su, come.orderId)
  return come.orderId
}

test(`${clause('S64', 'S65', 'S69', 'S71')} the service of the car's reading goes onto the quotation and to the customer in at most 5 interactions`, async () => {
  const orderId = await received(60_200)
  const su = await store.enter('E002')
  await goTo(su, `/orders/${orderId}/quotation`)
  await su.getByRole('button', { name: /60,000公里大保养/ }).waitFor()
  await su.screenshot({ path: 'test-results/quotation-due.png' })
  const hand = oneHand(su)
  await hand.press('Alt+1')
  await su.getByRole('row', { name: /更换机油及机油滤清器/ }).waitFor()
  await hand.click(/^答应 /)
  await su.getByText(/做得到/).waitFor()
  await hand.press('Control+Enter')
  await su.getByText('已送，等客户答复').first().waitFor()
  expect(hand.count()).toBeLessThanOrEqual(5)
  await su.screenshot({ path: 'test-results/quotation-package.png', fullPage: true })
  await isSound(su)
  const { rows } = await store.world.owner.query(
    `select sum(l.amount_fen) filter (where l.payer = 'customer')::int as fen, q.valid_until::text
     from quotation q join quotation_line l on l.quotation_id = q.id where q.work_order_id = $1 group by q.valid_until`,
    [orderId],
  )
  expect(rows).toMatchObject([{ fen: expect.any(Number), valid_until: '2026-12-02' }])
})

test(`${clause('S64', 'S65')} a package is found by its name; one that is not for this car says why; split, its lines stand singly`, async () => {
  const orderId = await received(40_100)
  const su = await store.enter('E002')
  await goTo(su, `/orders/${orderId}/quotation`)
  const find = su.getByRole('combobox', { name: '找套餐、工时、配件' })
  await find.fill('大保养')
  const list = su.getByRole('listbox', { name: '目录' })
  await list.getByText('不适用本车型').first().waitFor()
  await su.screenshot({ path: 'test-results/quotation-finds.png' })
  await find.press('Enter')
  await su
    .getByRole('button', { name: /套餐 TC232/ })
    .first()
    .waitFor()
  await isSound(su)
  await su.screenshot({ path: 'test-results/quotation-draft.png' })
  await su.getByRole('button', { name: /更换机油及机油滤清器 单价/ }).click()
  await su.getByText('本车没有做过').waitFor()
  await su.screenshot({ path: 'test-results/quotation-prices.png' })
  await su.keyboard.press('Escape')
  await su
    .getByRole('button', { name: /套餐 TC232/ })
    .first()
    .click()
  await expect.poll(() => su.getByRole('button', { name: /套餐 TC232/ }).count()).toBe(0)
  await su.getByRole('button', { name: '恢复' }).click()
  await su
    .getByRole('button', { name: /套餐 TC232/ })
    .first()
    .waitFor()
})

test(`${clause('S65')} a discount beyond the advisor's limit: asked for, approved from the desk, sent; another is refused`, async () => {
  const orderId = await received(20_300)
  const su = await store.enter('E002')
  await goTo(su, `/orders/${orderId}/quotation`)
  const find = su.getByRole('combobox', { name: '找套餐、工时、配件' })
  await find.fill('M0601')
  await su
    .getByRole('option', { name: /更换前制动片/ })
    .first()
    .waitFor()
  await find.press('Enter')
  await su.getByLabel('更换前制动片 折扣').fill('8')
  await su.getByText('超过您的权限，须前台主管批准').waitFor()
  await su.getByRole('group', { name: '常用时间' }).getByRole('button').last().click()
  await su.keyboard.press('Control+s')
  await su.getByText('请选择折扣原因').first().waitFor()
  await su.getByLabel('折扣原因').selectOption('loyal')
  await su.keyboard.press('Control+s')
  await su.getByRole('button', { name: '请求批准' }).click()
  await su.getByRole('dialog').getByLabel('说明（可不填）').fill('八年老客户')
  await su.keyboard.press('Control+Enter')
  await su.getByText('等前台主管批准').waitFor()
  await isSound(su)
  await su.screenshot({ path: 'test-results/quotation-asked.png' })
  const send = su.getByRole('button', { name: /^送客户/ })
  expect(await send.isDisabled()).toBe(true)
  const gu = await store.enter('E004')
  await goTo(gu, '/')
  await gu.getByText('待批准折扣').first().waitFor()
  await gu.getByRole('link', { name: '去审批' }).click()
  await gu.getByRole('heading', { name: /^折扣审批/ }).waitFor()
  await isSound(gu)
  await gu.screenshot({ path: 'test-results/discount-approval.png' })
  await gu.getByRole('button', { name: '批准', exact: true }).click()
  await gu.getByRole('dialog').getByRole('button', { name: /^批准/ }).click()
  await gu.getByText('已批准').first().waitFor()
  await su.getByText('已批准').first().waitFor()
  // He looks at the paper as it is now: the approval is among what happened to it.
  await su.reload()
  await expect.poll(() => send.isEnabled()).toBe(true)
  await su.keyboard.press('Control+Enter')
  await su.getByText('已送，等客户答复').first().waitFor()
})

test(`${clause('S65')} a discount that is refused stays on the draft with the reason, and the quotation does not go`, async () => {
  const orderId = await received(20_300)
  const su = await store.enter('E002')
  await goTo(su, `/orders/${orderId}/quotation`)
  const find = su.getByRole('combobox', { name: '找套餐、工时、配件' })
  await find.fill('M0601')
  await su
    .getByRole('option', { name: /更换前制动片/ })
    .first()
    .waitFor()
  await find.press('Enter')
  await su.getByLabel('更换前制动片 折扣').fill('10')
  await su.getByLabel('折扣原因').selectOption('wait')
  await su.getByRole('group', { name: '常用时间' }).getByRole('button').last().click()
  await su.keyboard.press('Control+s')
  await su.getByRole('button', { name: '请求批准' }).click()
  await su.keyboard.press('Control+Enter')
  await su.getByText('等前台主管批准').waitFor()
  const gu = await store.enter('E004')
  await goTo(gu, `/orders/${orderId}/quotation`)
  await gu.getByRole('button', { name: '不同意' }).click()
  await gu.getByRole('dialog').getByLabel('不同意的原因').fill('上月已优惠过')
  await gu.keyboard.press('Control+Enter')
  await gu.getByText('上月已优惠过').waitFor()
  await su.getByText('上月已优惠过').waitFor()
  expect(await su.getByRole('button', { name: /^送客户/ }).isDisabled()).toBe(true)
  await su.getByLabel('更换前制动片 折扣').fill('5')
  await expect.poll(() => su.getByRole('button', { name: /^送客户/ }).isEnabled()).toBe(true)
})
