import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { completenessOf } from '../../domain/customer/completeness.ts'
import { blankVehicle } from '../../domain/customer/vehicle-forms.ts'
import { clause } from '../../tests/clause.ts'
import {
  arrival,
  later,
  morning,
  openWorld,
  ordinaryLines,
  people,
  type Browser,
  type World,
} from '../../tests/world.ts'

let world: World
let su: Browser
let ding: Browser
let lu: Browser
beforeAll(async () => {
  world = await openWorld()
  su = await world.enter('E002')
  ding = await world.enter('E003')
  lu = await world.enter('E001')
})
afterAll(() => world.close())

let plates = 50_000
const plate = () => `沪C${++plates}`
const because = (a: { status: number; body: { refusal?: { because: string } } }) =>
  a.body.refusal?.because ?? a.status
const register = async (form: object, who = su) => {
  const id = uuid()
  return { id, answer: await who.post(`/vehicles/${id}/register`, form) }
}
const file = async (id: string, who = su) => (await who.get(`/files/cars/${id}`)).body
const act = async (id: string, step: string, form: object = {}, who = su) =>
  who.post(`/vehicles/${id}/${step}`, form)
const owner = (name: string, phone = '') => ({ id: uuid(), kind: 'person', name, phone })
const vin = 'LSJA24U62JG269225'

describe(`${clause('S33')} a quick file`, () => {
  test('from the plate alone, completed later: on the list with what is missing, and on the desk of care', async () => {
    const before = (await ding.get('/desk')).body.tasks.find(
      (t: { record: string }) => t.record === 'vehicle',
    )
    const own = plate()
    const { id, answer } = await register({ plate: own })
    expect(answer).toMatchObject({ status: 200, body: { state: 'inUse' } })
    expect((await file(id)).completeness).toMatchObject({
      percent: 10,
      lacks: ['owner', 'phone', 'vin', 'model'],
    })
    const listed = async () =>
      (await su.get('/files/cars?only=lacks')).body.rows.find((row: { id: string }) => row.id === id)
    expect(await listed()).toMatchObject({ plate: own, owner: '', lacks: ['owner', 'phone', 'vin', 'model'] })
    const after = (await ding.get('/desk')).body.tasks.filter(
      (t: { record: string }) => t.record === 'vehicle',
    )
    expect(after).toMatchObject([
      { title: '档案待补全', about: String(Number(before?.about ?? 0) + 1), mine: true },
    ])
    expect((await su.get('/desk')).body.tasks.map((t: { record: string }) => t.record)).not.toContain(
      'vehicle',
    )

    const { lastEvent } = await file(id)
    await act(id, 'setParty', { role: 'owner', party: owner('方知远', '16000002101'), day: '2026-11-25' })
    const amended = { ...blankVehicle, plate: own, vin, model: '晏清' }
    expect(because(await su.post(`/vehicles/${id}/amend`, amended, { seen: lastEvent }))).toBe(
      'changed_meanwhile',
    )
    expect(
      (await su.post(`/vehicles/${id}/amend`, amended, { seen: (await file(id)).lastEvent })).status,
    ).toBe(200)
    expect((await file(id)).completeness).toMatchObject({ percent: 75, lacks: [] })
    expect(await listed()).toBeUndefined()
  })

  test('an unplated car by its VIN; one with neither is told so at the field; a plate is one car', async () => {
    const own = 'LDC613P23A1305189'
    const { id } = await register({ vin: own.toLowerCase() })
    expect((await file(id)).car).toMatchObject({ plate: null, vin: own })
    expect((await register({})).answer.body.fields).toEqual({ plate: '请填写车牌；未上牌的车填写车架号' })
    const twice = plate()
    await register({ plate: twice })
    expect(because((await register({ plate: twice })).answer)).toBe('plate_is_one_car')
  })

  test('letters that a plate or a VIN never has are offered corrected, and never put in', async () => {
    const { answer } = await register({ plate: '沪A1I234', vin: 'LDC613P23A13O5189' })
    expect(answer.body.fields).toMatchObject({
      plate: expect.stringContaining('是否应为数字“1”？'),
      vin: expect.stringContaining('是否应为“LDC613P23A1305189”？'),
    })
  })

  test('at reception a car without an owner gets the one who stands there; its odometer and file are one', async () => {
    const own = plate()
    const { id } = await register({ plate: own, model: '晏清' })
    const form = { ...arrival(), car: { known: id }, owner: { ...arrival().owner, name: '邵明' } }
    expect((await su.post(`/visits/${uuid()}/receive`, form)).status).toBe(200)
    const page = await file(id)
    expect(page.parties).toMatchObject([{ role: 'owner', name: '邵**', untilDay: null }])
    expect(page.completeness.lacks).toEqual(['vin'])
    expect(page.visits[0].orders[0]).toMatchObject({ complaint: form.complaint })
  })
})

