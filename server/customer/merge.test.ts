import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import {
  arrival,
  later,
  morning,
  openWorld,
  people,
  store,
  type Browser,
  type World,
} from '../../tests/world.ts'
import { takeOneDue } from '../due.ts'
import { newId } from '../id.ts'

let world: World
let gu: Browser
let su: Browser
beforeAll(async () => {
  world = await openWorld()
  gu = await world.enter('E004')
  su = await world.enter('E002')
})
afterAll(() => world.close())

let plates = 60_000
const plate = () => `沪D${++plates}`
const because = (a: { status: number; body: { refusal?: { because: string } } }) =>
  a.body.refusal?.because ?? a.status
const idOf = async (orderId: string) => (await su.get(`/work-orders/${orderId}`)).body.order

/** A car that came in, with its owner. */
async function received(change: object = {}, at = morning) {
  world.way.at(at)
  const form = { ...arrival({ plate: plate() }), ...change }
  const { orderId } = await world.way.receive(people.su, form)
  world.way.at(morning)
  const { vehicleId, customerId, number } = await idOf(orderId)
  return { orderId, vehicleId, customerId, number, plate: form.car.plate }
}

const named = (name: string, phone: string) => ({ owner: { id: newId(), kind: 'person', name, phone } })

/** What stands in the tables of the two, to the last column. */
async function pictureOf(ids: readonly string[]) {
  const rows = async (text: string) => (await world.owner.query(text, [ids])).rows
  return {
    customers: await rows('select * from customer where id = any($1) order by id'),
    initials: await rows('select * from customer_initials where customer_id = any($1) order by 1, 2'),
    vehicles: await rows('select * from vehicle where id = any($1) order by id'),
    parties: await rows(
      'select * from vehicle_party where customer_id = any($1) or vehicle_id = any($1) order by id',
    ),
    visits: await rows('select * from visit where customer_id = any($1) or vehicle_id = any($1) order by id'),
    orders: await rows(
      'select * from work_order where customer_id = any($1) or vehicle_id = any($1) order by id',
    ),
    messages: await rows('select * from message where customer_id = any($1) order by id'),
    refs: await rows('select * from external_ref where subject_id = any($1) order by 1, 2, 3'),
    readings: await rows('select * from odometer_reading where vehicle_id = any($1) order by id'),
  }
}

async function merge(of: 'cars' | 'customers', id: string, into: string, take?: readonly string[], who = gu) {
  const preview = (await who.get(`/files/${of}/${id}/merge?into=${into}`)).body
  const noun = of === 'cars' ? 'vehicles' : 'customers'
  const form = { into, take: take ?? preview.take, intoSeen: preview.intoSeen }
  return { preview, answer: await who.post(`/${noun}/${id}/merge`, form, { seen: preview.lastEvent }) }
}

