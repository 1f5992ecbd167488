import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../server/id.ts'
import { bookingForm, knownCar, labourItem } from '../bookings.ts'
import { clause } from '../clause.ts'
import { bay } from '../world.ts'
import { goTo } from './car.ts'
import { isSound, openStore, type Store } from './store.ts'

const day = '2026-11-26'
const at = (clock: string) => `${day}T${clock}:00+08:00`

let store: Store
let first: Booked
let second: Booked
beforeAll(async () => {
  store = await openStore()
  first = await book('09:00')
  second = await book('10:30')
})
afterAll(() => store.close())

type Booked = { readonly id: string; readonly plate: string }

/** Brake fluid and throttle body: an hour and a half of one mechanic on one bay. */
async function book(clock: string): Promise<Booked> {
  const ding = await store.world.enter('E003')
  const car = await knownCar(store.world)
  const id = newId()
  const items = [labourItem('M0107')]
  const answer = await ding.post(
    `/appointments/${id}/register`,
    bookingForm(car, { items, startsAt: at(clock) }),
  )
  expect(answer.status).toBe(200)
  return { id, plate: car.plate }
}

const blockOf = (page: Page, { id }: Booked) => page.locator(`[data-lane] [data-booking="${id}"]`).first()
const laneOf = async (page: Page, booked: Booked) =>
  (await blockOf(page, booked).getAttribute('data-lane-of'))!
const card = (page: Page) => page.getByRole('dialog', { name: '改排' })

/** Where it stands at the counter. */
async function stands({ id }: Booked) {
  const { rows } = await store.world.owner.query(
    `select a.starts_at, s.resource_id from appointment a join slot s on s.appointment_id = a.id
     where a.id = $1 and s.resource_kind = 'bay' order by s.starts_at`,
    [id],
  )
  return { at: rows[0].starts_at as Date, bay: rows[0].resource_id as string }
}

test(`${clause('S29', 'S30', 'S40')} a drag says what it would break and changes nothing; keys move to another bay, and to another hour once the customer agrees`, async () => {
  const ding = await store.enter('E003')
  await goTo(ding, `/bookings?day=${day}`)
  const [block, other] = [blockOf(ding, first), blockOf(ding, second)]
  await block.waitFor()
  await isSound(ding)

  // Onto the other car's hour and bay: the reason stands there before the hand lets go.
  const before = await stands(first)
  const [from, onto] = [(await block.boundingBox())!, (await other.boundingBox())!]
  await ding.mouse.move(from.x + 12, from.y + 12)
  await ding.mouse.down()
  await ding.mouse.move(onto.x + 14, onto.y + 14, { steps: 8 })
  await card(ding).getByText('10:30 不行').waitFor()
  expect(await card(ding).innerText()).toContain(second.plate)
  await ding.mouse.up()
  await card(ding).getByRole('button', { name: '放回' }).click()
  await card(ding).waitFor({ state: 'hidden' })
  expect(await stands(first)).toEqual(before)

  // The same hour on another bay is no matter of the customer's.
  const lane = await laneOf(ding, first)
  await block.focus()
  await ding.keyboard.press(lane === bay('BAY01') ? 'ArrowDown' : 'ArrowUp')
  await card(ding).getByText('到店时间不变').waitFor()
  await isSound(ding)
  await ding.keyboard.press('Enter')
  await expect.poll(async () => (await stands(first)).bay).not.toBe(before.bay)
  expect((await stands(first)).at).toEqual(before.at)
  await card(ding).waitFor({ state: 'hidden' })

  // Another hour is.
  const moved = blockOf(ding, first)
  await expect.poll(() => laneOf(ding, first)).not.toBe(lane)
  await moved.focus()
  for (let i = 0; i < 12; i++) await ding.keyboard.press('ArrowRight')
  await ding.keyboard.press('Enter')
  const move = card(ding).getByRole('button', { name: '改约' })
  await move.waitFor()
  expect(await move.isDisabled()).toBe(true)
  await card(ding).getByRole('checkbox').check()
  await isSound(ding)
  await move.click()
  await expect.poll(async () => (await stands(first)).at).toEqual(new Date(at('15:00')))
})

test(`${clause('S29')} what is asked for stands in the address; who may not move a booking is told why; a phone has the day as a list`, async () => {
  const ding = await store.enter('E003')
  await goTo(ding, `/bookings?day=${day}`)
  const chip = ding.getByRole('button', { name: /^待确认/ })
  await chip.click()
  await ding.getByRole('button', { name: '机电', exact: true }).click()
  await expect.poll(() => new URL(ding.url()).search).toContain('filter=toConfirm')
  await ding.reload()
  await blockOf(ding, second).waitFor()
  expect(await chip.getAttribute('aria-pressed')).toBe('true')
  expect(await ding.getByText('钣金一工位').count()).toBe(0)
  await ding.getByRole('button', { name: '技师', exact: true }).click()
  await ding.locator('[data-lane]').first().waitFor()
  await isSound(ding)
  await ding.getByRole('button', { name: '周', exact: true }).click()
  await ding.getByRole('link', { name: new RegExp(second.plate.slice(2)) }).waitFor()
  await isSound(ding)

  const fan = await store.enter('E009')
  await goTo(fan, `/bookings?day=${day}`)
  await blockOf(fan, second).click()
  await fan.getByText('不能改排：您的岗位不办理此步骤').waitFor()

  const phone = await store.enter('E003', { width: 390, height: 844 })
  await goTo(phone, `/bookings?day=${day}`)
  await phone.getByRole('link', { name: new RegExp(second.plate.slice(2)) }).waitFor()
  await isSound(phone)
})
