import { afterAll, beforeAll, expect, test } from 'vitest'
import { knownCar } from '../bookings.ts'
import { clause } from '../clause.ts'
import { goTo } from './car.ts'
import { oneHand } from './one-hand.ts'
import { isSound, openStore, type Store } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

test(`${clause('S34', 'S38', 'S39', 'S40', 'S41')} a known customer's service by keys alone, in at most 12 interactions`, async () => {
  const { plate, carId } = await knownCar(store.world)
  await store.world.owner.query(
    `insert into odometer_reading (id, store_id, vehicle_id, km, at, source)
     select gen_random_uuid(), s.id, $1, 39420, '2026-10-19T10:00:00+08:00', 'visit' from store s`,
    [carId],
  )
  const ding = await store.enter('E003')
  await goTo(ding, '/bookings/new')
  const hand = oneHand(ding)
  await ding.getByRole('heading', { name: '预约登记' }).waitFor()
  await ding.screenshot({ path: 'test-results/booking-empty.png' })
  await hand.type(plate.slice(-5))
  await ding.getByRole('option', { name: new RegExp(plate.slice(-5)) }).waitFor()
  await hand.press('Enter')
  await expect.poll(() => focused(ding)).toBe('TEXTAREA')
  await hand.type('四万公里保养该做了')
  await hand.press('Enter')
  await ding.getByRole('option', { name: /40,000公里大保养/ }).waitFor()
  await ding.screenshot({ path: 'test-results/booking-due.png' })
  await hand.press('Enter')
  await ding.getByRole('radio', { name: /可行/, checked: true }).waitFor()
  await expect.poll(() => focused(ding)).toBe('INPUT')
  await hand.press('Enter')
  await hand.press('Enter')
  await hand.press('Space')
  await hand.press('Space')
  await hand.press('Enter')
  await ding.getByText('您看对吗？').waitFor()
  await isSound(ding)
  await ding.screenshot({ path: 'test-results/booking-full.png' })
  await hand.press('Enter')
  await ding.waitForURL(/\/bookings\/[0-9a-f-]{36}$/)
  expect(hand.count()).toBeLessThanOrEqual(12)
  await ding.getByRole('heading', { name: /YY-261125-0001/ }).waitFor()
  await isSound(ding)
  await ding.screenshot({ path: 'test-results/booking-page.png', fullPage: true })
  await goTo(ding, '/bookings/list')
  await ding.getByRole('link', { name: /YY-261125-0001/ }).waitFor()
  await isSound(ding)
  await ding.screenshot({ path: 'test-results/booking-list.png' })
})

const focused = (page: { evaluate: (text: string) => Promise<unknown> }) =>
  page.evaluate('document.activeElement.tagName')
