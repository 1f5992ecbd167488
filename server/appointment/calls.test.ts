import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bookingForm, knownCar, labourItem, waitingForm } from '../../tests/bookings.ts'
import { clause } from '../../tests/clause.ts'
import { bay, morning, openWorld, staff, type Browser, type World } from '../../tests/world.ts'
import { takeOneDue } from '../due.ts'

let world: World
let ding: Browser
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.clock.set(morning)
  ding = await world.enter('E003')
  await world.owner.query('delete from slot')
})

type Answer = { status: number; body: any } // oxlint-disable-line typescript/no-explicit-any -- what the wire says
const because = ({ status, body }: Answer) =>
  body.refusal?.because ?? (body.fields ? Object.keys(body.fields) : status === 200 ? 'done' : status)
async function booked(change: object = {}) {
  const id = uuid()
  const car = await knownCar(world)
  expect(because(await ding.post(`/appointments/${id}/register`, bookingForm(car, change)))).toBe('done')
  return { id, ...car }
}
const take = (id: string, step: string, form: object = {}, who = ding) =>
  who.post(`/appointments/${id}/${step}`, form)
const page = async (id: string) => (await ding.get(`/appointments/${id}`)).body
const slotsOf = async (id: string) =>
  (await world.owner.query('select id from slot where appointment_id = $1', [id])).rows.length
const at = (time: string) => new Date(`2026-11-26T${time}:00+08:00`)
const signInAt = async (time: string) => {
  world.clock.set(at(time))
  ding = await world.enter('E003')
}

test(`${clause('S45')} the call falls due one hour before, by the clock, once; tried, then he comes`, async () => {
  const { id } = await booked()
  expect((await page(id)).booking.confirmAt).toBe(at('08:00').toISOString())
  await signInAt('07:59')
  while (await takeOneDue(world.house));
  expect((await page(id)).history.map((e: { step: string }) => e.step)).toEqual(['write', 'register'])
  await signInAt('08:00')
  while (await takeOneDue(world.house));
  expect((await page(id)).history.map((e: { step: string }) => e.step)).toEqual([
    'write',
    'register',
    'fallDue',
  ])
  expect(because(await take(id, 'confirm', { result: 'unreachable' }))).toBe('done')
  expect(because(await take(id, 'confirm', { result: 'unreachable', note: '关机' }))).toBe('done')
  expect((await page(id)).booking).toMatchObject({ unreached: 2, confirmedAt: null })
  expect(because(await take(id, 'confirm', { result: 'later' }))).toEqual(['expectedAt'])
  const early = { result: 'later', expectedAt: at('07:00').toISOString() }
  expect(because(await take(id, 'confirm', early))).toBe('hour_is_ahead')
  expect(because(await take(id, 'confirm', { result: 'later', expectedAt: at('09:20').toISOString() }))).toBe(
    'done',
  )
  expect((await page(id)).booking).toMatchObject({
    confirmedAt: at('08:00').toISOString(),
    expectedAt: at('09:20').toISOString(),
    state: 'registered',
  })
  expect((await page(id)).calls.map((c: { result: string }) => c.result)).toEqual([
    'unreachable',
    'unreachable',
    'later',
  ])
})

test(`${clause('S45')} not today: changed to another day, the old booking ends with the new one and what it held is free`, async () => {
  const car = await booked()
  expect(because(await take(car.id, 'confirm', { result: 'otherDay' }))).toBe('done')
  const id = uuid()
  const form = bookingForm(car, { startsAt: '2026-11-27T10:30:00+08:00', rebookedFrom: car.id })
  expect(because(await ding.post(`/appointments/${id}/register`, form))).toBe('done')
  expect((await page(car.id)).booking.state).toBe('rebooked')
  expect((await page(car.id)).rebookedAs).toMatchObject({ id })
  expect((await page(id)).booking.rebookedFrom).toBe(car.id)
  expect(await slotsOf(car.id)).toBe(0)
  const { rows } = await world.owner.query(
    'select 1 from reservation where appointment_id = $1 and released_at is null',
    [car.id],
  )
  expect(rows).toEqual([])
})

