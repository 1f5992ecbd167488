import { randomUUID as uuid } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bookingForm, knownCar, labourItem, partItem } from '../../tests/bookings.ts'
import { clause } from '../../tests/clause.ts'
import { saidToCome } from '../../tests/parts.ts'
import { newId } from '../id.ts'
import {
  arrival,
  later,
  morning,
  openWorld,
  people,
  staff,
  type Browser,
  type World,
} from '../../tests/world.ts'
import type { Line } from '../demo/way.ts'

let world: World
let fan: Browser
let su: Browser
let lu: Browser
beforeAll(async () => {
  world = await openWorld()
  fan = await world.enter('E009')
  su = await world.enter('E002')
  lu = await world.enter('E001')
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.owner.query('delete from slot')
  await world.owner.query('update reservation set released_at = now() where released_at is null')
  await world.owner.query(
    "update purchase_request set state = 'cancelled' where state in ('requested', 'promised')",
  )
  world.clock.set(morning)
  world.way.at(morning)
})

const filter = '1109110-20TA'
let fen = 0
async function stockOf(milli: number) {
  const { rows } = await world.owner.query(
    `select p.id, (select r.fen from part_price r where r.part_id = p.id and r.kind = 'sale' order by from_day desc limit 1)::int as fen
     from part p where p.code = $1 and p.state = 'inUse'`,
    [filter],
  )
  fen = rows[0].fen
  await world.owner.query('delete from stock where part_id = $1', [rows[0].id])
  if (milli > 0)
    await world.owner.query(
      `insert into stock (store_id, part_id, bin_id, quantity_milli)
       select k.store_id, k.part_id, k.bin_id, $2 from stocking k where k.part_id = $1`,
      [rows[0].id, milli],
    )
}
const goods = (quantityMilli = 1000): Line => ({
  id: newId(),
  kind: 'part',
  code: filter,
  name: '空气滤清器滤芯',
  spec: '',
  property: '原厂',
  unit: '个',
  quantityMilli,
  hoursHundredths: null,
  unitPriceFen: fen,
  payer: 'customer',
  taxClass: 'repair',
  workClass: null,
})
type Car = Parameters<World['way']['receive']>[1]
async function quoted(milli = 1000, promise = later(360), car: Car = arrival()) {
  const { orderId, visitId } = await world.way.receive(people.su, car)
  const lines = [goods(milli)]
  const quotationId = await saidToCome(world, orderId, lines, async () =>
    world.way.quote(people.su, orderId, promise, lines),
  )
  return { orderId, visitId, quotationId, lines }
}
type Kept = {
  id: string
  keptMilli: number
  pickedMilli: number
  putBackMilli: number
  requests: { number: string; arrivesAt: string | null }[]
}
type List = { id: string; state: string; lines: Kept[] }
const listOf = async (orderId: string): Promise<List> =>
  (await fan.get(`/work-orders/${orderId}/pick-lists`)).body.lists.at(-1)
const lineOf = async (orderId: string) => (await listOf(orderId)).lines[0]!
const take = async (id: string, step: string, form: object, who = fan) => {
  const { status, body } = await who.post(`/purchase-requests/${id}/${step}`, form)
  return status === 200 ? 'done' : (body.refusal?.because ?? status)
}
async function request(workOrderId: string, quantityMilli = 1000, who = su) {
  const id = uuid()
  const neededBy = later(360).toISOString()
  return [
    id,
    await take(id, 'request', { partCode: filter, quantityMilli, neededBy, workOrderId }, who),
  ] as const
}
type Row = { id: string; orderId: string; isLate: boolean; latestAt: string; reminded: number; plate: string }
const rowOf = async (id: string) =>
  ((await fan.get('/purchase-requests?limit=100')).body.rows as Row[]).find((row) => row.id === id)
const pick = ({ id, lines }: List, quantityMilli = 1000) =>
  fan.post(`/pick-lists/${id}/pick`, { lines: lines.map((line) => ({ id: line.id, quantityMilli })) })
const overKept = async () => {
  const { rows } = await world.owner.query(
    `select p.code from part p where (select coalesce(sum(quantity_milli), 0) from reservation v where v.part_id = p.id
      and released_at is null) > (select coalesce(sum(quantity_milli), 0) from stock s where s.part_id = p.id)`,
  )
  return rows
}

