import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import {
  arrival,
  finishedCar,
  later,
  openWorld,
  ordinaryLines,
  people,
  signedCar,
  type Browser,
  type World,
} from '../../tests/world.ts'
import { drawn } from '../demo/drawn.ts'

let world: World
let su: Browser
let lu: Browser
let zhou: Browser
beforeAll(async () => {
  world = await openWorld()
  su = await world.enter('E002')
  lu = await world.enter('E001')
  zhou = await world.enter('E005')
})
afterAll(() => world.close())

const page = async (id: string) => (await su.get(`/work-orders/${id}`)).body
const because = (a: { body: { refusal?: { because: string } } }) => a.body.refusal?.because ?? 'done'
const allPoints = [
  'allItemsDone',
  'worksNormally',
  'noLeaks',
  'torqueAndLevels',
  'toolsRemoved',
  'appearance',
]

async function answered() {
  const { orderId } = await world.way.receive(people.su, arrival())
  const lines = ordinaryLines()
  const quotationId = await world.way.quote(people.su, orderId, later(300), lines)
  await world.way.agree(people.su, quotationId, lines)
  return orderId
}

test(`${clause('S75')} the owner signs what stands: the hash of what he saw, and a drawn signature`, async () => {
  const orderId = await answered()
  const { signing } = await page(orderId)
  const sign = (form: object) =>
    su.post(`/work-orders/${orderId}/sign`, { hash: signing.hash, signer: '方知远', strokes: drawn, ...form })
  expect(because(await sign({ strokes: '' }))).toBe('signature_is_there')
  expect(because(await sign({ hash: '0'.repeat(64) }))).toBe('signed_is_what_stands')
  expect((await sign({ signer: '' })).body.fields).toHaveProperty('signer')
  expect(await sign({})).toMatchObject({ status: 200, body: { state: 'signed' } })
  const after = await page(orderId)
  expect(after.order.signature).toMatchObject({
    hash: signing.hash,
    signer: '方知远',
    amountFen: signing.amountFen,
  })
  expect(
    after.jobs.map((j: { title: string; hoursHundredths: number; state: string }) => [
      j.title,
      j.hoursHundredths,
      j.state,
    ]),
  ).toEqual([
    ['更换前制动片', 100, 'planned'],
    ['更换空调滤清器', 20, 'planned'],
  ])
})

test(`${clause('S73', 'S75')} no signature before the answer, no dispatch before the signature`, async () => {
  const { orderId } = await world.way.receive(people.su, arrival())
  await world.way.quote(people.su, orderId, later(300), ordinaryLines())
  expect(
    because(
      await su.post(`/work-orders/${orderId}/sign`, { hash: '0'.repeat(64), signer: 'x', strokes: 'x' }),
    ),
  ).toBe('quotation_is_answered')
  expect((await page(orderId)).steps.find((s: { step: string }) => s.step === 'sign').refusal.because).toBe(
    'quotation_is_answered',
  )
})

test(`${clause('S73')} an owner who wants only the part: no job, and the order still comes to its check`, async () => {
  const { orderId } = await world.way.receive(people.su, arrival())
  const lines = ordinaryLines().slice(2)
  const quotationId = await world.way.quote(people.su, orderId, later(300), lines)
  await world.way.agree(people.su, quotationId, lines)
  expect(await world.way.sign(people.su, orderId, '方')).toEqual([])
  expect((await page(orderId)).order.state).toBe('checking')
})

test(`${clause('S73', 'S85')} an owner who wants nothing: settled at nothing, delivered, and the stay ends`, async () => {
  const { orderId, visitId } = await world.way.receive(people.su, arrival())
  const lines = ordinaryLines()
  const quotationId = await world.way.quote(people.su, orderId, later(300), lines)
  await world.way.agree(
    people.su,
    quotationId,
    lines,
    lines.map((l) => l.id),
  )
  expect(
    (
      await su.post(`/work-orders/${orderId}/settle`, {
        settlementId: uuid(),
        outOdometerKm: 20_000,
        oldParts: 'none',
      })
    ).status,
  ).toBe(200)
  expect(because(await su.post(`/work-orders/${orderId}/deliver`, {}))).toBe('car_is_washed')
  expect((await su.post(`/work-orders/${orderId}/wash`, {})).status).toBe(200)
  expect((await su.post(`/work-orders/${orderId}/deliver`, {})).status).toBe(200)
  expect((await world.owner.query('select state from visit where id = $1', [visitId])).rows[0].state).toBe(
    'left',
  )
})

test(`${clause('R2.2')} the check: not by the mechanic, all six points, and only once`, async () => {
  const { orderId } = await finishedCar(world)
  const pass = (who: Browser, points = allPoints) =>
    who.post(`/work-orders/${orderId}/pass`, { points, note: '' })
  expect(await pass(su)).toMatchObject({ status: 403 })
  expect((await pass(zhou, allPoints.slice(1))).body.refusal).toMatchObject({
    because: 'every_point_is_checked',
    facts: { missingPoints: 1 },
  })
  expect(because(await pass(zhou))).toBe('done')
  expect(because(await pass(zhou))).toBe('wrong_state')
})

