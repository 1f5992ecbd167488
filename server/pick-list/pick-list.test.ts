import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { saidToCome } from '../../tests/parts.ts'
import { newId } from '../id.ts'
import {
  arrival,
  labour,
  later,
  morning,
  openWorld,
  people,
  type Browser,
  type World,
} from '../../tests/world.ts'
import type { Line } from '../demo/way.ts'

let world: World
let fan: Browser
let su: Browser
beforeAll(async () => {
  world = await openWorld()
  fan = await world.enter('E009')
  su = await world.enter('E002')
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.owner.query('delete from slot')
  await world.owner.query('update reservation set released_at = now() where released_at is null')
  await stockOf(filter, 10_000)
  await stockOf(pads, 10_000)
  world.clock.set(morning)
  world.way.at(morning)
})

const filter = '8104120-PMA'
const pads = '1109110-20TA'
const names: { [code: string]: string } = { [filter]: '空调滤清器滤芯（活性炭）', [pads]: '空气滤清器滤芯' }
const part = (code: string, quantityMilli = 1000): Line => ({
  id: newId(),
  kind: 'part',
  code,
  name: names[code]!,
  spec: '',
  property: '原厂',
  unit: '个',
  quantityMilli,
  hoursHundredths: null,
  unitPriceFen: prices.get(code)!,
  payer: 'customer',
  taxClass: 'repair',
  workClass: null,
})
const prices = new Map<string, number>([[filter, 5800]])

/** So much of a part lies in its bin, and nowhere else. */
async function stockOf(code: string, milli: number) {
  const { rows } = await world.owner.query(
    `select p.id, (select r.fen from part_price r where r.part_id = p.id and r.kind = 'sale' order by from_day desc limit 1)::int as fen
     from part p where p.code = $1 and p.state = 'inUse'`,
    [code],
  )
  prices.set(code, rows[0].fen)
  await world.owner.query('delete from stock where part_id = $1', [rows[0].id])
  await world.owner.query(
    `insert into stock (store_id, part_id, bin_id, quantity_milli)
     select k.store_id, k.part_id, k.bin_id, $2 from stocking k where k.part_id = $1 and k.bin_id is not null`,
    [rows[0].id, milli],
  )
}

async function quoted(lines: readonly Line[], promise = later(360)) {
  const { orderId, visitId } = await world.way.receive(people.su, arrival())
  await world.way.inspect(people.su, orderId)
  const quotationId = await saidToCome(world, orderId, lines, () =>
    world.way.quote(people.su, orderId, promise, [labour('M0104', '更换空调滤清器', 20), ...lines]),
  )
  return { orderId, visitId, quotationId, lines }
}

type Kept = {
  id: string
  code: string
  neededMilli: number
  keptMilli: number
  pickedMilli: number
  putBackMilli: number
  requests: { number: string; arrivesAt: string | null }[]
}
type List = { id: string; number: string; state: string; lines: Kept[]; orderId: string }
const listsOf = async (orderId: string): Promise<List[]> =>
  (await fan.get(`/work-orders/${orderId}/pick-lists`)).body.lists
const listOf = async (orderId: string) => (await listsOf(orderId)).at(-1)!
const figures = ({ lines }: List) => lines.map((l) => [l.keptMilli, l.pickedMilli, l.putBackMilli])
const because = ({ status, body }: Awaited<ReturnType<Browser['post']>>) =>
  status === 200 ? 'done' : (body.refusal?.because ?? status)
const all = ({ lines }: List, quantityMilli = 1000) => ({
  lines: lines.map(({ id }) => ({ id, quantityMilli })),
})
const pick = (list: List, form: object = all(list), who = fan) =>
  who.post(`/pick-lists/${list.id}/pick`, form)
const invariant = async () => {
  const { rows } = await world.owner.query(
    `select p.code from part p where (select coalesce(sum(quantity_milli), 0) from reservation v where v.part_id = p.id
      and released_at is null) > (select coalesce(sum(quantity_milli), 0) from stock s where s.part_id = p.id)`,
  )
  expect(rows).toEqual([])
}

