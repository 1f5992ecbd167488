import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bookingForm, knownCar, labourItem, partItem, waitingForm } from '../../tests/bookings.ts'
import { clause } from '../../tests/clause.ts'
import { arrival, openWorld, staff, type Browser, type World } from '../../tests/world.ts'
import { takeOneDue } from '../due.ts'

let world: World
let ding: Browser
let fan: Browser
const air = '1109110-20TA'
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await at('2026-11-25T10:24:00+08:00')
  await world.owner.query('delete from slot')
  await world.owner.query("update closure set state = 'withdrawn'")
  await world.owner.query('update reservation set released_at = now()')
  await world.owner.query("delete from stock_move where kind = 'received'")
  await world.owner.query('delete from stock s using part p where p.id = s.part_id and p.code = $1', [air])
})

/** At another hour everybody signs in anew: nobody sits idle for a day. */
async function at(time: string) {
  world.clock.set(new Date(time))
  ding = await world.enter('E003')
  fan = await world.enter('E009')
}
type Answer = { status: number; body: any } // oxlint-disable-line typescript/no-explicit-any -- what the wire says
const because = ({ status, body }: Answer) =>
  body.refusal?.because ?? (body.fields ? Object.keys(body.fields) : status === 200 ? 'done' : status)
const rows = async (text: string, ...values: unknown[]) => (await world.owner.query(text, values)).rows
const booking = async (id: string) => (await ding.get(`/appointments/${id}`)).body.booking
const take = (id: string, step: string, form: object = {}, who = ding) =>
  who.post(`/appointments/${id}/${step}`, form)

type Car = Awaited<ReturnType<typeof knownCar>>
async function book(change: object = {}, known?: Car) {
  const car = known ?? (await knownCar(world))
  const id = uuid()
  return { ...car, id, answer: await ding.post(`/appointments/${id}/register`, bookingForm(car, change)) }
}
async function booked(change: object = {}, known?: Car) {
  const one = await book(change, known)
  expect(because(one.answer)).toBe('done')
  return one
}
const withPart = {
  items: [labourItem('M0102'), partItem(air)],
  startsAt: '2026-12-01T10:00:00+08:00',
  receiverId: staff('E004'),
}
const requestOf = async (id: string) =>
  (await rows('select id, state, appointment_id from purchase_request where appointment_id = $1', id))[0]
const kept = async (id: string) =>
  Number(
    (
      await rows(
        `select coalesce(sum(r.quantity_milli), 0) as n from reservation r join part p on p.id = r.part_id
         where r.appointment_id = $1 and p.code = $2 and r.released_at is null`,
        id,
        air,
      )
    )[0].n,
  )

test(`${clause('S31', 'S44')} a time that is set while a part is promised too late is told of at once, with cause and deadline`, async () => {
  const { id } = await booked(withPart)
  const request = await requestOf(id)
  await fan.post(`/purchase-requests/${request.id}/promise`, { arrivesAt: '2026-12-01T09:50:00+08:00' })
  expect(await booking(id)).toMatchObject({ state: 'failing', brokenBy: 'parts' })
  const later = { startsAt: '2026-12-01T15:00:00+08:00', receiverId: staff('E004'), customerAgrees: true }
  expect(because(await take(id, 'place', later))).toBe('done')
  expect(await booking(id)).toMatchObject({ state: 'registered', brokenBy: null })
})

test(`${clause('S31', 'S44')} a part that should have been here, or that nobody orders any more, breaks the promise`, async () => {
  const { id } = await booked(withPart)
  const request = await requestOf(id)
  await fan.post(`/purchase-requests/${request.id}/promise`, { arrivesAt: '2026-11-28T10:00:00+08:00' })
  expect((await booking(id)).state).toBe('registered')
  await at('2026-11-28T10:00:30+08:00')
  while (await takeOneDue(world.house));
  expect(await booking(id)).toMatchObject({
    state: 'failing',
    brokenNote: '空气滤清器滤芯应于 11-28 10:00 到货，还没到',
  })
  await at('2026-11-25T10:24:00+08:00')
  const other = await booked(withPart)
  const asked = await requestOf(other.id)
  expect(because(await fan.post(`/purchase-requests/${asked.id}/cancel`, { note: '厂家停产' }))).toBe('done')
  expect(await booking(other.id)).toMatchObject({
    state: 'failing',
    brokenNote: '空气滤清器滤芯缺货，没有请购',
  })
})

test(`${clause('S44')} what the store has failed in does not become the customer's: after its hour nothing mends by itself`, async () => {
  const { id } = await booked()
  const xu = await world.enter('E008')
  const [held] = await rows(
    "select resource_id from slot where appointment_id = $1 and resource_kind = 'bay'",
    id,
  )
  const close = {
    resourceKind: 'bay',
    resourceId: held.resource_id,
    kind: 'repair',
    reason: '举升机漏油',
    startsAt: '2026-11-26T08:00:00+08:00',
    endsAt: '2026-11-26T18:00:00+08:00',
  }
  expect((await xu.post(`/closures/${uuid()}/close`, close)).status).toBe(200)
  await at('2026-11-26T16:00:00+08:00')
  expect(because(await take(id, 'try-apology', { note: '没人接' }))).toBe('done')
  expect((await booking(id)).state).toBe('failing')
  expect(because(await take(id, 'no-show', { reason: 'noShow' }))).toBe('wrong_state')
  expect(because(await take(id, 'apologise', { note: '已道歉' }))).toBe('done')
})

