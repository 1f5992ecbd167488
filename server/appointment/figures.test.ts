import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bookingForm, knownCar } from '../../tests/bookings.ts'
import { clause } from '../../tests/clause.ts'
import { arrival, morning, openWorld, people, type Browser, type World } from '../../tests/world.ts'
import { takeOneDue } from '../due.ts'

let world: World
let ding: Browser
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const day = '2026-11-26'
const at = (time: string, on = day) => new Date(`${on}T${time}:00+08:00`)
const goTo = async (now: Date) => {
  world.clock.set(now)
  ding = await world.enter('E003')
}
async function booked(time: string, change: object = {}) {
  await world.owner.query('delete from slot')
  const id = uuid()
  const car = await knownCar(world)
  const form = bookingForm(car, { startsAt: at(time).toISOString(), ...change })
  expect((await ding.post(`/appointments/${id}/register`, form)).body).toMatchObject({ state: 'registered' })
  return { id, ...car }
}
async function comes({ carId, ownerId }: { carId: string; ownerId: string }, time: string) {
  await goTo(at(time))
  const form = { ...arrival(), car: { known: carId }, owner: { known: ownerId }, odometerKm: 42_000 }
  const answer = await (await world.enter('E002')).post(`/visits/${uuid()}/receive`, form)
  expect(answer.status).toBe(200)
}
const take = async (id: string, step: string, form: object, who = ding) =>
  expect((await who.post(`/appointments/${id}/${step}`, form)).status).toBe(200)
const figures = async (from = '2026-11-01', until = '2026-11-30') =>
  (await ding.get(`/appointment-figures?from=${from}&until=${until}`)).body

/** One who comes as booked, one late, one who does not come, one whom the store fails, one who cancels, one walk-in. */
async function month() {
  const asBooked = await booked('09:30')
  const late = await booked('10:00', { source: 'followUp' })
  const never = await booked('10:30')
  const cancelled = await booked('15:00')
  return { asBooked, late, never, cancelled }
}

test(`${clause('S45', 'S44', 'T14')} a month in figures: each fraction from what has happened, and it stays when a booking moves on`, async () => {
  await goTo(morning)
  const empty = await figures('2026-10-01', '2026-10-31')
  expect(empty).toMatchObject({ visits: 0, arrived: 0, due: 0, open: 0, causes: [], sources: [] })

  const { asBooked, late, never, cancelled } = await month()
  const failed = await booked('14:30', { source: 'promise' })
  await take(cancelled.id, 'cancel', { reason: 'changed' })
  await take(failed.id, 'cannot-honour', { cause: 'parts', note: '机油滤清器供应商缺货' })
  await take(failed.id, 'apologise', { note: '已致歉，客户改到周五' })

  await goTo(at('08:30'))
  while (await takeOneDue(world.house));
  await take(asBooked.id, 'confirm', { result: 'comes' })
  await comes(asBooked, '09:40')
  while (await takeOneDue(world.house));
  await comes(late, '10:45')
  await goTo(at('12:00'))
  expect(await figures()).toMatchObject({ open: 1, customerFailed: 0 })
  await take(never.id, 'no-show', { reason: 'noShow' })
  world.way.at(at('13:00'))
  await world.way.receive(people.su, arrival())

  const told = {
    visits: 3,
    bookedVisits: 2,
    arrived: 2,
    punctual: 1,
    customerFailed: 1,
    storeFailed: 1,
    due: 3,
    called: 1,
    open: 0,
    causes: [{ cause: 'parts', n: 1 }],
  }
  expect(await figures()).toMatchObject(told)
  expect((await figures()).sources).toEqual([
    { source: 'hotline', n: 3 },
    { source: 'followUp', n: 1 },
    { source: 'promise', n: 1 },
  ])

  // Whoever did not come, and whom the store failed, is booked anew: the old ones stay what they were.
  await goTo(at('14:00'))
  for (const old of [never, failed]) {
    await world.owner.query('delete from slot')
    const form = bookingForm(old, { startsAt: at('10:30', '2026-11-27').toISOString(), rebookedFrom: old.id })
    const answer = await ding.post(`/appointments/${uuid()}/register`, form)
    expect(answer.body).toMatchObject({ state: 'registered' })
  }
  expect(await figures()).toMatchObject(told)
  expect(await figures('2026-11-27', '2026-11-30')).toMatchObject({ visits: 0, arrived: 0, storeFailed: 0 })
})