test(`${clause('S83', 'S84')} quoting, not signing, sends the list: what is free is kept at once, in the order of the bins; picked line by line`, async () => {
  const { orderId } = await quoted([part(filter), part(pads, 2000)])
  const list = await listOf(orderId)
  expect(list).toMatchObject({ number: expect.stringMatching(/^LD-261125-\d{4}$/), state: 'listed' })
  expect(list.lines.map((l) => [l.keptMilli, l.pickedMilli, l.neededMilli]).toSorted()).toEqual([
    [1000, 0, 1000],
    [2000, 0, 2000],
  ])
  const bins = list.lines.map((l) => (l as unknown as { bin: string }).bin)
  expect(bins).toEqual(bins.toSorted())
  const [first, second] = list.lines as [Kept, Kept]
  expect(because(await pick(list, { lines: [{ id: first.id, quantityMilli: first.neededMilli }] }))).toBe(
    'done',
  )
  expect((await listOf(orderId)).state).toBe('listed')
  const key = uuid()
  const rest = { lines: [{ id: second.id, quantityMilli: second.neededMilli }] }
  const once = await fan.post(`/pick-lists/${list.id}/pick`, rest, { key })
  expect(await fan.post(`/pick-lists/${list.id}/pick`, rest, { key })).toMatchObject({ body: once.body })
  const done = await listOf(orderId)
  expect(done.state).toBe('picked')
  expect(done.lines[0]).toMatchObject({ pickedBy: '范丽萍', pickedAt: expect.any(String) })
  const events = await world.owner.query('select step from event where subject_id = $1 order by id', [
    list.id,
  ])
  expect(events.rows.map(({ step }) => step)).toEqual(['list', 'pick', 'pick', 'complete'])
  expect(because(await pick(list))).toBe('wrong_state')
  await invariant()
})

test(`${clause('S83')} a version without parts has no list`, async () => {
  const { orderId } = await quoted([])
  expect(await listsOf(orderId)).toEqual([])
})

test(`${clause('S84')} no more is picked than is kept or free, no stranger, not by an advisor; a mistake is undone`, async () => {
  const { orderId } = await quoted([part(filter)])
  const list = await listOf(orderId)
  expect(because(await pick(list, all(list, 2000)))).toBe('no_more_than_is_kept')
  expect(because(await pick(list, { lines: [{ id: uuid(), quantityMilli: 1000 }] }))).toBe(
    'lines_are_of_the_list',
  )
  const [line] = list.lines as [Kept]
  const twice = { lines: [line, line].map(({ id }) => ({ id, quantityMilli: 500 })) }
  expect(because(await pick(list, twice))).toBe('lines_are_of_the_list')
  expect((await pick(list, { lines: [] })).body.fields).toHaveProperty('lines')
  expect(because(await pick(list, all(list), su))).toBe('not_your_duty')
  expect(because(await pick(list, all(list, 400)))).toBe('done')
  expect(figures(await listOf(orderId))).toEqual([[1000, 400, 0]])
  expect(because(await pick(list, all(list, 600)))).toBe('done')
  const unpick = (milli: number) => fan.post(`/pick-lists/${list.id}/unpick`, all(list, milli))
  expect(because(await unpick(1500))).toBe('no_more_than_is_picked')
  expect(because(await unpick(600))).toBe('done')
  const back = await listOf(orderId)
  expect([back.state, figures(back)]).toEqual(['listed', [[1000, 400, 0]]])
  expect(because(await fan.post(`/pick-lists/${list.id}/put-back`, { lines: [line.id] }))).toBe('wrong_state')
})

test(`${clause('S84', 'S73')} refused: what lies in its bin is free at once, what was picked goes back; the rest is picked on`, async () => {
  const lines = [part(filter), part(pads)]
  const { orderId, quotationId } = await quoted(lines)
  const list = await listOf(orderId)
  await pick(list, { lines: [{ id: list.lines.find((l) => l.code === filter)!.id, quantityMilli: 1000 }] })
  const every = (await su.get(`/work-orders/${orderId}`)).body.order.quotation.lines
  await world.way.agree(people.su, quotationId, every, [lines[0]!.id])
  const half = await listOf(orderId)
  expect(half.state).toBe('putBack')
  const byCode = (code: string) => half.lines.find((l) => l.code === code)!
  expect(byCode(filter)).toMatchObject({
    keptMilli: 0,
    pickedMilli: 0,
    putBackMilli: 1000,
    droppedFor: 'refused',
  })
  expect(byCode(pads)).toMatchObject({ keptMilli: 1000, droppedFor: null })
  expect(because(await pick(list, { lines: [{ id: byCode(filter).id, quantityMilli: 1000 }] }))).toBe(
    'lines_are_of_the_list',
  )
  expect(because(await pick(list, { lines: [{ id: byCode(pads).id, quantityMilli: 1000 }] }))).toBe('done')
  const putBack = (id: string) => fan.post(`/pick-lists/${list.id}/put-back`, { lines: [id] })
  expect(because(await putBack(byCode(pads).id))).toBe('lines_are_of_the_list')
  expect(because(await putBack(byCode(filter).id))).toBe('done')
  const done = await listOf(orderId)
  expect([done.state, done.lines.map((l) => l.putBackMilli)]).toEqual(['picked', [0, 0]])
  await invariant()
})

