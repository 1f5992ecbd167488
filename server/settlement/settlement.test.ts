import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import {
  finishedCar,
  later,
  openWorld,
  ordinaryLines,
  people,
  type Browser,
  type World,
} from '../../tests/world.ts'

let world: World
let su: Browser
let gu: Browser
beforeAll(async () => {
  world = await openWorld()
  su = await world.enter('E002')
  gu = await world.enter('E004')
})
afterAll(() => world.close())

const because = (a: { body: { refusal?: { because: string } } }) => a.body.refusal?.because ?? 'done'
const page = async (orderId: string) => (await su.get(`/work-orders/${orderId}/settlement`)).body
const settle = (orderId: string, more: { key?: string } = {}, settlementId = uuid()) =>
  su.post(
    `/work-orders/${orderId}/settle`,
    { settlementId, outOdometerKm: 20_001, oldParts: 'returned' },
    more,
  )
const pay = (who: Browser, orderId: string, chargeId: string, amountFen: number, means = 'cash') =>
  who.post(`/payments/${uuid()}/take`, { orderId, chargeId, means, amountFen, reference: '' })

async function passed(lines = ordinaryLines()) {
  const { orderId } = await finishedCar(world, lines)
  await world.way.pass(people.zhou, orderId)
  return orderId
}

test(`${clause('R2.4', 'R4.2')} the settlement is a numbered copy with tax per line; the owner reads the amount in words`, async () => {
  const orderId = await passed()
  expect((await settle(orderId)).body.state).toBe('settled')
  const { settlement, charges, ownerInWords } = await page(orderId)
  expect(settlement).toMatchObject({
    number: 'JS-261125-0001',
    version: 1,
    outOdometerKm: 20_001,
    oldParts: 'returned',
    settledBy: '苏婉宁',
  })
  expect(
    settlement.lines.map((l: { netFen: number; taxFen: number; taxRateBasisPoints: number }) => [
      l.netFen,
      l.taxFen,
      l.taxRateBasisPoints,
    ]),
  ).toEqual([
    [13_274, 1_726, 1_300],
    [2_655, 345, 1_300],
    [5_133, 667, 1_300],
  ])
  expect(charges).toMatchObject([
    { payer: 'customer', amountFen: 23_800, taxFen: 2_738, openFen: 23_800, state: 'due', payments: [] },
  ])
  expect(ownerInWords).toBe('贰佰叁拾捌元整')
})

test(`${clause('R2.4')} each payer has his charge; maker and insurer pay later and do not hold the car`, async () => {
  const [pads, filter, part] = ordinaryLines()
  const orderId = await passed([{ ...pads!, payer: 'claim' }, { ...filter!, payer: 'insurance' }, part!])
  await settle(orderId)
  const { charges } = await page(orderId)
  expect(
    charges.map(
      (c: { payer: string; amountFen: number; state: string }) => `${c.payer} ${c.amountFen} ${c.state}`,
    ),
  ).toEqual(['claim 15000 onAccount', 'insurance 3000 onAccount', 'customer 5800 due'])
  await world.way.wash(people.su, orderId)
  await world.way.pay(people.su, orderId)
  expect(because(await su.post(`/work-orders/${orderId}/deliver`, {}))).toBe('done')
  expect(because(await pay(gu, orderId, charges[0].id, 15_000, 'transfer'))).toBe('done')
  expect((await page(orderId)).charges[0]).toMatchObject({ state: 'paid', openFen: 0 })
})

test(`${clause('R4.2')} several means; never more than is owed; collected by itself when nothing is open`, async () => {
  const orderId = await passed()
  await settle(orderId)
  const [{ id }] = (await page(orderId)).charges
  expect(because(await pay(su, orderId, id, 10_000))).toBe('done')
  world.clock.set(later(1))
  expect((await pay(su, orderId, id, 13_801, 'wechat')).body.refusal).toMatchObject({
    because: 'amount_is_owed',
    facts: { owedFen: 13_800 },
  })
  expect((await page(orderId)).charges[0]).toMatchObject({ state: 'due', openFen: 13_800 })
  expect(because(await pay(su, orderId, id, 13_800, 'wechat'))).toBe('done')
  expect((await page(orderId)).charges[0]).toMatchObject({
    state: 'paid',
    openFen: 0,
    payments: [
      { means: 'cash', amountFen: 10_000 },
      { means: 'wechat', amountFen: 13_800 },
    ],
  })
  expect(because(await pay(su, orderId, id, 1))).toBe('charge_is_open')
  expect((await pay(su, orderId, uuid(), 1)).status).toBe(404)
  expect((await pay(su, orderId, id, 0)).body.fields).toHaveProperty('amountFen')
})

