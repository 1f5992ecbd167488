import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bookingForm, knownCar, labourItem, packageItem, symptom } from '../../tests/bookings.ts'
import { clause } from '../../tests/clause.ts'
import { morning, openWorld, staff, type Browser, type World } from '../../tests/world.ts'

let world: World
let ding: Browser
beforeAll(async () => {
  world = await openWorld()
  ding = await world.enter('E003')
})
afterAll(() => world.close())
beforeEach(async () => {
  world.clock.set(morning)
  await world.owner.query('delete from slot')
})

type Answer = { status: number; body: any } // oxlint-disable-line typescript/no-explicit-any -- what the wire says
const because = ({ status, body }: Answer) =>
  body.refusal?.because ?? (body.fields ? Object.keys(body.fields) : status === 200 ? 'done' : status)
const book = async (change: object = {}, who = ding) => {
  const id = uuid()
  const car = await knownCar(world)
  return { id, ...car, answer: await who.post(`/appointments/${id}/register`, bookingForm(car, change)) }
}
const rows = async (text: string, id: string) => (await world.owner.query(text, [id])).rows

test(`${clause('S29', 'S30', 'S31', 'S37', 'S43')} one act holds bay, person and parts, tells the heads, and writes to the customer`, async () => {
  const { id, answer } = await book()
  expect(because(answer)).toBe('done')
  expect(
    (await rows('select resource_kind as is from slot where appointment_id = $1 order by 1', id)).map(
      (r) => r.is,
    ),
  ).toEqual(['bay', 'person'])
  expect(
    (await rows('select kind from preparation where appointment_id = $1 order by 1', id)).map((r) => r.kind),
  ).toEqual(['bay', 'parts', 'person'])
  expect(await rows('select quantity_milli from reservation where appointment_id = $1', id)).not.toEqual([])
  expect(
    (await rows("select duty from notice where appointment_id = $1 and about = 'booked' order by 1", id)).map(
      (r) => r.duty,
    ),
  ).toEqual(['frontDesk', 'partsManager', 'workshopManager'])
  const [message] = await rows('select kind, body from message where appointment_id = $1', id)
  expect(message).toMatchObject({ kind: 'booked', body: expect.stringContaining('行驶证、保修手册') })
})

test(`${clause('S29', 'S42')} the page of a booking, the board of its day, the register`, async () => {
  const { id, plate, carId } = await book({ items: [packageItem('TC212'), symptom('转弯时前面咯吱响')] })
  const { body } = await ding.get(`/appointments/${id}`)
  expect(body.booking).toMatchObject({
    plate,
    state: 'registered',
    warrantyLevel: 'none',
    receiver: '苏婉宁',
  })
  expect(body.booking.warrantyCheck).toMatchObject({ ruleSet: 'CN_43', parts: expect.any(Array) })
  expect(body.holds.map((h: { name: string }) => h.name)).toContain('预检工位')
  const board = (await ding.get('/appointment-board?from=2026-11-26')).body
  expect(board.bookings.find((b: { id: string }) => b.id === id)).toMatchObject({
    plate,
    customer: '沈**',
    missing: 0,
    work: '10,000公里保养（1.5T）、转弯时前面咯吱响',
  })
  const items = encodeURIComponent(JSON.stringify([packageItem('TC212')]))
  const from = encodeURIComponent('2026-11-26T09:00:00+08:00')
  const slots = (await ding.get(`/appointment-slots?car=${carId}&items=${items}&from=${from}`)).body
  expect(slots).toMatchObject({ unfit: [], estimateFen: 52_800, receivers: expect.any(Array) })
  expect(slots.yes[0]).toMatchObject({ bays: expect.arrayContaining(['四轮定位工位']) })
  expect((await ding.get(`/appointments?q=${encodeURIComponent(plate)}`)).body.rows).toHaveLength(1)
})

const one = { because, staff, labourItem }
void one