test(`${clause('S33', 'S35')} what the list goes by is what the rule book says, whatever is known`, async () => {
  const forms = [
    { plate: plate() },
    { plate: plate(), model: 'x' },
    { plate: plate(), modelCode: 'A1-15T' },
    { plate: plate(), owner: owner('甲') },
    { plate: plate(), owner: owner('乙', '16000002102'), model: 'x' },
    { vin: 'LSJA24U60JG269224', owner: owner('丙', '16000002103'), model: 'x' },
  ]
  for (const form of forms) {
    const { id, answer } = await register(form)
    expect([form, answer.status]).toEqual([form, 200])
    const { rows } = await world.owner.query(
      `select v.*, p.customer_id, c.phone from vehicle v
       left join vehicle_party p on p.vehicle_id = v.id and p.role = 'owner' and p.until_day is null
       left join customer c on c.id = p.customer_id where v.id = $1`,
      [id],
    )
    const known = completenessOf({
      ...blankVehicle,
      plate: rows[0].plate,
      vin: rows[0].vin,
      model: rows[0].model,
      modelCode: rows[0].model_code,
      ownerId: rows[0].customer_id,
      phone: rows[0].phone,
    })
    expect([form, rows[0].lacks]).toEqual([form, known.lacks])
    await act(id, 'setParty', { role: 'driver', party: owner('丁'), day: '2026-11-25' })
    const { lastEvent, car } = await file(id)
    const data = Object.fromEntries(Object.keys(blankVehicle).map((key) => [key, car[key] ?? '']))
    const whole = {
      ...blankVehicle,
      plate: data['plate'],
      vin: data['vin'],
      model: data['model'],
      modelCode: car.modelCode,
    }
    await su.post(`/vehicles/${id}/amend`, whole, { seen: lastEvent })
    const again = await world.owner.query('select lacks from vehicle where id = $1', [id])
    expect([form, again.rows[0].lacks]).toEqual([form, known.lacks])
  }
})

