import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bookingForm, knownCar } from '../../tests/bookings.ts'
import { clause } from '../../tests/clause.ts'
import { morning, openWorld, type Browser, type World } from '../../tests/world.ts'
import { takeOneDue } from '../due.ts'

let world: World
let ding: Browser
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.owner.query('delete from slot')
  await goTo(morning)
})

const goTo = async (at: Date) => {
  world.clock.set(at)
  ding = await world.enter('E003')
}
const on = (time: string, day = '2026-11-25') => new Date(`${day}T${time}:00+08:00`)
async function booked(change: object = {}) {
  const id = uuid()
  const car = await knownCar(world)
  const answer = await ding.post(`/appointments/${id}/register`, bookingForm(car, change))
  expect(answer.body).toMatchObject({ state: 'registered' })
  return { id, ...car }
}
type Message = { id: string; appointmentId: string; kind: string }
const outbox = async (of: string, state = 'waiting') =>
  (await ding.get(`/outbox?state=${state}&limit=100`)).body.messages.filter(
    ({ appointmentId }: Message) => appointmentId === of,
  )
const kindsOf = async (id: string) =>
  (await ding.get(`/appointments/${id}`)).body.messages.map(({ kind }: Message) => kind)

test(`${clause('S39', 'S67')} what is agreed stands in the outbox with its booking, and is sent by hand`, async () => {
  const { id, plate } = await booked()
  const [told] = await outbox(id)
  expect(told).toMatchObject({
    kind: 'booked',
    orderId: null,
    number: expect.stringMatching(/^YY-/),
    plate,
    to: '沈**',
    isDealing: true,
    body: expect.stringContaining('请携带行驶证、保修手册'),
  })
  const { tasks } = (await ding.get('/desk')).body
  expect(tasks.filter(({ record }: { record: string }) => record === 'message')).toMatchObject([
    { id: told.id, plate },
  ])
  expect((await ding.post(`/messages/${told.id}/sent-by-hand`, {})).body.state).toBe('sent')
  expect(await outbox(id)).toEqual([])
  expect(await outbox(id, 'sent')).toMatchObject([{ sentAt: morning.toISOString() }])
})

test(`${clause('S39')} the day before at five the customer is reminded, once, of the hour that stands then`, async () => {
  const { id } = await booked({ startsAt: on('10:30', '2026-11-27').toISOString() })
  await goTo(on('16:59', '2026-11-26'))
  while (await takeOneDue(world.house));
  expect(await kindsOf(id)).toEqual(['booked'])
  await goTo(on('17:00', '2026-11-26'))
  while (await takeOneDue(world.house));
  await goTo(on('17:30', '2026-11-26'))
  while (await takeOneDue(world.house));
  expect(await kindsOf(id)).toEqual(['booked', 'bookingReminder'])
  expect((await outbox(id))[0].body).toContain('预约11月27日 10:30到')
})

test(`${clause('S39')} moved or ended it is not reminded of the old hour; booked on the evening before it needs no reminder`, async () => {
  const moved = await booked()
  const place = {
    startsAt: on('10:30', '2026-11-27').toISOString(),
    receiverId: bookingForm(moved).receiverId,
  }
  expect(
    (await ding.post(`/appointments/${moved.id}/place`, { ...place, customerAgrees: true })).body,
  ).toMatchObject({ state: 'registered' })
  const ended = await booked({ startsAt: on('14:00', '2026-11-26').toISOString() })
  await ding.post(`/appointments/${ended.id}/cancel`, { reason: 'changed' })
  await goTo(on('17:10'))
  const late = await booked({ startsAt: on('15:30', '2026-11-26').toISOString() })
  while (await takeOneDue(world.house));
  expect(await kindsOf(moved.id)).toEqual(['booked', 'bookingMoved'])
  expect(await kindsOf(ended.id)).toEqual(['booked'])
  expect(await kindsOf(late.id)).toEqual(['booked'])
  await goTo(on('17:00', '2026-11-26'))
  while (await takeOneDue(world.house));
  expect(await kindsOf(moved.id)).toEqual(['booked', 'bookingMoved', 'bookingReminder'])
})

test(`${clause('R5.1')} at night nothing goes out: what is written then waits for the morning, and says so`, async () => {
  await goTo(on('21:30'))
  const { id } = await booked({ startsAt: on('15:30', '2026-11-26').toISOString() })
  expect(await outbox(id)).toMatchObject([{ nextAt: on('08:00', '2026-11-26').toISOString(), doneAt: null }])
  await goTo(morning)
  const other = await booked()
  expect(await outbox(other.id)).toMatchObject([{ nextAt: morning.toISOString() }])
})

test(`${clause('R5.1')} a customer whose data are restricted is told nothing`, async () => {
  const car = await knownCar(world)
  await world.owner.query("update customer set state = 'restricted' where id = $1", [car.ownerId])
  const id = uuid()
  await ding.post(`/appointments/${id}/register`, bookingForm(car))
  expect(await kindsOf(id)).toEqual([])
})