test(`${clause('S72')} one press asks for what an order lacks; not twice, not of what is there, not when it is over`, async () => {
  await stockOf(0)
  const { orderId } = await quoted(2000)
  const [id, done] = await request(orderId, 2000)
  expect(done).toBe('done')
  expect(await lineOf(orderId)).toMatchObject({
    keptMilli: 0,
    requests: [{ number: expect.stringMatching(/^QG-/), arrivesAt: null }],
  })
  expect((await request(orderId))[1]).toBe('order_lacks_it')
  expect((await request(uuid()))[1]).toBe(404)
  await stockOf(5000)
  const other = await quoted(1000)
  expect((await request(other.orderId))[1]).toBe('order_lacks_it')
  expect((await lu.post(`/work-orders/${other.orderId}/void`, { reason: '不修了' })).status).toBe(200)
  await stockOf(0)
  expect((await request(other.orderId))[1]).toBe('order_is_under_way')
  expect((await rowOf(id))!.orderId).toBe(orderId)
})

test(`${clause('S72')} two ask at once for the same order: it is asked for once`, async () => {
  await stockOf(0)
  const { orderId } = await quoted(1000)
  const both = await Promise.all([request(orderId), request(orderId, 1000, fan)])
  expect(both.map(([, done]) => done).toSorted()).toEqual(['done', 'order_lacks_it'])
})

test(`${clause('S72')} asked again; the answer names the promise it breaks; arrived, it is kept for the order and can be picked`, async () => {
  await stockOf(0)
  const { orderId } = await quoted(1000, later(300))
  const [id] = await request(orderId)
  const task = (await fan.get('/desk')).body.tasks.find((one: { id: string }) => one.id === id)
  expect(task).toMatchObject({ record: 'purchaseRequest', title: '缺件待答复' })
  expect(await take(id, 'remind', {}, su)).toBe('done')
  expect((await rowOf(id))!.reminded).toBe(1)
  expect(await take(id, 'promise', { arrivesAt: later(299).toISOString() })).toBe('done')
  expect(await rowOf(id)).toMatchObject({ isLate: false })
  expect(await take(id, 'promise', { arrivesAt: later(301).toISOString() })).toBe('done')
  expect(await rowOf(id)).toMatchObject({ isLate: true, latestAt: later(300).toISOString() })
  expect(await take(id, 'arrive', { binCode: 'A02-6' })).toBe('done')
  expect(await take(id, 'remind', {}, su)).toBe('wrong_state')
  expect(await lineOf(orderId)).toMatchObject({ keptMilli: 1000, requests: [] })
  expect((await pick(await listOf(orderId))).status).toBe(200)
  expect((await listOf(orderId)).state).toBe('picked')
})

test(`${clause('S72', 'S31')} what comes goes to who asked for it; what is left, to the order that was promised first`, async () => {
  await stockOf(0)
  const last = await quoted(1000, later(400))
  const late = await quoted(1000, later(300))
  const early = await quoted(1000, later(200))
  const [id] = await request(last.orderId)
  await take(id, 'arrive', { binCode: 'A02-6' })
  const kept = async () =>
    Promise.all([last, late, early].map(async ({ orderId }) => (await lineOf(orderId)).keptMilli))
  expect(await kept()).toEqual([1000, 0, 0])
  const shelf = uuid()
  const form = { partCode: filter, quantityMilli: 1000, neededBy: later(60).toISOString() }
  await take(shelf, 'request', form)
  await take(shelf, 'arrive', { binCode: 'A02-6' })
  expect(await kept()).toEqual([1000, 0, 1000])
  expect(await overKept()).toEqual([])
})

test(`${clause('S72', 'S84')} refused or voided: what nobody has promised is asked for no more`, async () => {
  await stockOf(0)
  const one = await quoted()
  const [first] = await request(one.orderId)
  await world.way.agree(people.su, one.quotationId, one.lines, [one.lines[0]!.id])
  expect(await rowOf(first)).toBeUndefined()
  expect((await listOf(one.orderId)).state).toBe('withdrawn')
  // On his link the owner may touch his own order only; what follows from it goes on all the same.
  const linked = await quoted(1000)
  const [third] = await request(linked.orderId)
  const owner = { id: null, parties: ['owner'], only: linked.orderId }
  await world.way.agree(owner, linked.quotationId, linked.lines, [linked.lines[0]!.id], { how: 'link' })
  expect([await rowOf(third), (await listOf(linked.orderId)).state]).toEqual([undefined, 'withdrawn'])
  const two = await quoted()
  const [second] = await request(two.orderId)
  await lu.post(`/work-orders/${two.orderId}/void`, { reason: '不修了' })
  expect(await rowOf(second)).toBeUndefined()
})

