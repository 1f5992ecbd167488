import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bookingForm, knownCar, labourItem, partItem, symptom } from '../../tests/bookings.ts'
import { clause } from '../../tests/clause.ts'
import { morning, openWorld, staff, type Browser, type World } from '../../tests/world.ts'

let world: World
let ding: Browser
let fan: Browser
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.owner.query('delete from slot')
  world.clock.set(morning)
  ding = await world.enter('E003')
  fan = await world.enter('E009')
})

const day = '2026-12-01'
const missingPart = '1109110-20TA'
async function booked(change: object = {}) {
  const id = uuid()
  const car = await knownCar(world)
  const form = { startsAt: `${day}T10:00:00+08:00`, receiverId: staff('E004'), ...change }
  const answer = await ding.post(`/appointments/${id}/register`, bookingForm(car, form))
  expect(answer.body).toMatchObject({ state: 'registered' })
  return { id, ...car }
}
type Part = { code: string; bin: string; neededMilli: number; keptMilli: number; pickedMilli: number }
type Booking = { id: string; parts: Part[]; prepare: { refusal: { because: string } | null } }
const page = async (on = day) => (await fan.get(`/appointment-picking?day=${on}`)).body
const bookingOn = async (id: string, on = day): Promise<Booking> =>
  (await page(on)).bookings.find((one: Booking) => one.id === id)
const prepare = async (id: string, who = fan) => {
  const { status, body } = await who.post(`/appointments/${id}/prepare`, { kind: 'parts' })
  return status === 200 ? 'done' : body.refusal.because
}

test(`${clause('S82')} where nobody says it is tomorrow; bookings without parts are counted apart`, async () => {
  const tomorrow = '2026-11-26T10:00:00+08:00'
  const { id } = await booked({ startsAt: tomorrow, receiverId: staff('E002') })
  await booked({
    startsAt: '2026-11-26T14:00:00+08:00',
    items: [symptom('怠速抖动')],
    receiverId: staff('E002'),
  })
  const { body } = await fan.get('/appointment-picking')
  expect(body).toMatchObject({ day: '2026-11-26', all: 1, picked: 0, without: 1, bookings: [{ id }] })
  expect(body.store.name).toBeTruthy()
})

test(`${clause('S82', 'S37')} parts in the order of the bins; picked once all are kept, by whom and when, and the count follows`, async () => {
  const { id } = await booked()
  const before = await bookingOn(id)
  const bins = before.parts.map(({ bin }) => bin)
  expect(bins.length).toBeGreaterThan(1)
  expect(bins).toEqual(bins.toSorted())
  for (const part of before.parts) expect([part.keptMilli, part.pickedMilli]).toEqual([part.neededMilli, 0])
  expect(before.prepare.refusal).toBeNull()
  expect(await prepare(id)).toBe('done')
  const after = await page()
  expect(after).toMatchObject({ all: 1, picked: 1 })
  expect(after.bookings[0]).toMatchObject({ readyBy: '范丽萍', readyAt: morning.toISOString() })
  for (const part of after.bookings[0].parts) expect(part.pickedMilli).toBe(part.neededMilli)
  expect(after.bookings[0].prepare.refusal.because).toBe('preparation_is_open')
  expect(await prepare(id)).toBe('preparation_is_open')
})

test(`${clause('S31', 'S82')} what is missing is named, with the hour the parts department has given; the page refuses as the counter does`, async () => {
  const { id } = await booked({ items: [labourItem('M0102'), partItem(missingPart)] })
  const missing = async () => (await bookingOn(id)).parts.find(({ code }) => code === missingPart)
  expect(await missing()).toMatchObject({
    keptMilli: 0,
    requests: [{ quantityMilli: 1000, arrivesAt: null }],
  })
  expect((await bookingOn(id)).prepare.refusal).toMatchObject({
    because: 'parts_are_there',
    facts: { missing: '空气滤清器滤芯' },
  })
  expect(await prepare(id)).toBe('parts_are_there')
  const { rows } = (await fan.get('/purchase-requests')).body
  const request = rows.find(({ appointmentId }: { appointmentId: string }) => appointmentId === id)
  await fan.post(`/purchase-requests/${request.id}/promise`, { arrivesAt: '2026-11-30T15:00:00+08:00' })
  const promised = (await missing()) as unknown as { requests: { arrivesAt: string }[] }
  expect(Date.parse(promised.requests[0]!.arrivesAt)).toBe(Date.parse('2026-11-30T15:00:00+08:00'))
  await fan.post(`/purchase-requests/${request.id}/arrive`, { binCode: 'A02-6' })
  expect(await missing()).toMatchObject({ keptMilli: 1000, requests: [] })
  expect(await prepare(id)).toBe('done')
})

test(`${clause('S36', 'S82')} a warned car comes first, the others by their hour; who is called off is not picked for`, async () => {
  const late = await booked({ startsAt: `${day}T14:00:00+08:00` })
  const early = await booked()
  const warned = await booked({ startsAt: `${day}T15:30:00+08:00` })
  await world.owner.query("update appointment set warranty_level = 'orange' where id = $1", [warned.id])
  const ids = async () => (await page()).bookings.map(({ id }: Booking) => id)
  const mine: string[] = [warned.id, early.id, late.id]
  expect((await ids()).filter((id: string) => mine.includes(id))).toEqual(mine)
  await ding.post(`/appointments/${early.id}/cancel`, { reason: 'changed' })
  expect(await ids()).not.toContain(early.id)
})

test(`${clause('S37')} who prepares nothing reads why; a technician has no such page`, async () => {
  const { id } = await booked()
  const su = await world.enter('E002')
  const { bookings } = (await su.get(`/appointment-picking?day=${day}`)).body
  expect(bookings.find((one: Booking) => one.id === id).prepare.refusal.because).toBe('not_your_duty')
  expect(await prepare(id, su)).toBe('not_your_duty')
  expect((await (await world.enter('E007')).get('/appointment-picking')).status).toBe(403)
})