test(`${clause('R2.2')} the mechanic himself is refused, whatever posts he holds`, async () => {
  const car = await signedCar(world)
  for (const job of car.jobs) {
    await world.way.dispatch(
      people.su,
      job,
      people.zhou.id!,
      (await world.owner.query('select id from bay limit 1')).rows[0].id,
      later(0),
      30,
    )
    await world.way.start(people.zhou, job)
    await world.way.finish(people.zhou, job)
    await world.owner.query('delete from slot')
  }
  expect(await zhou.post(`/work-orders/${car.orderId}/pass`, { points: allPoints, note: '' })).toMatchObject({
    status: 409,
    body: { refusal: { because: 'inspector_is_not_the_mechanic', says: '检验员不得检验自己做的作业' } },
  })
  expect(
    (
      await (
        await world.enter('E008')
      ).post(`/work-orders/${car.orderId}/pass`, { points: allPoints, note: '' })
    ).status,
  ).toBe(200)
})

test(`${clause('S85', 'R2.4')} settle, pay, wash, deliver: each gate in its turn; the pass, the file and the call of day three`, async () => {
  const { orderId } = await finishedCar(world)
  await world.way.pass(people.zhou, orderId)
  const settle = (form: object) =>
    su.post(`/work-orders/${orderId}/settle`, {
      settlementId: uuid(),
      outOdometerKm: 20_003,
      oldParts: 'returned',
      ...form,
    })
  expect((await settle({ outOdometerKm: 19_999 })).body.refusal).toMatchObject({
    because: 'odometer_does_not_fall',
    facts: { inKm: 20_000 },
  })
  expect(because(await settle({ oldParts: 'none' }))).toBe('old_parts_are_shown')
  expect(because(await settle({}))).toBe('done')
  const deliver = () => su.post(`/work-orders/${orderId}/deliver`, {})
  expect(because(await deliver())).toBe('car_is_washed')
  await su.post(`/work-orders/${orderId}/wash`, {})
  expect((await deliver()).body.refusal).toMatchObject({
    because: 'owner_owes_nothing',
    facts: { owedByOwnerFen: 23_800 },
  })
  await world.way.pay(people.su, orderId)
  expect(because(await su.post(`/work-orders/${orderId}/wash`, {}))).toBe('car_is_to_be_washed')
  expect(because(await deliver())).toBe('done')
  const { order } = await page(orderId)
  expect(order).toMatchObject({
    state: 'delivered',
    visitState: 'left',
    gatePass: { number: expect.stringMatching(/^CM-261125-/) },
  })
  expect(order.followUp).toMatchObject({ state: 'planned', dueAt: '2026-11-28T01:00:00+00:00' })
  expect(because(await deliver())).toBe('wrong_state')
})

test('the manager voids an order that nobody has signed; the reason is kept and the stay ends', async () => {
  const { orderId, visitId } = await world.way.receive(people.su, arrival())
  expect(because(await su.post(`/work-orders/${orderId}/void`, { reason: '客户改主意' }))).toBe(
    'not_your_duty',
  )
  expect((await lu.post(`/work-orders/${orderId}/void`, { reason: ' ' })).body.fields).toHaveProperty(
    'reason',
  )
  expect(because(await lu.post(`/work-orders/${orderId}/void`, { reason: '客户改主意' }))).toBe('done')
  expect((await world.owner.query('select state from visit where id = $1', [visitId])).rows[0].state).toBe(
    'left',
  )
  const signed = await signedCar(world)
  expect(because(await lu.post(`/work-orders/${signed.orderId}/void`, { reason: 'x' }))).toBe('wrong_state')
})

test('the list: newest first, by a stable cursor, filtered; unknown parameters are refused', async () => {
  const first = (await su.get('/work-orders?limit=3')).body
  expect(first.orders).toHaveLength(3)
  const rest = (await su.get(`/work-orders?limit=3&after=${first.next}`)).body
  const ids = [...first.orders, ...rest.orders].map((o: { id: string }) => o.id)
  expect(ids).toEqual(ids.toSorted().reverse())
  expect(new Set(ids).size).toBe(6)
  expect(
    (await su.get('/work-orders?state=voided')).body.orders.every(
      (o: { state: string }) => o.state === 'voided',
    ),
  ).toBe(true)
  const [one] = first.orders
  expect(
    (await su.get(`/work-orders?q=${encodeURIComponent(one.plate)}`)).body.orders.map(
      (o: { id: string }) => o.id,
    ),
  ).toEqual([one.id])
  expect(
    (await su.get(`/work-orders?q=${one.number.slice(-4)}`)).body.orders.map((o: { id: string }) => o.id),
  ).toEqual([one.id])
  expect(await su.get('/work-orders?colour=red')).toMatchObject({
    status: 400,
    body: { fields: { colour: expect.any(String) } },
  })
  expect((await su.get('/work-orders?state=flying')).status).toBe(400)
})

test('what is not there, not an id, or in another store is one and the same answer', async () => {
  const answers = [
    await su.get(`/work-orders/${uuid()}`),
    await su.get('/work-orders/7'),
    await su.post(`/work-orders/${uuid()}/deliver`, {}),
    await su.get('/nowhere'),
  ]
  expect(answers.map(({ status, body }) => [status, body])).toEqual(Array(4).fill([404, {}]))
})
