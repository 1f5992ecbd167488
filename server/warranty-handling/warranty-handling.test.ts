import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bookingForm, knownCar, symptom } from '../../tests/bookings.ts'
import { clause } from '../../tests/clause.ts'
import {
  arrival,
  bay,
  later,
  morning,
  openWorld,
  ordinaryLines,
  signedCar,
  staff,
  store,
  type Browser,
  type World,
} from '../../tests/world.ts'

let world: World
let su: Browser
let gu: Browser
let zhou: Browser
let lu: Browser
beforeAll(async () => {
  world = await openWorld()
  ;[su, gu] = [await world.enter('E002'), await world.enter('E004')]
  ;[zhou, lu] = [await world.enter('E005'), await world.enter('E001')]
})
afterAll(() => world.close())
beforeEach(async () => {
  world.clock.set(morning)
  await world.owner.query('delete from slot')
})

type Answer = { status: number; body: any } // oxlint-disable-line typescript/no-explicit-any -- what the wire says
const because = ({ status, body }: Answer) =>
  body.refusal?.because ?? (body.fields ? Object.keys(body.fields) : status === 200 ? 'done' : status)
const rows = async (text: string, ...values: unknown[]) => (await world.owner.query(text, values)).rows

const stand = (vehicleId: string, level: string) =>
  rows(
    `insert into warranty_standing (store_id, vehicle_id, level, raised_by, undecided, unlinked, reckoned_at)
     values ($1, $2, $3, '{}', '{}', 0, now())
     on conflict (store_id, vehicle_id) do update set level = excluded.level`,
    store,
    vehicleId,
    level,
  )

/** A signed order of a car that stands where it is said. */
async function warnedCar(level: string) {
  const car = await signedCar(world)
  const [{ id: vehicleId }] = await rows('select vehicle_id as id from work_order where id = $1', car.orderId)
  if (level !== 'none') await stand(vehicleId, level)
  return { ...car, vehicleId }
}
const opinion = { opinion: '同一异响第三次', measures: '技术总监到场诊断，备代步车', makerTold: true }
const propose = async (of: object, who = gu, id: string = uuid(), change: object = {}) => ({
  id,
  answer: await who.post(`/warranty-handlings/${id}/propose`, { ...opinion, ...of, ...change }),
})
const take = (who: Browser, id: string, step: string, json: object = {}) =>
  who.post(`/warranty-handlings/${id}/${step}`, json)
const dispatch = (job: string) =>
  su.post(`/jobs/${job}/dispatch`, {
    technicianId: staff('E007'),
    bayId: bay('BAY01'),
    from: morning.toISOString(),
    until: later(30).toISOString(),
    explanation: '先路试听异响',
  })
const page = async (orderId: string, who = su) => (await who.get(`/work-orders/${orderId}/handlings`)).body

test(`${clause('S36', 'R1.9')} work on a car warned of at orange is given out once its handling is approved, and not before`, async () => {
  const { orderId, jobs } = await warnedCar('orange')
  const refused = await dispatch(jobs[0]!)
  expect(refused.body.refusal).toMatchObject({
    because: 'warning_is_handled',
    says: '这辆车是{warned}，处理意见批准后才能派工',
    facts: { warned: '橙色预警', level: 'orange' },
  })
  expect(await page(orderId, gu)).toEqual({ level: 'orange', propose: null, rows: [] })
  const { id, answer } = await propose({ workOrderId: orderId })
  expect(because(answer)).toBe('done')
  expect(because(await dispatch(jobs[0]!))).toBe('warning_is_handled')
  const task = (await zhou.get('/desk')).body.tasks.find((t: { orderId: string }) => t.orderId === orderId)
  expect(task).toMatchObject({ title: '待批准三包处理', record: 'warrantyHandling', id })
  expect(because(await take(zhou, id, 'approve', { note: '同意' }))).toBe('done')
  expect((await zhou.get('/desk')).body.tasks.some((t: { id: string }) => t.id === id)).toBe(false)
  expect((await page(orderId)).rows).toMatchObject([
    {
      state: 'approved',
      level: 'orange',
      writer: '顾文斌',
      decider: '周志刚',
      decisionNote: '同意',
      ...opinion,
    },
  ])
  expect(because(await dispatch(jobs[0]!))).toBe('done')
})

test.each([['none'], ['yellow']])(`${clause('R1.9')} at %s nothing has to be approved`, async (level) => {
  const { orderId, jobs } = await warnedCar(level)
  expect((await page(orderId, gu)).propose?.because ?? null).toBe(level === 'none' ? 'car_is_warned' : null)
  expect(because(await dispatch(jobs[0]!))).toBe('done')
})

