import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { arrival, openWorld, type Browser, type World } from '../../tests/world.ts'

let world: World
let su: Browser
beforeAll(async () => {
  world = await openWorld()
  su = await world.enter('E002')
})
afterAll(() => world.close())

const receive = (form: object, more?: { key?: string }) => su.post(`/visits/${uuid()}/receive`, form, more)

test(`${clause('S46', 'S33')} a car that the file does not know comes in with its plate alone; file, stay and order are there`, async () => {
  const form = arrival({ plate: '沪 b·k12 34', km: 12_345 })
  expect(await receive(form)).toMatchObject({ status: 200, body: { state: 'here' } })
  const page = (await su.get(`/work-orders/${form.orderId}`)).body
  expect(page.order).toMatchObject({
    number: 'GD-261125-0001',
    state: 'received',
    plate: '沪BK1234',
    plateColour: 'blue',
    odometerKm: 12_345,
    customer: '方知远',
    phone: '160****2001',
    advisor: '苏婉宁',
    complaint: form.complaint,
  })
  expect(page.history.map((h: { did: string; who: string; duty: string }) => [h.did, h.who, h.duty])).toEqual(
    [['开单', '苏婉宁', '随动']],
  )
})

test('the next number of the day follows without a gap', async () => {
  const before = await world.owner.query("select last from number_series where kind = 'GD'")
  const form = arrival()
  await receive({ ...form, complaint: '' })
  await receive(form)
  const { number } = (await su.get(`/work-orders/${form.orderId}`)).body.order
  expect(number).toBe(`GD-261125-${String(before.rows[0].last + 1).padStart(4, '0')}`)
})

test('what is wrong stands at its field, in words', async () => {
  const form = arrival()
  const wrong = await receive({
    ...form,
    car: { ...form.car, plate: '沪A1I234' },
    owner: { ...form.owner, phone: '1380000', name: ' ' },
    odometerKm: -1,
    complaint: ' ',
    broughtTo: 'x',
  })
  expect(wrong.status).toBe(400)
  const fields = wrong.body.fields as { [path: string]: string }
  expect(Object.keys(fields).sort()).toEqual([
    'broughtTo',
    'car.plate',
    'complaint',
    'odometerKm',
    'owner.name',
    'owner.phone',
  ])
  for (const sentence of Object.values(fields)) expect(sentence).toMatch(/\p{Script=Han}/u)
})

test('without a key no form lands', async () => {
  const answer = await world.app.request(`/api/visits/${uuid()}/receive`, {
    method: 'POST',
    headers: { cookie: su.cookie, 'content-type': 'application/json' },
    body: JSON.stringify(arrival()),
  })
  expect([answer.status, Object.keys((await answer.json()).fields)]).toEqual([400, ['idempotency-key']])
})

test(`${clause('S56')} a known car: already here, or its odometer would fall`, async () => {
  const first = arrival({ km: 30_000 })
  await receive(first)
  const found = (await su.get(`/search?q=${first.car.plate.slice(-5)}`)).body.cars[0]
  const again = {
    ...arrival(),
    car: { known: found.id },
    owner: { known: (await su.get(`/vehicles/${found.id}`)).body.customerId },
  }
  expect(await receive({ ...again, odometerKm: 30_001 })).toMatchObject({
    status: 409,
    body: {
      refusal: {
        because: 'car_is_not_here',
        says: '这辆车已在店内（工单{hereAs}）',
        facts: { hereAs: expect.stringMatching(/^GD-/) },
      },
    },
  })
  await world.owner.query("update work_order set state = 'voided' where id = $1", [first.orderId])
  await world.owner.query("update visit set state = 'left' where vehicle_id = $1", [found.id])
  expect(await receive({ ...again, odometerKm: 29_999 })).toMatchObject({
    status: 409,
    body: { refusal: { because: 'odometer_does_not_fall', facts: { previousKm: 30_000 } } },
  })
  expect((await receive({ ...again, odometerKm: 30_000 })).status).toBe(200)
})

test(`${clause('R5.2')} the whole name is shown to those who print the paper, and masked to customer care`, async () => {
  const form = { ...arrival(), broughtBy: '沈知微' }
  await receive(form)
  const ding = await world.enter('E003')
  const shown = async (who: Browser) => {
    const { order } = (await who.get(`/work-orders/${form.orderId}`)).body
    const { owner } = (await who.get(`/vehicles/${order.vehicleId}`)).body
    return [order.customer, order.broughtBy, owner]
  }
  expect(await shown(su)).toEqual(['方知远', '沈知微', '方知远'])
  expect(await shown(ding)).toEqual(['方**', '沈**', '方**'])
})

test('an owner whom the file does not know is not there, and nothing is received', async () => {
  const form = { ...arrival(), owner: { known: uuid() } }
  expect((await receive(form)).status).toBe(404)
  expect((await su.get(`/work-orders/${form.orderId}`)).status).toBe(404)
})

test('a plate typed as new that the file knows is refused in words', async () => {
  const first = arrival()
  await receive(first)
  expect(await receive({ ...arrival(), car: { ...arrival().car, plate: first.car.plate } })).toMatchObject({
    status: 409,
    body: { refusal: { because: 'plate_is_one_car' } },
  })
})

test('of two who receive one car at once, one is told', async () => {
  const first = arrival()
  await receive(first)
  const id = (await su.get(`/search?q=${first.car.plate.slice(-5)}`)).body.cars[0].id
  const { customerId } = (await su.get(`/vehicles/${id}`)).body
  await world.owner.query("update visit set state = 'left' where vehicle_id = $1", [id])
  const both = await Promise.all(
    [1, 2].map(() => receive({ ...arrival(), car: { known: id }, owner: { known: customerId } })),
  )
  expect(both.map((a) => a.status).sort()).toEqual([200, 409])
  expect(both.find((a) => a.status === 409)?.body.refusal.because).toMatch(/car_is_here_once|car_is_not_here/)
})

test('the form sent twice lands once', async () => {
  const form = arrival()
  const id = uuid()
  const key = uuid()
  const [one, two] = [
    await su.post(`/visits/${id}/receive`, form, { key }),
    await su.post(`/visits/${id}/receive`, form, { key }),
  ]
  expect([one.status, two.body]).toEqual([200, one.body])
  expect((await world.owner.query('select from work_order where visit_id = $1', [id])).rowCount).toBe(1)
})

test(`${clause('S46')} a technician does not receive`, async () => {
  const song = await world.enter('E007')
  expect(await song.post(`/visits/${uuid()}/receive`, arrival())).toMatchObject({
    status: 403,
    body: { refusal: { because: 'not_your_duty' } },
  })
  expect((await song.get('/visits')).status).toBe(403)
})

test('the ten-thousandth order of a day has a number of five digits', async () => {
  await world.owner.query("update number_series set last = 9999 where kind = 'GD'")
  const form = arrival()
  await receive(form)
  expect((await su.get(`/work-orders/${form.orderId}`)).body.order.number).toBe('GD-261125-10000')
})