describe(`${clause('S33')} whose car it is`, () => {
  test('a sale: the old owner stays in the history, and each visit shows the owner of its time', async () => {
    const { orderId } = await world.way.receive(people.su, arrival({ plate: plate() }))
    const { vehicleId, number } = (await su.get(`/work-orders/${orderId}`)).body.order
    const sold = { owner: owner('董一鸣', '16000002104'), day: '2026-11-25', endsOthers: true }
    expect((await act(vehicleId, 'transfer', { ...sold, day: '2026-11-26' })).body.refusal).toMatchObject({
      because: 'day_is_not_future',
    })
    expect((await act(vehicleId, 'transfer', sold)).status).toBe(200)
    const page = await file(vehicleId)
    expect(
      page.parties.map((p: { role: string; name: string; untilDay: string | null }) => [p.name, p.untilDay]),
    ).toEqual([
      ['董**', null],
      ['方**', '2026-11-25'],
    ])
    expect(page.visits).toMatchObject([{ owner: '董**', orders: [{ number }] }])
    await world.owner.query(
      "update vehicle_party set from_day = '2026-01-01' where vehicle_id = $1 and until_day is not null",
      [vehicleId],
    )
    await world.owner.query(
      "update visit set arrived_at = '2026-05-01T10:00:00+08:00' where vehicle_id = $1",
      [vehicleId],
    )
    expect((await file(vehicleId)).visits[0].owner).toBe('方**')
    expect(
      because(await act(vehicleId, 'transfer', { ...sold, owner: { known: page.parties[0].customerId } })),
    ).toBe('owner_is_another')
  })

  test('sold away or scrapped: out of the lists of what is due, found all the same, and back when it returns', async () => {
    const own = plate()
    const { id } = await register({ plate: own, owner: owner('戚四', '16000002105'), model: 'x' })
    expect((await act(id, 'sellAway', { day: '2026-11-25', note: '卖给外地' })).body).toMatchObject({
      state: 'soldAway',
    })
    expect((await file(id)).car).toMatchObject({
      state: 'soldAway',
      goneDay: '2026-11-25',
      remark: '卖给外地',
    })
    const lacking = (await su.get('/files/cars?only=lacks')).body.rows
    expect(lacking.map((row: { id: string }) => row.id)).not.toContain(id)
    expect((await su.get('/files/cars?only=soldAway')).body.rows).toMatchObject([{ id }])
    expect((await su.get(`/search?q=${own.slice(-5)}`)).body.cars).toMatchObject([{ id, state: 'soldAway' }])
    // Its plate is free again.
    expect((await register({ plate: own })).answer.status).toBe(200)
    expect(because(await act(id, 'resume'))).toBe('plate_is_one_car')

    const back = await register({ plate: plate(), owner: owner('戚五'), model: 'x' })
    await act(back.id, 'sellAway', { day: '2026-11-25' })
    await world.way.receive(people.su, { ...arrival(), car: { known: back.id } })
    expect((await file(back.id)).car).toMatchObject({ state: 'inUse', goneDay: null })
    expect(because(await act(back.id, 'scrap', { day: '2026-11-25' }))).toBe('car_has_left')
  })

  test('a company’s car with two drivers and one who pays; a driver’s name finds the car', async () => {
    const company = { id: uuid(), kind: 'company', name: '上海示例租赁有限公司', phone: '021-62345678' }
    const own = plate()
    const { id } = await register({ plate: own, owner: company, model: 'x', insuranceDay: '2026-12-01' })
    const drivers = [owner('覃大川', '16000002106'), owner('单小雨', '16000002107')]
    for (const party of drivers)
      expect((await act(id, 'setParty', { role: 'driver', party, day: '2026-11-01' })).status).toBe(200)
    await act(id, 'setParty', { role: 'payer', party: owner('甲付'), day: '2026-11-01' })
    await act(id, 'setParty', { role: 'payer', party: owner('乙付'), day: '2026-11-02' })
    expect(
      because(
        await act(id, 'setParty', { role: 'driver', party: { known: drivers[0]!.id }, day: '2026-11-02' }),
      ),
    ).toBe('party_is_not_set')
    expect(
      because(
        await act(id, 'setParty', { role: 'owner', party: { known: drivers[0]!.id }, day: '2026-11-02' }),
      ),
    ).toBe('party_is_not_set')
    const page = (await su.get(`/files/customers/${company.id}`)).body
    expect(page.customer.name).toBe('上海示例租赁有限公司')
    expect(page.cars).toMatchObject([{ plate: own, role: 'owner', insuranceDay: '2026-12-01' }])
    expect(
      page.drivers.map((d: { role: string; name: string; phone: string | null }) => [
        d.role,
        d.name,
        d.phone,
      ]),
    ).toEqual([
      ['driver', '覃**', '160****2106'],
      ['driver', '单**', '160****2107'],
      ['payer', '乙**', null],
    ])
    for (const q of ['覃大川', 'tdc', 'qdc', 'sxy', 'dxy', '2107'])
      expect([
        q,
        (await su.get(`/search?q=${encodeURIComponent(q)}`)).body.cars.map((c: { id: string }) => c.id),
      ]).toEqual([q, [id]])
    const driver = (await file(id)).parties.find(
      (p: { customerId: string }) => p.customerId === drivers[0]!.id,
    )
    expect((await act(id, 'endParty', { partyId: driver.id, day: '2026-11-20' })).status).toBe(200)
    expect(because(await act(id, 'endParty', { partyId: driver.id, day: '2026-11-20' }))).toBe('party_stands')
    const ownerRow = (await file(id)).parties.find((p: { role: string }) => p.role === 'owner')
    expect(because(await act(id, 'endParty', { partyId: ownerRow.id, day: '2026-11-20' }))).toBe(
      'party_is_not_owner',
    )
    expect((await su.get('/search?q=tdc')).body.cars).toEqual([])
  })
})

test(`${clause('S35', 'S56')} a reading below an earlier one needs a reason; then reception goes by the new instrument`, async () => {
  const { orderId } = await world.way.receive(people.su, arrival({ plate: plate(), km: 90_000 }))
  const { vehicleId, customerId } = (await su.get(`/work-orders/${orderId}`)).body.order
  const reading = { km: 120, at: later(5).toISOString(), source: 'seen' }
  world.clock.set(later(10))
  const refused = await act(vehicleId, 'readOdometer', reading)
  expect(refused.body.refusal).toMatchObject({
    because: 'odometer_falls_only_with_reason',
    facts: { km: 120, previousKm: 90_000, nextKm: null },
  })
  expect(because(await act(vehicleId, 'readOdometer', { ...reading, reason: 'other' }))).toBe(400)
  expect(because(await act(vehicleId, 'readOdometer', { ...reading, at: later(60).toISOString() }))).toBe(
    'instant_is_not_future',
  )
  expect((await act(vehicleId, 'readOdometer', { ...reading, reason: 'meterReplaced' })).status).toBe(200)
  expect((await file(vehicleId)).readings).toMatchObject([
    { km: 120, source: 'seen', reason: 'meterReplaced', by: '苏婉宁' },
    { km: 90_000, source: 'visit' },
  ])
  await world.owner.query("update visit set state = 'left' where vehicle_id = $1", [vehicleId])
  const again = { ...arrival(), car: { known: vehicleId }, owner: { known: customerId } }
  expect(because(await su.post(`/visits/${uuid()}/receive`, { ...again, odometerKm: 119 }))).toBe(
    'odometer_does_not_fall',
  )
  expect((await su.post(`/visits/${uuid()}/receive`, { ...again, odometerKm: 121 })).status).toBe(200)
  world.clock.set(morning)
})

