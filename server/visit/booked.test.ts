import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bookingForm, knownCar } from '../../tests/bookings.ts'
import { clause } from '../../tests/clause.ts'
import { arrival, openWorld, people, type World } from '../../tests/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const at = (time: string) => new Date(`2026-11-26T${time}:00+08:00`)
type Car = { plate: string; booked: string | null; bookedFor: string | null }

test(`${clause('S46', 'R5.2')} who is booked for today is awaited, and then told apart from who came without`, async () => {
  const ding = await world.enter('E003')
  const [later, first] = [await knownCar(world), await knownCar(world)]
  for (const [car, time] of [
    [later, '14:00'],
    [first, '10:00'],
  ] as const) {
    const form = bookingForm(car, { startsAt: at(time).toISOString() })
    expect((await ding.post(`/appointments/${uuid()}/register`, form)).status).toBe(200)
  }
  world.clock.set(at('09:50'))
  const su = await world.enter('E002')
  const { cars, earlyMinutes, lateMinutes } = (await su.get('/appointment-arrivals')).body
  expect([earlyMinutes, lateMinutes]).toEqual([30, 30])
  expect(cars).toMatchObject([
    { plate: first.plate, customer: '沈**', contact: '沈**', state: 'registered' },
    { plate: later.plate },
  ])
  const come = {
    ...arrival(),
    car: { known: first.carId },
    owner: { known: first.ownerId },
    odometerKm: 42_000,
  }
  expect((await su.post(`/visits/${uuid()}/receive`, come)).status).toBe(200)
  world.way.at(at('09:55'))
  await world.way.receive(people.su, arrival())

  expect((await su.get('/appointment-arrivals')).body.cars).toMatchObject([{ plate: later.plate }])
  const here = (await su.get('/visits')).body as Car[]
  expect(here.map(({ booked, bookedFor }) => [booked, bookedFor])).toEqual([
    [cars[0].number, at('10:00').toISOString()],
    [null, null],
  ])
})