test(`${clause('R1.9')} red is approved by the manager alone, and nobody approves what he wrote`, async () => {
  const { orderId, jobs } = await warnedCar('red')
  const { id } = await propose({ workOrderId: orderId }, zhou)
  expect(because(await take(zhou, id, 'approve'))).toBe('approver_is_not_the_writer')
  expect(because(await take(zhou, id, 'withdraw'))).toBe('done')
  const second = await propose({ workOrderId: orderId })
  expect(because(await take(zhou, second.id, 'approve'))).toBe('red_is_for_the_manager')
  const waits = async (who: Browser) =>
    (await who.get('/desk')).body.tasks.some((t: { id: string }) => t.id === second.id)
  expect([await waits(zhou), await waits(lu)]).toEqual([false, true])
  expect(because(await take(su, second.id, 'approve'))).toBe('not_your_duty')
  expect(because(await take(lu, second.id, 'approve'))).toBe('done')
  expect(because(await dispatch(jobs[0]!))).toBe('done')
})

test(`${clause('R1.9')} sent back it is written anew; withdrawn it holds no longer; what stood at orange does not at red`, async () => {
  const { orderId, jobs, vehicleId } = await warnedCar('orange')
  const first = await propose({ workOrderId: orderId })
  expect(because(await take(zhou, first.id, 'refuse', { note: ' ' }))).toEqual(['note'])
  expect(because(await take(zhou, first.id, 'refuse', { note: '写清楚谁到场' }))).toBe('done')
  const second = await propose({ workOrderId: orderId })
  expect(because(second.answer)).toBe('done')
  expect((await propose({ workOrderId: orderId })).answer.body.refusal).toMatchObject({
    because: 'handling_is_one_at_a_time',
    facts: { standing: '待批准', standingState: 'proposed' },
  })
  await take(zhou, second.id, 'approve')
  expect(because((await propose({ workOrderId: orderId })).answer)).toBe('handling_is_one_at_a_time')
  await stand(vehicleId, 'red')
  expect(because(await dispatch(jobs[0]!))).toBe('warning_is_handled')
  const third = await propose({ workOrderId: orderId })
  expect(because(third.answer)).toBe('done')
  await take(lu, third.id, 'approve')
  expect(because(await take(lu, third.id, 'withdraw'))).toBe('done')
  expect(because(await take(lu, third.id, 'withdraw'))).toBe('wrong_state')
  expect(because(await dispatch(jobs[0]!))).toBe('warning_is_handled')
})

test('refused by name: no car that is warned of, whoever may not, both or neither, nothing there', async () => {
  const { orderId } = await warnedCar('none')
  expect(because((await propose({ workOrderId: orderId })).answer)).toBe('car_is_warned')
  expect(because((await propose({ workOrderId: orderId }, su)).answer)).toBe('not_your_duty')
  expect(because((await propose({})).answer)).toEqual(['workOrderId'])
  expect(because((await propose({ workOrderId: orderId, appointmentId: uuid() })).answer)).toEqual([
    'workOrderId',
  ])
  expect((await propose({ appointmentId: uuid() })).answer.status).toBe(404)
  expect((await propose({ workOrderId: orderId }, gu, uuid(), { measures: '' })).answer.body.fields).toEqual({
    measures: '请填写采取的措施',
  })
})

test('two who write at the same moment: one lands', async () => {
  const { orderId } = await warnedCar('orange')
  const both = await Promise.all([propose({ workOrderId: orderId }), propose({ workOrderId: orderId }, zhou)])
  expect(both.map(({ answer }) => because(answer)).sort()).toEqual(['done', 'handling_is_one_at_a_time'])
})

/** Booked for this afternoon unless said otherwise, and warned of when the booking was made. */
async function warnedBooking(level: string, startsAt = '2026-11-25T14:00:00+08:00') {
  const [id, car] = [uuid(), await knownCar(world)]
  const ding = await world.enter('E003')
  const form = bookingForm(car, { items: [symptom('变速器异响')], startsAt })
  const made = await ding.post(`/appointments/${id}/register`, form)
  expect([because(made), made.body.refusal?.facts]).toEqual(['done', undefined])
  await rows('update appointment set warranty_level = $2 where id = $1', id, level)
  return { id, ...car }
}

test(`${clause('S36', 'S42', 'R1.9')} what was approved for the booking holds for the order that comes of it`, async () => {
  for (const handled of [false, true]) {
    const booking = await warnedBooking('orange')
    if (handled) {
      const { id } = await propose({ appointmentId: booking.id })
      expect((await lu.get('/desk')).body.tasks).toContainEqual(
        expect.objectContaining({ record: 'warrantyHandling', id: booking.id, orderId: booking.id }),
      )
      expect(because(await take(zhou, id, 'approve'))).toBe('done')
    }
    const read = (await gu.get(`/appointments/${booking.id}/handlings`)).body
    expect([read.level, read.rows.length]).toEqual(['orange', handled ? 1 : 0])
    const { orderId, jobs } = await signedCar(world, ordinaryLines(), comes(booking))
    await rows('delete from slot')
    expect((await page(orderId)).level).toBe('orange')
    expect(because(await dispatch(jobs[0]!))).toBe(handled ? 'done' : 'warning_is_handled')
  }
})

