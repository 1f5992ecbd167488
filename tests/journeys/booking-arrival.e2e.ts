import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bookingForm, knownCar, labourItem, partItem, symptom } from '../bookings.ts'
import { clause } from '../clause.ts'
import { staff } from '../world.ts'
import { goTo, inspected } from './car.ts'
import { isSound, openStore, type Store } from './store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore()
})
afterAll(() => store.close())

async function booked(startsAt: string, change: object = {}) {
  const car = await knownCar(store.world)
  const id = uuid()
  // Bookings are made the day before; the pages stand on the day itself.
  store.world.clock.set(new Date('2026-11-24T10:00:00+08:00'))
  const ding = await store.world.enter('E003')
  const form = bookingForm(car, { startsAt, waitsInStore: true, ...change })
  expect((await ding.post(`/appointments/${id}/register`, form)).body).toMatchObject({ state: 'registered' })
  return { id, ...car }
}

test(`${clause('S46', 'S45', 'S64')} a booked car is received from the queue; what was told on the telephone is carried to the quotation`, async () => {
  const items = [labourItem('M0102'), symptom('刹车异响')]
  const { id, plate } = await booked('2026-11-25T10:15:00+08:00', { items })
  const gu = await store.enter('E004')
  await gu.goto(`${store.url}/reception`)
  const row = gu.getByRole('listitem').filter({ hasText: plate.slice(2) })
  await row.getByText(/迟到 \d+ 分，仍按预约/).waitFor()
  await row.getByText('未确认').waitFor()
  await gu.getByText('迟到 30 分钟内仍按预约接待').waitFor()
  await isSound(gu)

  await row.getByRole('link', { name: '接车' }).click()
  await gu.getByText(/^按预约/).waitFor()
  expect(await gu.getByLabel('客户原话').inputValue()).toBe('四万公里保养该做了')
  expect(await gu.getByLabel('里程（公里）').inputValue()).toBe('41860')
  expect(await gu.getByRole('radio', { name: '在店等' }).isChecked()).toBe(true)
  await isSound(gu)
  await gu.getByRole('radio', { name: '免费洗车' }).check()
  await gu.keyboard.press('Control+Enter')
  await gu.waitForURL(/\/orders\/[\w-]+$/)
  await inspected(store.world, gu, /orders\/([\w-]+)/.exec(gu.url())![1]!)

  await gu.getByText('已带入预约项目').waitFor()
  await gu.getByText('要检查：刹车异响').waitFor()
  await gu.getByRole('cell', { name: 'M0102', exact: true }).waitFor()
  await gu.getByRole('group', { name: '常用时间' }).getByRole('button').last().click()
  await gu.keyboard.press('Control+Enter')
  await gu.getByText('已送，等客户答复').first().waitFor()

  const { rows } = await store.world.owner.query('select state, visit_id from appointment where id = $1', [
    id,
  ])
  expect(rows[0]).toMatchObject({ state: 'arrived', visit_id: expect.any(String) })
  await gu.goto(`${store.url}/reception`)
  await gu
    .getByRole('row')
    .filter({ hasText: plate.slice(2) })
    .getByText('预约 10:15')
    .waitFor()
  await gu.getByText('今日预约待到店 0').waitFor()
})

test(`${clause('S82', 'S31')} the parts of tomorrow are picked; an arrival that breaks a booking is told before it is saved`, async () => {
  await booked('2026-11-26T10:00:00+08:00')
  const items = [labourItem('M0102'), partItem('1109110-20TA', 90_000)]
  const short = await booked('2026-12-01T10:00:00+08:00', { items, receiverId: staff('E004') })
  const fan = await store.enter('E009')
  await fan.goto(`${store.url}/bookings/parts`)
  await fan.getByText('明日预约 1 台用件，已捡 0 台').waitFor()
  await isSound(fan)
  await fan.getByRole('button', { name: '捡齐备妥' }).click()
  await fan.getByText('明日预约 1 台用件，已捡 1 台').waitFor()
  await fan.getByText(/范丽萍 .*捡齐/).waitFor()

  await fan.getByRole('searchbox', { name: '配件、车牌、请购单号' }).fill(short.plate)
  const request = fan.getByRole('row').filter({ hasText: short.plate.slice(2) })
  await request.getByRole('button', { name: '答复到货时间' }).click()
  const sheet = fan.getByRole('dialog')
  await sheet.getByLabel('到货时间').fill('2026-12-01T09:30')
  await sheet.getByText(/变为“无法兑现”/).waitFor()
  await isSound(fan)
  await sheet.getByRole('button', { name: /^答复到货时间/ }).click()
  await request.getByText('来不及为预约 12-01 10:00 备料').waitFor()
  const { rows } = await store.world.owner.query('select state from appointment where id = $1', [short.id])
  expect(rows[0].state).toBe('failing')
})

test(`${clause('S39', 'S67')} what was agreed waits in the outbox with its booking, is copied and marked as sent by hand`, async () => {
  const { id, plate } = await booked('2026-11-27T14:00:00+08:00')
  const ding = await store.enter('E003')
  await ding.goto(`${store.url}/outbox`)
  const row = ding.getByRole('listitem').filter({ hasText: plate.slice(2) })
  await row.getByText('预约确认').waitFor()
  expect(await row.getByRole('link', { name: /^YY-/ }).getAttribute('href')).toBe(`/bookings/${id}`)
  await row.getByRole('button', { name: '复制内容' }).click()
  await isSound(ding)
  await row.getByRole('button', { name: '已人工发送' }).click()
  await row.waitFor({ state: 'detached' })
  await ding.goto(`${store.url}/outbox?state=sent`)
  await row.getByText('由人工发出').waitFor()
})

test(`${clause('S34')} from a car's file, and from a call after delivery, a booking begins with the car and where it came from`, async () => {
  const { carId, plate } = await knownCar(store.world)
  const ding = await store.enter('E003')
  await goTo(ding, `/files/cars/${carId}`)
  await ding.getByRole('link', { name: '预约', exact: true }).last().click()
  await ding.waitForURL(/\/bookings\/new\?car=/)
  await ding.getByText(plate.slice(-5)).first().waitFor()
  await goTo(ding, `/bookings/new?car=${carId}&source=followUp`)
  await expect.poll(() => ding.getByLabel('来源').inputValue()).toBe('followUp')
})
