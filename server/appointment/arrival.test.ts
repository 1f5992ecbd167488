import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bookingForm, knownCar, labourItem } from '../../tests/bookings.ts'
import { clause } from '../../tests/clause.ts'
import {
  arrival,
  bay,
  openWorld,
  ordinaryLines,
  people,
  staff,
  type Browser,
  type World,
} from '../../tests/world.ts'

let world: World
let ding: Browser
const day = '2026-11-26'
const at = (time: string) => new Date(`${day}T${time}:00+08:00`)
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.owner.query('delete from slot')
  world.clock.set(at('08:20'))
  ding = await world.enter('E003')
})

async function booked(change: object = {}) {
  const id = uuid()
  const car = await knownCar(world)
  const answer = await ding.post(
    `/appointments/${id}/register`,
    bookingForm(car, { startsAt: at('10:00').toISOString(), ...change }),
  )
  expect(answer.body).toMatchObject({ state: 'registered' })
  return { id, ...car }
}
async function comes({ carId, ownerId }: { carId: string; ownerId: string }, time: string) {
  world.clock.set(at(time))
  const su = await world.enter('E002')
  const form = { ...arrival(), car: { known: carId }, owner: { known: ownerId }, odometerKm: 42_000 }
  const visitId = uuid()
  const answer = await su.post(`/visits/${visitId}/receive`, form)
  expect(answer.status).toBe(200)
  return { visitId, orderId: form.orderId }
}
const state = async (id: string) =>
  (await world.owner.query('select state, visit_id, arrived_at from appointment where id = $1', [id])).rows[0]
const slots = async (id: string) =>
  (
    await world.owner.query(
      `select resource_kind as kind, holder_id as holder, starts_at as starts from slot where appointment_id = $1
       order by resource_kind`,
      [id],
    )
  ).rows
const decided = async (id: string) =>
  (
    await world.owner.query("select particulars as p from event where subject_id = $1 and step = 'arrive'", [
      id,
    ])
  ).rows[0].p.is

test(`${clause('S45', 'S46')} who comes within the half hour comes as booked: its place is held for the stay`, async () => {
  const car = await booked()
  const { visitId } = await comes(car, '10:25')
  expect(await state(car.id)).toMatchObject({ state: 'arrived', visit_id: visitId, arrived_at: at('10:25') })
  expect(await decided(car.id)).toBe('asBooked')
  expect(await slots(car.id)).toEqual([
    { kind: 'bay', holder: visitId, starts: at('10:00') },
    { kind: 'person', holder: visitId, starts: at('10:00') },
  ])
})

test(`${clause('S45')} who comes too early waits for his hour`, async () => {
  const car = await booked()
  await comes(car, '08:40')
  expect(await decided(car.id)).toBe('early')
  expect((await slots(car.id))[0].starts).toEqual(at('10:00'))
})

test(`${clause('S45')} who comes too late has the first time that hurts nobody; where there is none today his place is free`, async () => {
  const car = await booked({ items: [labourItem('T0101')] })
  await booked({ items: [labourItem('T0101')], startsAt: at('11:00').toISOString() })
  await comes(car, '10:40')
  expect(await decided(car.id)).toBe('moved')
  expect((await slots(car.id))[0].starts.getTime()).toBeGreaterThan(at('12:00').getTime())
  world.clock.set(at('08:20'))
  ding = await world.enter('E003')
  const lost = await booked({ startsAt: at('15:00').toISOString() })
  await comes(lost, '18:10')
  expect(await decided(lost.id)).toBe('placeLost')
  expect(await slots(lost.id)).toEqual([])
  expect((await state(lost.id)).state).toBe('arrived')
})

test(`${clause('S45')} who told a later hour on the telephone is as booked until the half hour after it; what is held stays`, async () => {
  for (const [time, decision] of [
    ['10:35', 'asBooked'],
    ['11:10', 'asBooked'],
    ['11:11', 'moved'],
  ] as const) {
    world.clock.set(at('08:20'))
    ding = await world.enter('E003')
    await world.owner.query('delete from slot')
    const car = await booked()
    const told = { result: 'later', expectedAt: at('10:40').toISOString() }
    expect((await ding.post(`/appointments/${car.id}/confirm`, told)).status).toBe(200)
    await comes(car, time)
    expect([time, await decided(car.id)]).toEqual([time, decision])
    expect((await slots(car.id))[0].starts).toEqual(at(decision === 'moved' ? time : '10:00'))
  }
})

test(`${clause('S44', 'S46')} one whose promise could not be kept comes all the same: received, and no longer to be apologised to`, async () => {
  const car = await booked()
  await ding.post(`/appointments/${car.id}/cannot-honour`, { cause: 'power', note: '停电' })
  await comes(car, '10:00')
  expect((await state(car.id)).state).toBe('arrived')
})

test(`${clause('S46')} a booking of another day is not this visit; a walk-in is nobody's booking`, async () => {
  const car = await booked({ startsAt: '2026-11-27T10:30:00+08:00' })
  await comes(car, '10:00')
  expect((await state(car.id)).state).toBe('registered')
})

test(`${clause('S79')} once the last job of the car is given out, what its booking held of bays and people is free`, async () => {
  const car = await booked()
  const { orderId } = await comes(car, '10:00')
  const lines = ordinaryLines()
  world.way.at(at('10:05'))
  const quotation = await world.way.quote(people.su, orderId, at('16:00'), lines)
  await world.way.agree(people.su, quotation, lines)
  await world.way.sign(people.su, orderId, '沈')
  const { rows: jobs } = await world.owner.query(
    'select id from job where work_order_id = $1 order by position',
    [orderId],
  )
  const give = (n: number, minutes: string) =>
    world.way.dispatch(people.su, jobs[n].id, staff('E008'), bay('BAY03'), at(minutes), 30)
  await give(0, '10:10')
  expect(await slots(car.id)).toHaveLength(2)
  await give(1, '10:40')
  expect(await slots(car.id)).toEqual([])
})
