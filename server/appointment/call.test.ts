import { afterAll, beforeAll, expect, test } from 'vitest'
import { bookingForm, knownCar } from '../../tests/bookings.ts'
import { clause } from '../../tests/clause.ts'
import { openWorld, type Browser, type World } from '../../tests/world.ts'
import { newId } from '../id.ts'

let world: World
let ding: Browser
beforeAll(async () => {
  world = await openWorld()
  ding = await world.enter('E003')
})
afterAll(() => world.close())

const finds = async (query: string) => (await ding.get(`/appointment-finds?${query}`)).body

test(`${clause('S20')} the service that falls due by kilometres: the longest interval that the reading is near to`, async () => {
  const { carId } = await knownCar(world)
  const due = async (km: number) =>
    (await finds(`car=${carId}&km=${km}`)).packages.map((p: { code: string }) => p.code)
  expect(await due(39_420)).toEqual(['TC232'])
  expect(await due(20_300)).toEqual(['TC222'])
  expect(await due(9_100)).toEqual(['TC212'])
  expect(await due(5_200)).toEqual(['TC202'])
  expect((await finds(`km=20000`)).packages).toEqual([])
})

test('what is typed is found by initials, name and code: packages of this car, labour with its hours, parts with stock', async () => {
  const { carId } = await knownCar(world)
  const found = await finds(`car=${carId}&q=${encodeURIComponent('机油')}`)
  expect(found.labour.map((l: { code: string }) => l.code)).toContain('M0102')
  expect(found.labour[0].hoursHundredths).toBeGreaterThan(0)
  expect(found.parts.length).toBeGreaterThan(0)
  expect((await finds(`car=${carId}&q=TC212`)).packages).toMatchObject([{ code: 'TC212' }])
  expect((await finds(`car=${carId}&q=TC211`)).packages).toEqual([])
})

test(`${clause('S45', 'R5.2')} the phone may stay on file unseen; where there is none it is asked for, and the paper has it whole`, async () => {
  const car = await knownCar(world)
  const id = newId()
  const form = bookingForm(car, { contactPhone: '' })
  await world.owner.query("update customer set phone = '' where id = $1", [car.ownerId])
  expect((await ding.post(`/appointments/${id}/register`, form)).body.refusal?.because).toBe('phone_is_known')
  await world.owner.query("update customer set phone = '16000006172' where id = $1", [car.ownerId])
  expect((await ding.post(`/appointments/${id}/register`, form)).status).toBe(200)
  expect((await ding.get(`/appointments/${id}`)).body.booking.contactPhone).toBe('160****6172')
  expect((await ding.get(`/appointments/${id}/print`)).body).toMatchObject({
    contactPhone: '16000006172',
    storePhone: expect.any(String),
    holds: expect.any(Array),
  })
  const song = await world.enter('E007')
  expect((await song.get(`/appointments/${id}/print`)).status).toBe(403)
})
