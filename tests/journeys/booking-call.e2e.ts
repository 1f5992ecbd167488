import { afterAll, beforeAll, expect, test } from 'vitest'
import { knownCar } from '../bookings.ts'
import { clause } from '../clause.ts'
import { goTo } from './car.ts'
import { addWork, finish, focused, takeCar } from './calls.ts'
import { oneHand } from './one-hand.ts'
import { newId } from '../../server/id.ts'
import { claimedCar, gearboxNoise } from '../warranty.ts'
import { staff } from '../world.ts'
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

test(`${clause('S30', 'S38')} no time because of a tool, with its reason; then one on another day`, async () => {
  const { plate } = await knownCar(store.world)
  await store.world.owner.query('delete from slot')
  await store.world.owner.query(
    `insert into closure (id, store_id, resource_kind, resource_id, kind, reason, starts_at, ends_at)
     select gen_random_uuid(), store_id, 'tool', id, 'repair', '外送校准', '2026-11-25T08:00:00+08:00',
       '2026-11-27T00:00:00+08:00' from tool where code = 'TL039'`,
  )
  const ding = await store.enter('E003')
  await goTo(ding, '/bookings/new')
  await takeCar(ding, plate)
  await ding.keyboard.insertText('方向往右跑偏')
  await ding.keyboard.press('Enter')
  await addWork(ding, 'T0101')
  await ding.getByLabel('客户想要').selectOption('2026-11-26')
  await ding
    .getByText(/四轮定位仪（3D） .*外送校准/)
    .first()
    .waitFor()
  const chosen = ding.getByRole('radio', { name: /可行/, checked: true })
  await chosen.waitFor()
  await ding.screenshot({ path: 'test-results/booking-tool.png' })
  expect(await ding.getByText(/周五 \d\d:\d\d/).count()).toBeGreaterThan(0)
  await finish(ding)
  const { rows } = await store.world.owner.query(
    `select a.starts_at from appointment a join vehicle v on v.id = a.vehicle_id where v.plate = $1`,
    [plate],
  )
  expect(rows[0].starts_at.getTime()).toBeGreaterThan(Date.parse('2026-11-27T00:00:00+08:00'))
  await store.world.owner.query('delete from closure')
})

test(`${clause('S36', 'S42')} a car that is warned of goes to the claims clerk, and the booking keeps why`, async () => {
  const car = await claimedCar(store.world, 2)
  await store.world.owner.query("update visit set state = 'left' where vehicle_id = $1", [car.id])
  await store.world.owner.query("update work_order set state = 'delivered' where vehicle_id = $1", [car.id])
  await store.world.owner.query(
    `update quotation_line l set answer = 'refused' from quotation q
     where q.id = l.quotation_id and q.work_order_id = $1 and l.code = 'M0104'`,
    [car.orders.at(-1)],
  )
  const gu = await store.world.enter('E004')
  const issue = { vehicleId: car.id, ...gearboxNoise, repairs: car.orders }
  expect((await gu.post(`/quality-issues/${newId()}/open`, issue)).body).toMatchObject({
    id: expect.any(String),
  })
  const ding = await store.enter('E003')
  await goTo(ding, `/bookings/new?car=${car.id}`)
  await ding.getByText('黄色预警').first().waitFor()
  await ding.getByLabel('客户原话').fill('变速箱又响了')
  await ding.keyboard.press('Enter')
  await ding.getByText('上次未采纳 1 项').waitFor()
  await ding.keyboard.press('a')
  await ding.getByText('已加入').waitFor()
  await addWork(ding, '变速箱异响')
  await ding.getByRole('radio', { name: /可行/, checked: true }).waitFor()
  await expect
    .poll(() => ding.getByLabel('接待').evaluate((el) => (el as unknown as { value: string }).value))
    .toBe(staff('E004'))
  await ding.screenshot({ path: 'test-results/booking-warned.png' })
  await isSound(ding)
  await finish(ding)
  await ding.getByText('三包核查（登记时）').waitFor()
  await ding.getByText('黄色预警').first().waitFor()
  await ding.getByText('当时怎样得出').click()
  await isSound(ding)
})

