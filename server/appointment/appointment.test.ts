import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bookingForm, knownCar, labourItem, packageItem, partItem, symptom } from '../../tests/bookings.ts'
import { clause } from '../../tests/clause.ts'
import { bay, morning, openWorld, staff, type Browser, type World } from '../../tests/world.ts'

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
test(`${clause('S30', 'S38')} fifty clerks want one slot: one wins, the others are told why and when next`, async () => {
  const cars = await Promise.all(Array.from({ length: 50 }, () => knownCar(world)))
  const form = (car: (typeof cars)[0]) =>
    bookingForm(car, { items: [labourItem('T0101')], startsAt: '2026-11-26T09:00:00+08:00' })
  const answers = await Promise.all(
    cars.map((car) => ding.post(`/appointments/${uuid()}/register`, form(car))),
  )
  expect(answers.map(because).sort()).toEqual(['done', ...Array(49).fill('slot_can_be_kept')])
  const told = answers.find((one) => because(one) === 'slot_can_be_kept')!.body.refusal
  expect(told.facts.refusedBecause).toContain('沪B')
  expect(told.facts.next).toMatch(/^最近可行 11-26 1\d:\d\d$/)
  const { rows: taken } = await world.owner.query('select count(distinct appointment_id)::int as n from slot')
  expect(taken[0].n).toBe(1)
})

test(`${clause('S29')} a form sent twice lands once, and says the same`, async () => {
  const id = uuid()
  const form = bookingForm(await knownCar(world))
  const key = uuid()
  const answers = [
    await ding.post(`/appointments/${id}/register`, form, { key }),
    await ding.post(`/appointments/${id}/register`, form, { key }),
  ]
  expect(answers.map(({ body }) => body)).toEqual([
    { id, state: 'registered' },
    { id, state: 'registered' },
  ])
  expect(await rows('select id from slot where appointment_id = $1', id)).toHaveLength(2)
})

test(`${clause('S29', 'S30', 'S36', 'S38', 'S39', 'S40', 'S41', 'S46')} each refusal of a booking by name, in the order of the table; nothing is left behind`, async () => {
  const car = await knownCar(world)
  const before = (await world.owner.query('select count(*)::int as n from appointment')).rows[0].n
  const refused = async (change: object) =>
    because(await ding.post(`/appointments/${uuid()}/register`, bookingForm(car, change)))
  expect(await refused({ items: [packageItem('TC105')] })).toBe('items_fit_the_car')
  expect(await refused({ items: [labourItem('X9999')] })).toBe('items_fit_the_car')
  expect(await refused({ startsAt: '2026-11-24T09:00:00+08:00' })).toBe('slot_can_be_kept')
  expect(await refused({ startsAt: '2026-11-26T03:00:00+08:00' })).toBe('slot_can_be_kept')
  expect(await refused({ receiverId: staff('E007') })).toBe('receiver_receives')
  expect(await refused({ papers: [] })).toBe('papers_are_told')
  expect(await refused({ estimateTold: false })).toBe('estimate_is_told')
  expect(await refused({ customerAgrees: false })).toBe('time_is_agreed')
  expect(await refused({ contactPhone: '12', words: ' ', items: [] })).toEqual([
    'contactPhone',
    'words',
    'items',
  ])
  expect(await refused({ source: 'somewhere' })).toEqual(['source'])
  const after = (await world.owner.query('select count(*)::int as n from appointment')).rows[0].n
  expect(after).toBe(before)
  expect((await world.owner.query('select count(*)::int as n from slot')).rows[0].n).toBe(0)
})

test(`${clause('S29')} one car has one open booking: a second is refused with the first one's number, also in a race`, async () => {
  const car = await knownCar(world)
  const ask = (startsAt: string) =>
    ding.post(`/appointments/${uuid()}/register`, bookingForm(car, { startsAt }))
  const answers = await Promise.all([
    ask('2026-11-26T09:00:00+08:00'),
    ask('2026-11-26T14:00:00+08:00'),
    ask('2026-11-27T10:30:00+08:00'),
  ])
  expect(answers.map(because).sort()).toEqual(['car_is_booked_once', 'car_is_booked_once', 'done'])
  expect((await ask('2026-11-26T15:00:00+08:00')).body.refusal).toMatchObject({
    because: 'car_is_booked_once',
    facts: { bookedAs: expect.stringMatching(/^YY-261125-\d{4}$/) },
  })
})

test(`${clause('S31')} a part that is not there: asked for at once, and the time waits for it`, async () => {
  const code = '1109110-20TA'
  const asked = { items: [labourItem('M0102'), partItem(code)] }
  const soon = await book(asked)
  expect(soon.answer.body.refusal.facts.refusedBecause).toContain('空气滤清器滤芯')
  const { id, answer } = await book({
    ...asked,
    startsAt: '2026-12-01T10:00:00+08:00',
    receiverId: staff('E004'),
  })
  expect(because(answer)).toBe('done')
  const [request] = await rows(
    'select state, quantity_milli::int as milli, needed_by from purchase_request where appointment_id = $1',
    id,
  )
  expect(request).toEqual({
    state: 'requested',
    milli: 1000,
    needed_by: new Date('2026-12-01T10:00:00+08:00'),
  })
  expect((await ding.get(`/appointments/${id}`)).body.booking.missing).toBe(1)
})

test(`${clause('S38', 'S40')} a new time is agreed with the customer; another bay at the same hour is no matter of his`, async () => {
  const { id } = await book()
  const place = (change: object) =>
    ding.post(`/appointments/${id}/place`, {
      startsAt: '2026-11-26T09:00:00+08:00',
      receiverId: staff('E002'),
      customerAgrees: false,
      ...change,
    })
  expect(because(await place({ startsAt: '2026-11-26T14:00:00+08:00' }))).toBe('time_is_agreed')
  expect(because(await place({ bayId: bay('BAY03') }))).toBe('done')
  const held = await rows(
    "select resource_id from slot where appointment_id = $1 and resource_kind = 'bay'",
    id,
  )
  expect(held).toEqual([{ resource_id: bay('BAY03') }])
  expect(because(await place({ startsAt: '2026-11-26T14:00:00+08:00', customerAgrees: true }))).toBe('done')
  const kinds = (await rows('select kind from message where appointment_id = $1 order by id', id)).map(
    (m) => m.kind,
  )
  expect(kinds).toEqual(['booked', 'bookingMoved'])
})

test(`${clause('S16', 'S29', 'R5.2')} who has nothing to do with bookings neither reads nor makes one`, async () => {
  const song = await world.enter('E007')
  expect((await book({}, song)).answer.status).toBe(403)
  expect((await song.get('/appointments')).status).toBe(403)
  const fan = await world.enter('E009')
  expect((await book({}, fan)).answer.status).toBe(403)
  expect((await fan.get('/appointments')).status).toBe(200)
})

test(`${clause('R5.2')} whoever prepares sees that there is a message, and not the whole name in its words`, async () => {
  const { id } = await book()
  const fan = await world.enter('E009')
  const { body } = await fan.get(`/appointments/${id}`)
  expect(body.messages).toMatchObject([{ kind: 'booked', body: null }])
  expect(JSON.stringify(body)).not.toContain('沈知微')
  expect(JSON.stringify(body)).not.toContain('16000006172')
  expect((await ding.get(`/appointments/${id}`)).body.messages[0].body).toContain('沈知微')
})