/** The booked car at the counter. */
const comes = ({ carId }: { readonly carId: string }) => ({
  ...arrival(),
  car: { known: carId },
  odometerKm: 41_900,
})

/** The same car another day, instead of a booking. */
async function rebooked(from: { id: string; carId: string; ownerId: string }, startsAt: string) {
  const ding = await world.enter('E003')
  const id = uuid()
  const receiverId = staff('E004')
  const form = bookingForm(from, {
    items: [symptom('变速器异响')],
    startsAt,
    rebookedFrom: from.id,
    receiverId,
  })
  expect(because(await ding.post(`/appointments/${id}/register`, form))).toBe('done')
  await rows("update appointment set warranty_level = 'orange' where id = $1", id)
  return { ...from, id }
}
const onDesk = async (who: Browser) =>
  (await who.get('/desk')).body.tasks.flatMap((t: { record: string; id: string }) =>
    t.record === 'warrantyHandling' ? [t.id] : [],
  )

test(`${clause('S36', 'R1.9')} what was written for a booking that was made anew is decided on and holds for the new one; of one that was called off nothing is left to decide`, async () => {
  const first = await warnedBooking('orange')
  const { id } = await propose({ appointmentId: first.id })
  expect(await onDesk(zhou)).toContain(first.id)
  const second = await rebooked(first, '2026-11-25T15:00:00+08:00')
  expect(await onDesk(zhou)).toContain(second.id)
  expect(await onDesk(zhou)).not.toContain(first.id)
  expect(because((await propose({ appointmentId: second.id })).answer)).toBe('handling_is_one_at_a_time')
  expect(because(await take(zhou, id, 'approve'))).toBe('done')
  expect((await gu.get(`/appointments/${second.id}/handlings`)).body.rows).toMatchObject([{ id }])
  const { orderId, jobs } = await signedCar(world, ordinaryLines(), comes(second))
  await rows('delete from slot')
  expect((await page(orderId)).rows).toMatchObject([{ id }])
  expect(because(await dispatch(jobs[0]!))).toBe('done')

  const off = await warnedBooking('orange', '2026-11-26T09:00:00+08:00')
  await propose({ appointmentId: off.id })
  expect(await onDesk(zhou)).toContain(off.id)
  const ding = await world.enter('E003')
  expect(because(await ding.post(`/appointments/${off.id}/cancel`, { reason: 'elsewhere' }))).toBe('done')
  expect(await onDesk(zhou)).not.toContain(off.id)
})

test(`${clause('R1.9')} of an order that was withdrawn nothing is left to decide`, async () => {
  const { orderId } = await warnedCar('orange')
  const { id } = await propose({ workOrderId: orderId })
  expect(await onDesk(zhou)).toContain(id)
  await rows("update work_order set state = 'withdrawn' where id = $1", orderId)
  expect(await onDesk(zhou)).not.toContain(id)
})

test(`${clause('S33')} files that are merged take bookings and handlings with them; a second open booking stays where it is`, async () => {
  const merge = async (from: string, into: string) => {
    const preview = (await gu.get(`/files/cars/${from}/merge?into=${into}`)).body
    const form = { into, take: preview.take, intoSeen: preview.intoSeen }
    return gu.post(`/vehicles/${from}/merge`, form, { seen: preview.lastEvent })
  }
  const carOf = async (id: string) =>
    (await rows('select vehicle_id as car from appointment where id = $1', id))[0].car
  const [booking, kept] = [await warnedBooking('orange'), await knownCar(world)]
  const { id } = await propose({ appointmentId: booking.id })
  expect(because(await merge(booking.carId, kept.carId))).toBe('done')
  expect(await carOf(booking.id)).toBe(kept.carId)
  expect(await rows('select vehicle_id as car from warranty_handling where id = $1', id)).toEqual([
    { car: kept.carId },
  ])
  expect(because(await gu.post(`/vehicles/${booking.carId}/unmerge`, {}))).toBe('done')
  expect(await carOf(booking.id)).toBe(booking.carId)
  const other = await warnedBooking('none', '2026-11-26T09:00:00+08:00')
  expect(because(await merge(booking.carId, other.carId))).toBe('done')
  expect([await carOf(booking.id), await carOf(other.id)]).toEqual([booking.carId, other.carId])
})