describe(`${clause('S33')} two files of one customer`, () => {
  test('are suggested, shown side by side, merged with all that points at them, and taken apart exactly', async () => {
    const kept = await received(named('滕一诺', '16000003301'))
    const gone = await received(named('滕一诺', '021-62343301'))
    const third = { id: uuid(), kind: 'person', name: '滕一', phone: '16000003301' }
    await su.post(`/customers/${third.id}/register`, { ...third, id: undefined })
    await su.post(`/customers/${gone.customerId}/refer`, { system: 'DMS', number: 'K33' })
    await su.post(
      `/customers/${gone.customerId}/amend`,
      { address: '上海市示例路 9 号', memberLevel: '金卡' },
      { seen: (await su.get(`/files/customers/${gone.customerId}`)).body.lastEvent },
    )
    const alike = (await su.get(`/files/customers/${kept.customerId}`)).body.alike
    expect(alike.map((a: { id: string; because: string }) => [a.id, a.because]).sort()).toEqual(
      [
        [third.id, 'phone'],
        [gone.customerId, 'nameAndTail'],
      ].sort(),
    )
    const ids = [kept.customerId, gone.customerId, kept.vehicleId, gone.vehicleId]
    const before = await pictureOf(ids)

    const { preview, answer } = await merge('customers', gone.customerId, kept.customerId)
    expect(preview).toMatchObject({
      fields: ['phone', 'address', 'memberLevel'],
      take: ['address', 'memberLevel'],
      moves: { visits: 1, orders: 1, parties: 1, refs: 1 },
      kept: { file: { name: '滕**', phone: '160****3301' } },
    })
    expect(answer.body).toMatchObject({ state: 'merged' })
    const page = (await su.get(`/files/customers/${kept.customerId}`)).body
    expect(page.customer).toMatchObject({ memberLevel: '金卡', address: '上海市**', phone: '160****3301' })
    expect(page.cars.map((c: { plate: string }) => c.plate).sort()).toEqual([kept.plate, gone.plate].sort())
    expect(page.orders).toHaveLength(2)
    expect(page.refs).toEqual([{ system: 'DMS', number: 'K33' }])
    expect((await su.get('/search?q=62343301')).body).toMatchObject({ cars: [], customers: [] })
    expect(await idOf(gone.orderId)).toMatchObject({ customerId: kept.customerId })
    const merged = (await su.get(`/files/customers/${gone.customerId}`)).body
    expect(merged.customer).toMatchObject({ state: 'merged', mergedInto: kept.customerId })

    expect((await gu.post(`/customers/${gone.customerId}/unmerge`, {})).body).toMatchObject({
      state: 'inUse',
    })
    expect(await pictureOf(ids)).toEqual(before)
  })

  test('one of whom drives the car that the other owns: nothing stands there twice', async () => {
    const car = await received(named('邬一', '16000003311'))
    const driver = { id: uuid(), kind: 'person', name: '邬一', phone: '16000003312' }
    await su.post(`/vehicles/${car.vehicleId}/setParty`, { role: 'driver', party: driver, day: '2026-11-25' })
    await su.post(`/vehicles/${car.vehicleId}/setParty`, {
      role: 'driver',
      party: { known: car.customerId },
      day: '2026-11-25',
    })
    const ids = [car.customerId, driver.id, car.vehicleId]
    const before = await pictureOf(ids)
    expect((await merge('customers', driver.id, car.customerId)).answer.status).toBe(200)
    const parties = (await su.get(`/files/cars/${car.vehicleId}`)).body.parties
    const now = parties.filter((p: { untilDay: string | null }) => p.untilDay === null)
    expect(now.map((p: { role: string }) => p.role)).toEqual(['owner', 'driver'])
    await gu.post(`/customers/${driver.id}/unmerge`, {})
    expect(await pictureOf(ids)).toEqual(before)
  })

  test('is not undone once something was built on it, and the refusal lists what', async () => {
    const kept = await received(named('骆一', '16000003321'))
    const gone = await received(named('骆二', '16000003321'))
    await merge('customers', gone.customerId, kept.customerId)
    await world.owner.query("update visit set state = 'left' where vehicle_id = $1", [gone.vehicleId])
    const again = await received(
      { car: { known: gone.vehicleId }, owner: { known: kept.customerId } },
      later(30),
    )
    const { lastEvent } = (await su.get(`/files/customers/${kept.customerId}`)).body
    await su.post(`/customers/${kept.customerId}/amend`, { remark: '常客' }, { seen: lastEvent })
    const refused = await gu.post(`/customers/${gone.customerId}/unmerge`, {})
    expect(refused.body.refusal).toMatchObject({
      because: 'nothing_depends_on_merge',
      facts: { later: expect.stringContaining(again.number) },
    })
    expect(refused.body.refusal.facts.later).toContain('更正')
    const step = (await gu.get(`/files/customers/${gone.customerId}`)).body.steps.find(
      (s: { step: string }) => s.step === 'unmerge',
    )
    expect(step.refusal.because).toBe('nothing_depends_on_merge')
  })

  test('a second merge into the same file, itself undone, does not stand in the way of the first', async () => {
    const [kept, first, second] = [
      await received(named('宓一', '16000003331')),
      await received(named('宓二', '16000003331')),
      await received(named('宓三', '16000003331')),
    ]
    await merge('customers', first.customerId, kept.customerId)
    await merge('customers', second.customerId, kept.customerId)
    expect(because(await gu.post(`/customers/${first.customerId}/unmerge`, {}))).toBe(
      'nothing_depends_on_merge',
    )
    expect((await gu.post(`/customers/${second.customerId}/unmerge`, {})).status).toBe(200)
    expect((await gu.post(`/customers/${first.customerId}/unmerge`, {})).status).toBe(200)
  })
})