test('two cashiers take the last rest at once: one does, the ledger balances', async () => {
  const orderId = await passed()
  await settle(orderId)
  const [{ id }] = (await page(orderId)).charges
  const both = await Promise.all([pay(su, orderId, id, 23_800), pay(gu, orderId, id, 23_800)])
  expect(both.map(because).sort()).toEqual(['charge_is_open', 'done'])
  const { rows } = await world.owner.query(
    `select c.amount_fen, sum(a.amount_fen)::bigint as paid from charge c
    join allocation a on a.charge_id = c.id where c.work_order_id = $1 group by c.amount_fen`,
    [orderId],
  )
  expect(rows).toEqual([{ amount_fen: 23_800, paid: 23_800 }])
})

test('the same payment sent twice is one payment', async () => {
  const orderId = await passed()
  await settle(orderId)
  const [{ id }] = (await page(orderId)).charges
  const key = uuid()
  const payment = uuid()
  const form = { orderId, chargeId: id, means: 'cash', amountFen: 5_000, reference: '' }
  const twice = await Promise.all([1, 2].map(() => su.post(`/payments/${payment}/take`, form, { key })))
  expect(twice.map((a) => a.body)).toEqual([
    { id: payment, state: 'received' },
    { id: payment, state: 'received' },
  ])
  expect((await page(orderId)).charges[0].openFen).toBe(18_800)
})

test(`${clause('S85')} the manager turns back what nobody has paid; the next settlement has its own number`, async () => {
  const lu = await world.enter('E001')
  const orderId = await passed()
  await settle(orderId)
  expect((await su.post(`/work-orders/${orderId}/unsettle`, {})).status).toBe(403)
  expect((await lu.post(`/work-orders/${orderId}/unsettle`, {})).body.state).toBe('settling')
  const old = await world.owner.query(
    'select c.state, s.state as settlement from charge c join settlement s on s.id = c.settlement_id where c.work_order_id = $1',
    [orderId],
  )
  expect(old.rows).toEqual([{ state: 'reversed', settlement: 'reversed' }])
  await settle(orderId)
  const again = await page(orderId)
  expect(again.settlement.version).toBe(2)
  await pay(su, orderId, again.charges[0].id, 100)
  expect(because(await lu.post(`/work-orders/${orderId}/unsettle`, {}))).toBe('nothing_is_received')
})

test('the counter sees what waits: to settle, to pay, to deliver', async () => {
  const orderId = await passed()
  const waiting = async () =>
    (await su.get('/settlements')).body.find((o: { id: string }) => o.id === orderId)
  expect(await waiting()).toMatchObject({ state: 'settling', ownerFen: null, owner: '方**' })
  await settle(orderId)
  expect(await waiting()).toMatchObject({ state: 'settled', ownerFen: 23_800, openCharges: 1 })
})

test('the printed settlement holds whole names, both parties, lines by kind and payments', async () => {
  const orderId = await passed()
  await settle(orderId)
  await world.way.pay(people.su, orderId)
  const print = (await su.get(`/work-orders/${orderId}/print`)).body
  expect(print).toMatchObject({
    customer: '方知远',
    phone: '16000002001',
    store: '远岑汽车 · 浦江店',
    check: { inspector: '周志刚' },
    signature: { signer: '方知远' },
    settlement: {
      ownerFen: 23_800,
      ownerInWords: '贰佰叁拾捌元整',
      payments: [{ means: 'wechat', amountFen: 23_800 }],
    },
  })
})