test(`${clause('S44')} the store cannot keep it: reason and deadline, told to the heads, apologised for in words, re-booked with its link`, async () => {
  const car = await booked()
  expect(because(await take(car.id, 'cannot-honour', { cause: 'power', note: '' }))).toEqual(['note'])
  expect(because(await take(car.id, 'apologise', { note: '抱歉' }))).toBe('wrong_state')
  expect(because(await take(car.id, 'cannot-honour', { cause: 'power', note: '明天上午停电' }))).toBe('done')
  const failing = await page(car.id)
  expect(failing.booking).toMatchObject({
    state: 'failing',
    brokenBy: 'power',
    brokenNote: '明天上午停电',
    apologiseBy: at('07:00').toISOString(),
  })
  expect(failing.notices.filter((n: { about: string }) => n.about === 'broken')).toHaveLength(3)
  expect(await slotsOf(car.id)).toBe(2)
  expect(because(await take(car.id, 'try-apology', { note: '没人接' }))).toBe('done')
  expect(because(await take(car.id, 'apologise', { note: ' ' }))).toEqual(['note'])
  expect(because(await take(car.id, 'apologise', { note: '道歉，客户同意改到周五上午' }))).toBe('done')
  expect(await slotsOf(car.id)).toBe(0)
  const done = await page(car.id)
  expect(done.booking).toMatchObject({ state: 'storeFailed', apologisedAt: morning.toISOString() })
  expect(done.messages.at(-1)).toMatchObject({
    kind: 'bookingApology',
    body: expect.stringContaining('非常抱歉'),
  })
  const id = uuid()
  const form = bookingForm(car, { startsAt: '2026-11-27T10:30:00+08:00', rebookedFrom: car.id })
  expect(because(await ding.post(`/appointments/${id}/register`, form))).toBe('done')
  expect((await page(car.id)).rebookedAs).toMatchObject({ id })
})

test(`${clause('S31', 'S44')} a part that will come too late breaks the promise at once; one that comes in time mends it by itself`, async () => {
  const fan = await world.enter('E009')
  const { id } = await booked({
    items: [labourItem('M0102'), { kind: 'part', code: '1109110-20TA', quantityMilli: 1000 }],
    startsAt: '2026-12-01T10:00:00+08:00',
    receiverId: staff('E004'),
  })
  const [request] = (await page(id)).parts.find((p: { code: string }) => p.code === '1109110-20TA').requests
  const promise = (arrivesAt: string) => fan.post(`/purchase-requests/${request.id}/promise`, { arrivesAt })
  expect(because(await promise('2026-11-25T09:00:00+08:00'))).toBe('arrival_is_ahead')
  expect(because(await promise('2026-12-01T09:30:00+08:00'))).toBe('done')
  expect((await page(id)).booking).toMatchObject({
    state: 'failing',
    brokenBy: 'parts',
    brokenNote: '空气滤清器滤芯 12-01 09:30才到货',
  })
  expect(because(await promise('2026-12-01T09:00:00+08:00'))).toBe('done')
  expect((await page(id)).booking).toMatchObject({ state: 'registered', brokenBy: null })
  expect(because(await take(id, 'prepare', { kind: 'parts' }, fan))).toBe('parts_are_there')
  expect(
    (await fan.post(`/purchase-requests/${request.id}/arrive`, { binCode: 'Z99' })).body.refusal,
  ).toMatchObject({
    because: 'arrival_has_its_bin',
    facts: { bin: 'Z99' },
  })
  expect(because(await fan.post(`/purchase-requests/${request.id}/arrive`, { binCode: 'A02-6' }))).toBe(
    'done',
  )
  expect(because(await take(id, 'prepare', { kind: 'parts' }, fan))).toBe('done')
  const { rows } = await world.owner.query(
    `select (select sum(quantity_milli) from stock_move where part_id = p.id)::int as moves,
       (select sum(quantity_milli) from stock where part_id = p.id)::int as stock
     from part p where code = '1109110-20TA'`,
  )
  expect(rows).toEqual([{ moves: 1000, stock: 1000 }])
})

test(`${clause('S37', 'S82')} each of the four is made ready by somebody, once; what a booking does not need cannot be`, async () => {
  const { id } = await booked()
  const xu = await world.enter('E008')
  const fan = await world.enter('E009')
  expect(because(await take(id, 'prepare', { kind: 'tool' }, xu))).toBe('preparation_is_needed')
  expect(because(await take(id, 'prepare', { kind: 'bay' }, xu))).toBe('done')
  expect(because(await take(id, 'prepare', { kind: 'bay' }, xu))).toBe('preparation_is_open')
  expect(because(await take(id, 'prepare', { kind: 'parts' }, fan))).toBe('done')
  const { preparations, parts } = await page(id)
  expect(preparations.find((p: { kind: string }) => p.kind === 'bay')).toMatchObject({ by: '徐海涛' })
  expect(
    parts.every((p: { pickedMilli: number; neededMilli: number }) => p.pickedMilli === p.neededMilli),
  ).toBe(true)
})

test(`${clause('S43')} the heads are told; when one of them has read it, whoever told it sees by whom and when`, async () => {
  const { id } = await booked()
  const shen = await world.enter('E006')
  expect(because(await take(id, 'read-notice'))).toBe('not_your_duty')
  expect(because(await take(id, 'read-notice', {}, shen))).toBe('done')
  expect(because(await take(id, 'read-notice', {}, shen))).toBe('notice_is_for_reader')
  const { notices } = await page(id)
  expect(notices.map((n: { duty: string; readBy: string | null }) => `${n.duty} ${n.readBy}`).sort()).toEqual(
    ['frontDesk null', 'partsManager 沈国良', 'workshopManager null'],
  )
})

