import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bookingForm, knownCar, labourItem, partItem, symptom } from '../../tests/bookings.ts'
import { clause } from '../../tests/clause.ts'
import { arrival, openWorld, people, type World } from '../../tests/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const at = (time: string, day = '2026-11-26') => new Date(`${day}T${time}:00+08:00`)
const page = async (orderId: string) =>
  (await (await world.enter('E002')).get(`/work-orders/${orderId}`)).body

test(`${clause('S41', 'S64')} a car that was booked brings its lines to the quotation, at the prices of the day; what is to be looked at is no line`, async () => {
  const car = await knownCar(world)
  const ding = await world.enter('E003')
  const items = [labourItem('M0102'), partItem('1012100-15NA', 2000), symptom('刹车异响')]
  const form = bookingForm(car, { startsAt: at('10:00').toISOString(), items })
  expect((await ding.post(`/appointments/${uuid()}/register`, form)).body).toMatchObject({
    state: 'registered',
  })

  world.clock.set(at('10:05'))
  const su = await world.enter('E002')
  const come = { ...arrival(), car: { known: car.carId }, owner: { known: car.ownerId }, odometerKm: 42_000 }
  await su.post(`/visits/${uuid()}/receive`, come)
  const { booked } = await page(come.orderId)
  expect(booked).toMatchObject({ number: expect.stringMatching(/^YY-/), symptoms: ['刹车异响'] })
  expect(booked.lines[0]).toMatchObject({
    kind: 'labour',
    code: 'M0102',
    hoursHundredths: 50,
    unitPriceFen: 15_000,
    taxClass: 'repair',
    workClass: expect.any(String),
    payer: 'customer',
  })
  const lines = booked.lines.map((booked: { unitDecimals: unknown }) => {
    const { unitDecimals: _, ...line } = booked
    return { ...line, id: uuid() }
  })
  const draft = await su.post(`/quotations/${uuid()}/draft`, {
    orderId: come.orderId,
    promisedAt: booked.readyAt,
    lines,
  })
  expect(draft.body).toMatchObject({ state: 'draft' })
  const { quotation } = (await page(come.orderId)).order
  const sum = quotation.lines.reduce(
    (total: number, line: { amountFen: number }) => total + line.amountFen,
    0,
  )
  expect(sum).toBe(booked.estimateFen)
})

test('a walk-in brings nothing', async () => {
  world.way.at(at('11:00'))
  const { orderId } = await world.way.receive(people.su, arrival())
  expect((await page(orderId)).booked).toBeNull()
})