test(`${clause('S27', 'S43', 'S44', 'S45')} called twice in vain, then he comes; the head has seen it; a booking that cannot be kept is apologised for and made anew`, async () => {
  const { plate } = await knownCar(store.world)
  const ding = await store.enter('E003')
  await goTo(ding, '/bookings/new')
  await takeCar(ding, plate)
  await ding.keyboard.insertText('换机油')
  await ding.keyboard.press('Enter')
  await addWork(ding, 'M0102')
  await finish(ding)
  for (const n of [1, 2]) {
    await ding.keyboard.press('c')
    await ding.getByRole('dialog').getByRole('radio', { name: '未接通' }).check()
    await ding.keyboard.press('Control+Enter')
    await ding.getByText(`已拨 ${n} 次未接通`).first().waitFor()
  }
  await ding.keyboard.press('c')
  await ding.getByRole('dialog').getByRole('radio', { name: '准时来' }).check()
  await ding.screenshot({ path: 'test-results/booking-confirm.png' })
  await ding.keyboard.press('Control+Enter')
  await ding.getByRole('dialog').waitFor({ state: 'hidden' })
  await ding.getByText('准时来').first().waitFor()

  const gu = await store.enter('E004')
  await gu.getByText('预约通知').first().waitFor()
  await goTo(gu, new URL(ding.url()).pathname)
  await gu.getByRole('button', { name: '已知晓' }).click()
  await gu.getByRole('button', { name: '已知晓' }).waitFor({ state: 'hidden' })
  await gu.getByRole('button', { name: '备妥 工位' }).click()
  await gu.getByText('备妥 1 /').waitFor()

  await ding.getByRole('button', { name: '店方不能兑现' }).click()
  await ding.getByRole('dialog').getByRole('radio', { name: '停电停水' }).check()
  await ding.getByRole('dialog').getByLabel('为什么不能兑现').fill('片区停电')
  await ding.keyboard.press('Control+Enter')
  await ding.getByRole('button', { name: '致歉', exact: true }).first().click()
  await ding.getByRole('dialog').getByLabel('说了什么、客户怎么答复').fill('已道歉，客户同意改天')
  await isSound(ding)
  await ding.screenshot({ path: 'test-results/booking-apology.png' })
  await ding.keyboard.press('Control+Enter')
  await ding.waitForURL(/\/bookings\/new\?.*from=/)
  await ding.getByRole('radio', { name: /可行/, checked: true }).waitFor()
  await finish(ding)
  await ding.getByText(/改约自 YY-/).waitFor()
})

test(`${clause('S29', 'S32')} the call holds on a tablet and on a phone, and its paper has all the fields and the hotline`, async () => {
  const { plate } = await knownCar(store.world)
  const ding = await store.enter('E003', { width: 1024, height: 768 })
  await goTo(ding, '/bookings/new')
  await takeCar(ding, plate)
  await ding.keyboard.insertText('空调不凉，顺便换机油')
  await ding.keyboard.press('Enter')
  await addWork(ding, 'M0102')
  await addWork(ding, '空调不凉')
  await ding.getByRole('radio', { name: /可行/, checked: true }).waitFor()
  await isSound(ding)
  await ding.screenshot({ path: 'test-results/booking-tablet.png' })
  await ding.setViewportSize({ width: 390, height: 844 })
  await isSound(ding)
  await ding.screenshot({ path: 'test-results/booking-phone.png', fullPage: true })
  await goTo(ding, '/bookings/new')
  await ding.getByText(/继续 10:2\d 的草稿/).waitFor()
  await finish(ding)
  await isSound(ding)
  await ding.screenshot({ path: 'test-results/booking-page-phone.png', fullPage: true })
  const id = ding.url().split('/').at(-1)!
  await ding.setViewportSize({ width: 1024, height: 1200 })
  await ding.goto(`${store.url}/print/booking/${id}`)
  await ding.getByRole('heading', { name: '预约登记表' }).waitFor()
  for (const word of ['16000006172', '服务热线', '携带资料', '三包预警', '备料'])
    await ding.getByText(word).first().waitFor()
  await isSound(ding)
  await ding.screenshot({ path: 'test-results/booking-print.png', fullPage: true })
})