test(`${clause('S46')} a reception that is voided on its day is as if the car had not come; received again, it comes as booked`, async () => {
  const car = await booked()
  await at('2026-11-26T09:05:00+08:00')
  const su = await world.enter('E002')
  const lu = await world.enter('E001')
  const receive = async () => {
    const form = {
      ...arrival(),
      car: { known: car.carId },
      owner: { known: car.ownerId },
      odometerKm: 42_000,
    }
    expect((await su.post(`/visits/${uuid()}/receive`, form)).status).toBe(200)
    return form.orderId
  }
  const orderId = await receive()
  const reserved = await rows(
    'select id from reservation where appointment_id = $1 and released_at is null',
    car.id,
  )
  const voided = await lu.post(`/work-orders/${orderId}/void`, { reason: '误接车' })
  expect(voided.status).toBe(200)
  expect(await booking(car.id)).toMatchObject({ state: 'registered', visitId: null, arrivedAt: null })
  await receive()
  expect((await booking(car.id)).state).toBe('arrived')
  expect(
    await rows('select id from slot where appointment_id = $1 and visit_id is not null', car.id),
  ).toHaveLength(2)
  expect(
    await rows('select id from reservation where appointment_id = $1 and released_at is null', car.id),
  ).toEqual(reserved)
})

test(`${clause('S44', 'S45')} a new booking is not in the way of the one it replaces: its parts, its hour, and what was asked for`, async () => {
  const first = await booked(withPart)
  const request = await requestOf(first.id)
  await fan.post(`/purchase-requests/${request.id}/promise`, { arrivesAt: '2026-12-01T09:00:00+08:00' })
  const half = { ...withPart, startsAt: '2026-12-01T10:30:00+08:00', rebookedFrom: first.id }
  const second = await booked(half, first)
  expect(await rows('select state, appointment_id from purchase_request where id = $1', request.id)).toEqual([
    { state: 'promised', appointment_id: second.id },
  ])
  expect(await rows('select id from purchase_request where appointment_id = $1', second.id)).toHaveLength(1)
  expect((await fan.post(`/purchase-requests/${request.id}/arrive`, { binCode: 'A02-6' })).status).toBe(200)
  expect([await kept(first.id), await kept(second.id)]).toEqual([0, 1000])
  const third = await booked(
    { ...half, startsAt: '2026-12-01T11:00:00+08:00', rebookedFrom: second.id },
    first,
  )
  expect([await kept(second.id), await kept(third.id)]).toEqual([0, 1000])
})

test(`${clause('S29', 'S44')} only a booking of this very car is replaced, and none on which it has come`, async () => {
  const first = await booked()
  const stranger = await book({ startsAt: '2026-11-27T10:30:00+08:00', rebookedFrom: first.id })
  expect(because(stranger.answer)).toBe('rebooks_its_own')
  await world.owner.query("update appointment set state = 'arrived' where id = $1", [first.id])
  const late = await book({ startsAt: '2026-11-27T10:30:00+08:00', rebookedFrom: first.id }, first)
  expect(because(late.answer)).toBe('rebooks_its_own')
  expect((await book({ rebookedFrom: uuid() }, first)).answer.status).toBe(404)
})

test(`${clause('S82')} what comes for a car that is here already is kept for it, and never more than it needs`, async () => {
  const car = await booked({ ...withPart, startsAt: '2026-11-30T10:00:00+08:00', receiverId: staff('E002') })
  const request = await requestOf(car.id)
  await at('2026-11-30T10:02:00+08:00')
  const gu = await world.enter('E004')
  const form = { ...arrival(), car: { known: car.carId }, owner: { known: car.ownerId }, odometerKm: 42_000 }
  expect((await gu.post(`/visits/${uuid()}/receive`, form)).status).toBe(200)
  expect((await fan.post(`/purchase-requests/${request.id}/arrive`, { binCode: 'A02-6' })).status).toBe(200)
  expect(await kept(car.id)).toBe(1000)
})

test(`${clause('S36', 'S38', 'S39', 'S41', 'S43')} one who waited is booked as any other: told, checked, and its heads told of it`, async () => {
  const car = await knownCar(world)
  const id = uuid()
  expect(because(await ding.post(`/appointments/${id}/wait`, waitingForm(car)))).toBe('done')
  const place = { startsAt: '2026-11-26T09:00:00+08:00', receiverId: staff('E002'), customerAgrees: true }
  expect(because(await take(id, 'place', place))).toBe('told_before_placed')
  expect(because(await take(id, 'place', { ...place, told: true }))).toBe('done')
  const page = (await ding.get(`/appointments/${id}`)).body
  expect(page.booking).toMatchObject({ estimateTold: true, papers: ['licence', 'booklet'] })
  expect(page.messages.map((m: { kind: string }) => m.kind)).toEqual(['booked'])
  expect(page.notices.map((n: { about: string }) => n.about)).toEqual(['booked', 'booked', 'booked'])
})

test(`${clause('S38', 'S46')} one who waited and simply comes does not wait any more`, async () => {
  const car = await knownCar(world)
  const id = uuid()
  await ding.post(`/appointments/${id}/wait`, waitingForm(car))
  const su = await world.enter('E002')
  const form = { ...arrival(), car: { known: car.carId }, owner: { known: car.ownerId }, odometerKm: 42_000 }
  expect((await su.post(`/visits/${uuid()}/receive`, form)).status).toBe(200)
  expect(await booking(id)).toMatchObject({ state: 'cancelled', endedReason: 'walkIn' })
})

test(`${clause('S31')} a part arrives while its booking is called off: it is kept for nobody`, async () => {
  const { id } = await booked(withPart)
  const request = await requestOf(id)
  await fan.post(`/purchase-requests/${request.id}/promise`, { arrivesAt: '2026-11-30T10:00:00+08:00' })
  await Promise.all([
    take(id, 'cancel', { reason: 'changed' }),
    fan.post(`/purchase-requests/${request.id}/arrive`, { binCode: 'A02-6' }),
  ])
  expect(await kept(id)).toBe(0)
})
