import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../server/id.ts'
import { bookingForm, knownCar, labourItem, partItem } from '../bookings.ts'
import { clause } from '../clause.ts'
import { staff } from '../world.ts'
import { addWork, finish, takeCar } from './calls.ts'
import { goTo } from './car.ts'
import { openStore, type Store } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

test(`${clause('S31', 'S44')} the part comes too late: the booking says so at once, is apologised for, and made anew`, async () => {
  const car = await knownCar(store.world)
  const id = newId()
  const clerk = await store.world.enter('E003')
  const form = bookingForm(car, {
    items: [labourItem('M0102'), partItem('1109110-20TA')],
    startsAt: '2026-12-01T10:00:00+08:00',
    receiverId: staff('E004'),
  })
  expect((await clerk.post(`/appointments/${id}/register`, form)).body).toMatchObject({ state: 'registered' })
  const ding = await store.enter('E003')
  await goTo(ding, `/bookings/${id}`)
  await ding.getByText('到货待答复').first().waitFor()

  const fan = await store.enter('E009')
  await goTo(fan, '/bookings/parts?day=2026-12-01')
  await fan
    .getByRole('button', { name: /答复到货/ })
    .first()
    .click()
  const sheet = fan.getByRole('dialog')
  await sheet.getByLabel(/到货/).first().fill('2026-12-01T09:40')
  await sheet
    .getByText(/YY-261125-\d{4}/)
    .first()
    .waitFor()
  await fan.keyboard.press('Control+Enter')
  await sheet.waitFor({ state: 'hidden' })

  await ding.getByText('空气滤清器滤芯 12-01 09:40才到货').first().waitFor()
  await ding.getByRole('button', { name: '致歉', exact: true }).first().click()
  await ding.getByRole('dialog').getByLabel('说了什么、客户怎么答复').fill('已道歉，客户同意改到下午')
  await ding.keyboard.press('Control+Enter')
  await ding.waitForURL(/\/bookings\/new\?.*from=/)
  await finish(ding)
  await ding.getByText(/改约自 YY-261125-\d{4}/).waitFor()
  await ding.getByText('空气滤清器滤芯').first().waitFor()
  const { rows } = await store.world.owner.query('select state from appointment where id = $1', [id])
  expect(rows).toEqual([{ state: 'storeFailed' }])
  expect([...ding.broken, ...fan.broken]).toEqual([])
})

test(`${clause('S30', 'S38')} two clerks on one slot: the second is told why and keeps all that was typed, and takes the next`, async () => {
  const cars = [await knownCar(store.world), await knownCar(store.world)] as const
  const [ding, su] = [await store.enter('E003'), await store.enter('E002')]
  for (const [n, page] of [ding, su].entries()) {
    await goTo(page, '/bookings/new')
    await takeCar(page, cars[n]!.plate)
    await page.keyboard.insertText('方向往右跑偏')
    await page.keyboard.press('Enter')
    await addWork(page, 'T0101')
    await page.getByLabel('客户想要').selectOption('2026-11-26')
    await page.getByRole('radio', { name: /可行/, checked: true }).waitFor()
    await page.getByRole('checkbox', { name: /已告知请带/ }).check()
    await page.getByRole('checkbox', { name: /估价已说明/ }).check()
    await page.getByText('您看对吗？').waitFor()
  }
  const save = (page: typeof ding) => page.getByRole('button', { name: /客户说对，保存/ }).click()
  await Promise.all([save(ding), save(su)])
  const booked = /\/bookings\/[0-9a-f-]{36}$/
  await expect.poll(() => [ding, su].filter((page) => booked.test(page.url())).length).toBe(1)
  const loser = booked.test(ding.url()) ? su : ding
  await loser
    .getByText(/不能兑现|已被占|刚被/)
    .first()
    .waitFor()
  expect(await loser.getByLabel('客户原话').inputValue()).toBe('方向往右跑偏')
  await finish(loser)
  const { rows } = await store.world.owner.query(
    `select count(distinct a.starts_at)::int as n from appointment a where a.vehicle_id = any ($1) and a.state = 'registered'`,
    [cars.map(({ carId }) => carId)],
  )
  expect(rows).toEqual([{ n: 2 }])
})