test(`${clause('S35')} work that was refused is kept with the car, and marked when it is agreed to later`, async () => {
  const lines = ordinaryLines()
  const car = arrival({ plate: plate() })
  world.way.at(morning)
  const first = await world.way.receive(people.su, car)
  await world.way.agree(
    people.su,
    await world.way.quote(people.su, first.orderId, later(300), lines),
    lines,
    [lines[0]!.id],
  )
  const { vehicleId, customerId } = (await su.get(`/work-orders/${first.orderId}`)).body.order
  expect((await file(vehicleId)).refused).toMatchObject([
    { name: '更换前制动片', amountFen: 15_000, doneSince: false },
  ])
  await world.owner.query("update visit set state = 'left' where vehicle_id = $1", [vehicleId])
  world.way.at(later(60))
  const next = await world.way.receive(people.su, {
    ...arrival(),
    car: { known: vehicleId },
    owner: { known: customerId },
  })
  const anew = ordinaryLines()
  await world.way.agree(people.su, await world.way.quote(people.su, next.orderId, later(400), anew), anew)
  world.way.at(morning)
  expect((await file(vehicleId)).refused).toMatchObject([{ doneSince: true }])
})

test(`${clause('S33')} numbers of other systems: added, found, one file each, removed`, async () => {
  const { id } = await register({ plate: plate(), owner: owner('阮七', '16000002108'), model: 'x' })
  const other = await register({ plate: plate() })
  const number = { system: 'DMS', number: 'VH-2023/0077' }
  expect((await act(id, 'refer', number)).status).toBe(200)
  expect((await act(other.id, 'refer', number)).body.refusal).toMatchObject({
    because: 'number_is_free',
    facts: number,
  })
  expect((await file(id)).refs).toEqual([number])
  const found = async () =>
    (await su.get('/search?q=VH-2023/0077')).body.cars.map((c: { id: string }) => c.id)
  expect(await found()).toEqual([id])
  const customerId = (await file(id)).parties[0].customerId
  await su.post(`/customers/${customerId}/refer`, { system: 'CRM', number: 'K99017' })
  expect((await su.get('/search?q=K99017')).body).toMatchObject({
    cars: [{ id }],
    customers: [{ id: customerId, name: '阮**' }],
  })
  expect((await act(id, 'unrefer', number)).status).toBe(200)
  expect((await act(id, 'unrefer', number)).status).toBe(404)
  expect(await found()).toEqual([])
})

test('三包 data: promised periods at least the law’s, the coefficient within it, another rule set only with a reason', async () => {
  const own = plate()
  const data = {
    ...blankVehicle,
    plate: own,
    saleDay: '2023-05-01',
    productionDay: '2023-03-01',
    salePriceFen: 11_990_000,
  }
  const wrong = await register({
    ...data,
    productionDay: '2023-06-01',
    repairMonths: 24,
    sanbaoKm: 40_000,
    coefficientBasisPoints: 60,
    ruleSet: 'CN_150',
  })
  expect(wrong.answer.body.fields).toMatchObject({
    repairMonths: expect.stringContaining('法定的36个月'),
    sanbaoKm: expect.stringContaining('法定的50,000公里'),
  })
  expect((await register({ ...data, ruleSet: 'CN_150' })).answer.body.fields).toEqual({
    ruleSetReason: expect.any(String),
  })
  expect((await register({ ...data, coefficientBasisPoints: 60 })).answer.body.fields).toEqual({
    coefficientBasisPoints: expect.stringContaining('0.50%'),
  })
  const good = {
    ...data,
    repairMonths: 48,
    coefficientBasisPoints: 60,
    ruleSet: 'CN_150',
    ruleSetReason: '厂家书面承诺',
  }
  const { id, answer } = await register(good)
  expect(answer.status).toBe(200)
  expect((await file(id)).car).toMatchObject({
    repairMonths: 48,
    coefficientBasisPoints: 60,
    ruleSet: 'CN_150',
    salePriceFen: 11_990_000,
  })
})

test('duties: a technician sees no file; a customer is stopped by its heads alone', async () => {
  const song = await world.enter('E007')
  expect((await song.get('/files/cars')).status).toBe(403)
  const id = uuid()
  await su.post(`/customers/${id}/register`, { kind: 'person', name: '季九', phone: '16000002109' })
  expect(because(await su.post(`/customers/${id}/stop`, { reason: '重复投诉' }))).toBe('not_your_duty')
  expect((await lu.post(`/customers/${id}/stop`, { reason: '已离世' })).body.state).toBe('stopped')
  expect((await lu.get(`/files/customers/${id}`)).body.customer).toMatchObject({
    state: 'stopped',
    remark: '已离世',
  })
})