describe(`${clause('S33', 'R3.1')} two files of one car`, () => {
  const vin = 'LSJA24U62JG269225'

  test('one by plate, one by VIN: the kept one has both, the visits of both, and one owner; undone exactly', async () => {
    const kept = await received(named('蒲一', '16000003341'))
    const other = await received({
      car: { id: newId(), plate: '', vin, brand: '远岑', model: '晏清' },
      ...named('蒲一', '16000003342'),
    })
    await world.owner.query("update visit set state = 'left' where vehicle_id = $1", [other.vehicleId])
    const ids = [kept.vehicleId, other.vehicleId]
    const before = await pictureOf(ids)
    const { preview, answer } = await merge('cars', other.vehicleId, kept.vehicleId)
    expect(preview).toMatchObject({
      take: ['vin'],
      fields: expect.arrayContaining(['plate', 'vin', 'owner']),
    })
    expect(answer.body).toMatchObject({ state: 'merged' })
    const page = (await su.get(`/files/cars/${kept.vehicleId}`)).body
    expect(page.car).toMatchObject({ plate: kept.plate, vin })
    expect(page.visitCount).toBe(2)
    expect(page.parties.map((p: { role: string; untilDay: string | null }) => p.untilDay === null)).toEqual([
      true,
      false,
    ])
    expect((await su.get(`/search?q=${vin.slice(-6)}`)).body.cars).toMatchObject([{ id: kept.vehicleId }])
    expect((await gu.post(`/vehicles/${other.vehicleId}/unmerge`, {})).status).toBe(200)
    expect(await pictureOf(ids)).toEqual(before)

    // The other way round: the owner of the one that goes becomes the owner.
    const taken = await merge('cars', other.vehicleId, kept.vehicleId, ['vin', 'owner'])
    expect(taken.answer.status).toBe(200)
    const now = (await su.get(`/files/cars/${kept.vehicleId}`)).body.parties[0]
    expect(now).toMatchObject({ role: 'owner', customerId: other.customerId })
    expect((await gu.post(`/vehicles/${other.vehicleId}/unmerge`, {})).status).toBe(200)
    expect(await pictureOf(ids)).toEqual(before)
  })

  test('are refused where they are two: different VINs, both in the store, itself, one out of use', async () => {
    const one = await received({
      car: { id: newId(), plate: plate(), vin: 'LDC613P23A1305189', brand: '', model: '' },
    })
    const two = await received()
    expect(because((await merge('cars', one.vehicleId, two.vehicleId)).answer)).toBe('only_one_is_here')
    expect(because((await merge('cars', one.vehicleId, one.vehicleId)).answer)).toBe('is_another_file')
    const vins = uuid()
    await su.post(`/vehicles/${vins}/register`, { vin: '1M8GDM9AXKP042788' })
    expect(because((await merge('cars', vins, one.vehicleId)).answer)).toBe('vins_agree')
    const put = uuid()
    await su.post(`/vehicles/${put}/register`, { plate: plate() })
    await gu.post(`/vehicles/${put}/stop`, { reason: '试驾车' })
    expect(because((await merge('cars', vins, put)).answer)).toBe('other_file_stands')
    expect(because((await merge('cars', vins, two.vehicleId, [], su)).answer)).toBe('not_your_duty')
  })

  test('somebody has changed the file to keep meanwhile: told, and nothing merged', async () => {
    const [kept, gone] = [uuid(), uuid()]
    await su.post(`/vehicles/${kept}/register`, { plate: plate() })
    await su.post(`/vehicles/${gone}/register`, { plate: plate() })
    const preview = (await gu.get(`/files/cars/${gone}/merge?into=${kept}`)).body
    await su.post(`/vehicles/${kept}/refer`, { system: 'DMS', number: 'V1' })
    const form = { into: kept, take: [], intoSeen: preview.intoSeen }
    expect(because(await gu.post(`/vehicles/${gone}/merge`, form, { seen: preview.lastEvent }))).toBe(
      'changed_meanwhile',
    )
  })

  test('a merged file is not received, and two who merge crosswise do it once', async () => {
    const [a, b] = [uuid(), uuid()]
    await su.post(`/vehicles/${a}/register`, { plate: plate() })
    await su.post(`/vehicles/${b}/register`, { plate: plate() })
    const [ab, ba] = await Promise.all([merge('cars', a, b), merge('cars', b, a)])
    expect([ab.answer.status, ba.answer.status].sort()).toEqual([200, 409])
    const goneId = ab.answer.status === 200 ? a : b
    const form = { ...arrival(), car: { known: goneId }, owner: arrival().owner }
    expect(because(await su.post(`/visits/${uuid()}/receive`, form))).toBe('car_file_stands')
  })
})

test('in another store of the group its own rows follow, there and back', async () => {
  const there = '00000000-0000-8000-9000-000000000009'
  await world.owner.query(
    "insert into store (id, code, name, address, phone, time_zone) values ($1, 'BJ09', '分店', '', '', 'Asia/Shanghai')",
    [there],
  )
  const kept = await received(named('岑一', '16000003361'))
  const gone = await received(named('岑二', '16000003361'))
  const visit = uuid()
  await world.owner.query('begin')
  await world.owner.query(
    `insert into visit (id, store_id, vehicle_id, customer_id, brought_by, waits_in_store, arrived_at, state)
     values ($1, $2, $3, $4, '', false, $5, 'left')`,
    [visit, there, gone.vehicleId, gone.customerId, morning],
  )
  await world.owner.query('commit')
  const ofVisit = async () =>
    (await world.owner.query('select customer_id from visit where id = $1', [visit])).rows[0].customer_id
  await merge('customers', gone.customerId, kept.customerId)
  expect(await ofVisit()).toBe(gone.customerId)
  while (await takeOneDue(world.house));
  expect(await ofVisit()).toBe(kept.customerId)
  await gu.post(`/customers/${gone.customerId}/unmerge`, {})
  while (await takeOneDue(world.house));
  expect(await ofVisit()).toBe(gone.customerId)
  const events = await world.owner.query(
    "select step, party from event where store_id = $1 and subject = 'customer'",
    [there],
  )
  expect(events.rows).toEqual([
    { step: 'follow', party: 'clock' },
    { step: 'follow', party: 'clock' },
  ])
  expect(store).not.toBe(there)
})