test(`${clause('S45')} who does not come, and who calls it off, with the reason; before its hour nobody has failed to come`, async () => {
  const { id } = await booked()
  expect(because(await take(id, 'no-show', { reason: 'noShow' }))).toBe('hour_has_passed')
  await signInAt('10:00')
  expect(because(await take(id, 'no-show', { reason: 'noShow', note: '两次未接' }))).toBe('done')
  expect((await page(id)).booking.state).toBe('customerFailed')
  expect(await slotsOf(id)).toBe(0)
  const other = await booked({ startsAt: '2026-11-26T14:00:00+08:00' })
  expect(because(await take(other.id, 'cancel', { reason: '' }))).toEqual(['reason'])
  expect(because(await take(other.id, 'cancel', { reason: 'elsewhere' }))).toBe('done')
  expect((await page(other.id)).booking).toMatchObject({ state: 'cancelled', endedReason: 'elsewhere' })
})

test(`${clause('S38')} a full day: on the waiting list with its wish, and given a time when there is one`, async () => {
  const car = await knownCar(world)
  const id = uuid()
  const wait = (wishedFrom: string, wishedUntil: string) =>
    ding.post(`/appointments/${id}/wait`, waitingForm(car, { wishedFrom, wishedUntil }))
  expect(because(await wait('2026-11-26T12:00:00+08:00', '2026-11-26T08:00:00+08:00'))).toBe('wish_is_a_time')
  expect(because(await wait('2026-11-24T08:00:00+08:00', '2026-11-24T12:00:00+08:00'))).toBe('wish_is_a_time')
  expect(because(await wait('2026-11-26T08:00:00+08:00', '2026-11-26T12:00:00+08:00'))).toBe('done')
  expect((await ding.get('/appointment-board')).body.bookings).toContainEqual(
    expect.objectContaining({ id, state: 'waiting', startsAt: null }),
  )
  const place = {
    startsAt: at('09:00').toISOString(),
    receiverId: staff('E002'),
    customerAgrees: true,
    told: true,
    bayId: bay('BAY02'),
  }
  expect(because(await take(id, 'place', place))).toBe('done')
  expect((await page(id)).booking.state).toBe('registered')
  expect(await slotsOf(id)).toBe(2)
})

test(`${clause('S45')} who says days ahead that he comes is called at the hour all the same; once the hour is over it is too late`, async () => {
  const { id } = await booked()
  expect(because(await take(id, 'confirm', { result: 'comes', note: '提前问过' }))).toBe('done')
  const early = await page(id)
  expect(early.booking.confirmedAt).toBeNull()
  expect(early.calls).toMatchObject([{ result: 'comes', note: '提前问过' }])
  await signInAt('08:00')
  while (await takeOneDue(world.house));
  expect((await page(id)).history.at(-1).step).toBe('fallDue')
  const waits = async () =>
    (await ding.get('/desk')).body.tasks.some(
      (t: { id: string; title: string }) => t.id === id && t.title.includes('确认'),
    )
  expect(await waits()).toBe(true)
  expect(because(await take(id, 'confirm', { result: 'comes' }))).toBe('done')
  expect((await page(id)).booking.confirmedAt).toBe(at('08:00').toISOString())
  expect(await waits()).toBe(false)
  await signInAt('09:00')
  const refused = await take(id, 'confirm', { result: 'comes' })
  expect(refused.body.refusal).toMatchObject({
    because: 'hour_is_awaited',
    says: expect.stringContaining('已过'),
  })
  const told = (await page(id)).steps.find((s: { step: string }) => s.step === 'confirm')
  expect(told.refusal.because).toBe('hour_is_awaited')
})

test(`${clause('S45')} the later hour that was agreed on the telephone is the one that counts: nobody has failed to come before it`, async () => {
  const { id } = await booked({ startsAt: at('14:00').toISOString() })
  await signInAt('13:00')
  const later = (time: string) => ({ result: 'later', expectedAt: at(time).toISOString() })
  expect(because(await take(id, 'confirm', later('14:40')))).toBe('done')
  await signInAt('14:01')
  expect(because(await take(id, 'no-show', { reason: 'noShow' }))).toBe('hour_has_passed')
  expect(because(await take(id, 'confirm', later('14:50')))).toBe('done')
  await signInAt('14:50')
  expect(because(await take(id, 'confirm', later('15:20')))).toBe('hour_is_awaited')
  expect(because(await take(id, 'no-show', { reason: 'noShow' }))).toBe('done')
  // An earlier hour takes nothing from the one that is booked.
  const other = await booked({ startsAt: at('16:00').toISOString() })
  expect(because(await take(other.id, 'confirm', later('15:35')))).toBe('done')
  await signInAt('15:40')
  expect(because(await take(other.id, 'no-show', { reason: 'noShow' }))).toBe('hour_has_passed')
})