/** For the afternoon, made when there was time enough for what it lacks to come. */
async function booked(milli = 1000) {
  const id = uuid()
  const car = await knownCar(world)
  const items = [labourItem('M0102'), partItem(filter, milli)]
  const ding = await world.enter('E003')
  const answer = await ding.post(
    `/appointments/${id}/register`,
    bookingForm(car, { items, startsAt: '2026-12-01T10:00:00+08:00', receiverId: staff('E004') }),
  )
  expect(answer.body).toMatchObject({ state: 'registered' })
  await world.owner.query("update appointment set starts_at = '2026-11-25T15:00:00+08:00' where id = $1", [
    id,
  ])
  const { rows } = await world.owner.query(
    `select v.id, p.customer_id as owner from vehicle v join vehicle_party p on p.vehicle_id = v.id and p.role = 'owner' where v.plate = $1`,
    [car.plate],
  )
  return {
    id,
    came: { ...arrival(), car: { known: rows[0].id }, owner: { known: rows[0].owner } } as unknown as Car,
  }
}
const keptFor = async (column: 'appointment_id' | 'work_order_id', id: string) =>
  Number(
    (
      await world.owner.query(
        `select coalesce(sum(v.quantity_milli), 0) as n from reservation v join part p on p.id = v.part_id
        where v.${column} = $1 and v.released_at is null and p.code = '${filter}'`,
        [id],
      )
    ).rows[0].n,
  )

test(`${clause('S82', 'S83')} a booking's parts are taken over and not doubled; picked stays picked; voided, they are the booking's again`, async () => {
  await stockOf(1000)
  const { id, came } = await booked()
  await fan.post(`/appointments/${id}/prepare`, { kind: 'parts' })
  const { orderId } = await quoted(1000, later(360), came)
  const list = await listOf(orderId)
  expect([list.state, list.lines[0]!.pickedMilli]).toEqual(['picked', 1000])
  expect([await keptFor('appointment_id', id), await keptFor('work_order_id', orderId)]).toEqual([1000, 1000])
  expect(await overKept()).toEqual([])
  await lu.post(`/work-orders/${orderId}/void`, { reason: '客户改主意' })
  expect([await keptFor('appointment_id', id), await keptFor('work_order_id', orderId)]).toEqual([1000, 0])
  expect((await listOf(orderId)).state).toBe('withdrawn')
})

test(`${clause('S82', 'S72')} what a booking waits for comes for its order; more than the version needs stays the booking's`, async () => {
  await stockOf(3000)
  const { id, came } = await booked(4000)
  const { orderId } = await quoted(2000, later(360), came)
  expect(await keptFor('work_order_id', orderId)).toBe(2000)
  expect(await keptFor('appointment_id', id)).toBe(3000)
  expect((await lineOf(orderId)).requests).toHaveLength(1)
})

test(`${clause('S83', 'S84')} whatever is quoted, picked, refused, voided or put back: never more is kept than lies here`, async () => {
  const cars: { orderId: string; quotationId: string; lines: Line[] }[] = []
  const acts = fc.array(
    fc.record({
      act: fc.constantFrom('quote', 'again', 'pick', 'refuse', 'void', 'putBack', 'unpick'),
      n: fc.nat(3),
      car: fc.nat(9),
    }),
    { minLength: 6, maxLength: 10 },
  )
  const does: { [act: string]: (car: (typeof cars)[number], milli: number) => Promise<unknown> } = {
    again: async (car, milli) => {
      car.lines = [goods(milli)]
      car.quotationId = await world.way.quote(people.su, car.orderId, later(360), car.lines)
    },
    pick: async ({ orderId }, milli) => pick(await listOf(orderId), milli),
    refuse: ({ quotationId, lines }) => world.way.agree(people.su, quotationId, lines, [lines[0]!.id]),
    void: ({ orderId }) => lu.post(`/work-orders/${orderId}/void`, { reason: '不修了' }),
    putBack: async ({ orderId }) => {
      for (const list of (await fan.get(`/work-orders/${orderId}/pick-lists`)).body.lists as List[])
        await fan.post(`/pick-lists/${list.id}/put-back`, { lines: list.lines.map(({ id }) => id) })
    },
    unpick: async ({ orderId }, quantityMilli) => {
      const list = await listOf(orderId)
      await fan.post(`/pick-lists/${list.id}/unpick`, {
        lines: list.lines.map(({ id }) => ({ id, quantityMilli })),
      })
    },
  }
  await fc.assert(
    fc.asyncProperty(acts, async (steps) => {
      await world.owner.query('update reservation set released_at = now() where released_at is null')
      await stockOf(4000)
      cars.length = 0
      for (const { act, n, car } of steps) {
        const milli = (n + 1) * 1000
        const those = cars[car % Math.max(1, cars.length)]
        if (act === 'quote' || !those) cars.push(await quoted(milli))
        // What the procedure refuses changes nothing.
        else await does[act]!(those, milli).catch(() => {})
        expect(await overKept()).toEqual([])
      }
    }),
    { numRuns: 8 },
  )
}, 60_000)