test(`${clause('S84', 'S70')} a new version takes over what was picked; what it does not need goes back, the older list ends`, async () => {
  const { orderId } = await quoted([part(filter), part(pads)])
  const first = await listOf(orderId)
  await pick(first)
  await world.way.quote(people.su, orderId, later(300), [
    labour('M0104', '更换空调滤清器', 20),
    part(filter, 2000),
  ])
  const [old, fresh] = (await listsOf(orderId)) as [List, List]
  expect([fresh.state, figures(fresh)]).toEqual(['listed', [[2000, 1000, 0]]])
  expect(old.state).toBe('putBack')
  const out = old.lines.find((l) => l.code === pads)!
  expect(out).toMatchObject({ putBackMilli: 1000, droppedFor: 'superseded' })
  expect(because(await fan.post(`/pick-lists/${old.id}/put-back`, { lines: [out.id] }))).toBe('done')
  expect((await listsOf(orderId))[0]!.state).toBe('closed')
  await invariant()
})

test(`${clause('S84')} voided before anything was picked: the list is withdrawn and its parts are free`, async () => {
  const lu = await world.enter('E001')
  const { orderId } = await quoted([part(filter, 10_000)])
  expect((await listOf((await quoted([part(filter)])).orderId)).lines[0]!.keptMilli).toBe(0)
  expect(because(await lu.post(`/work-orders/${orderId}/void`, { reason: '客户改主意' }))).toBe('done')
  expect((await listOf(orderId)).state).toBe('withdrawn')
  expect((await listOf((await quoted([part(filter)])).orderId)).lines[0]!.keptMilli).toBe(1000)
})

test(`${clause('S83', 'S71')} two orders are sent at once for the last piece: one has it, the other is short`, async () => {
  await stockOf(filter, 1000)
  const [one, two] = await Promise.all([quoted([part(filter)]), quoted([part(filter)])])
  const kept = [await listOf(one.orderId), await listOf(two.orderId)].map((list) => list.lines[0]!.keptMilli)
  expect(kept.toSorted()).toEqual([0, 1000])
  await invariant()
})

test(`${clause('S84')} one that was short is picked once it has become free`, async () => {
  await stockOf(filter, 0)
  const { orderId } = await quoted([part(filter)])
  const list = await listOf(orderId)
  expect(because(await pick(list))).toBe('no_more_than_is_kept')
  await stockOf(filter, 1000)
  expect(because(await pick(list))).toBe('done')
  expect((await listOf(orderId)).state).toBe('picked')
})

test(`${clause('S71')} of each part of an order: free, kept, picked and on order, also of one that is only typed`, async () => {
  const { orderId } = await quoted([part(filter)])
  const { body } = await su.get(`/work-orders/${orderId}/parts?codes=${filter},${pads}`)
  expect(body.parts).toMatchObject([
    { code: pads, freeMilli: 10_000, keptMilli: 0, requests: [] },
    { code: filter, freeMilli: 9000, keptMilli: 1000, pickedMilli: 0 },
  ])
  expect((await su.get(`/work-orders/${uuid()}/parts`)).status).toBe(404)
})

test(`${clause('S83')} the desk: by promised time, found by plate, number and part; a technician has no such page`, async () => {
  const late = await quoted([part(filter)], later(400))
  const early = await quoted([part(filter)], later(100))
  const rows = (await fan.get('/pick-lists')).body.rows as List[]
  const order = rows.map(({ orderId }) => orderId)
  expect(order.indexOf(early.orderId)).toBeLessThan(order.indexOf(late.orderId))
  const list = await listOf(early.orderId)
  for (const q of [list.number, list.number.replaceAll('-', '').slice(-6)])
    expect((await fan.get(`/pick-lists?q=${q}`)).body.rows.map(({ id }: List) => id)).toContain(list.id)
  expect((await fan.get(`/pick-lists?q=${filter}`)).body.rows.length).toBeGreaterThan(1)
  expect((await fan.get('/pick-lists?q=沪Z99999')).body.rows).toEqual([])
  expect((await (await world.enter('E007')).get('/pick-lists')).status).toBe(403)
  const task = (await fan.get('/desk')).body.tasks.find(({ id }: { id: string }) => id === list.id)
  expect(task).toMatchObject({ record: 'pickList', title: '料单待捡', clause: 'S83' })
})
