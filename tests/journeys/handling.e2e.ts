import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bookingForm, knownCar, symptom } from '../bookings.ts'
import { clause } from '../clause.ts'
import { arrival, ordinaryLines, signedCar } from '../world.ts'
import { goTo } from './car.ts'
import { isSound, openStore, type Store } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

/** A car that was booked as warned of at orange, has come, and is signed for. */
async function warnedOrder() {
  const { world } = store
  const [id, car] = [uuid(), await knownCar(world)]
  const clerk = await world.enter('E003')
  const form = bookingForm(car, {
    items: [symptom('变速器异响')],
    startsAt: '2026-11-25T14:00:00+08:00',
  })
  expect((await clerk.post(`/appointments/${id}/register`, form)).status).toBe(200)
  await world.owner.query("update appointment set warranty_level = 'orange' where id = $1", [id])
  const came = { ...arrival(), car: { known: car.carId }, odometerKm: 41_900 }
  return (await signedCar(world, ordinaryLines(), came)).orderId
}

test(`${clause('S36', 'R1.9')} a warned car waits for its handling: written by claims, approved from the desk, then dispatched`, async () => {
  const orderId = await warnedOrder()
  const su = await store.enter('E002')
  await goTo(su, `/orders/${orderId}`)
  await su.getByText('这辆车是橙色预警，处理意见批准后才能派工').first().waitFor()
  expect(await su.getByRole('button', { name: /^派工 E/ }).isDisabled()).toBe(true)
  await su.getByRole('heading', { name: '三包预警处理' }).waitFor()
  await isSound(su)

  const gu = await store.enter('E004')
  await goTo(gu, `/orders/${orderId}`)
  await gu.getByRole('button', { name: '填写处理意见' }).click()
  const sheet = gu.getByRole('dialog')
  await gu.keyboard.press('Control+Enter')
  await sheet.getByText('请填写处理意见').waitFor()
  await sheet.getByLabel('处理意见').fill('同一异响第三次，怀疑油泵')
  await sheet.getByLabel('采取的措施').fill('技术总监到场，备代步车')
  await sheet.getByLabel('已报厂家').check()
  await sheet.getByLabel('厂家回复编号').fill('CY-7731')
  await isSound(gu)
  await gu.screenshot({ path: 'test-results/handling-propose.png' })
  await gu.keyboard.press('Control+Enter')
  await gu.getByText('待批准').first().waitFor()

  const zhou = await store.enter('E005')
  await zhou.getByText('待批准三包处理').waitFor()
  await zhou.getByRole('link', { name: /去批准/ }).click()
  await zhou.waitForURL(new RegExp(orderId))
  await zhou.getByText('已报厂家 CY-7731').waitFor()
  await zhou.getByRole('button', { name: '批准', exact: true }).click()
  await zhou.getByRole('dialog').getByLabel('批示').fill('同意，我到场')
  await zhou.keyboard.press('Control+Enter')
  await zhou.getByText('已批准').waitFor()
  for (const [name, width, height] of [
    ['desk', 1440, 900],
    ['tablet', 1024, 768],
    ['phone', 390, 844],
  ] as const) {
    await zhou.setViewportSize({ width, height })
    await isSound(zhou)
    await zhou.screenshot({ path: `test-results/handling-${name}.png`, fullPage: true })
  }
  await su.getByText('同意，我到场').waitFor()
  await su.getByRole('button', { name: /^派工 E/ }).click()
  await su.getByRole('dialog').getByRole('button', { name: /^派工/ }).waitFor()
  expect(su.broken).toEqual([])
})
