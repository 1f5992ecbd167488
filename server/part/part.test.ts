import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registerPartForm } from '../../domain/part/forms.ts'
import { clause } from '../../tests/clause.ts'
import { morning, openWorld, type Browser, type World } from '../../tests/world.ts'
import { actorOf } from '../demo/day.ts'
import type { Take } from '../step.ts'
import { amendPart, openStock, registerPart, repricePart, withdrawPart, withdrawStock } from './steps.ts'

let world: World
let shen: Browser
let su: Browser
const parts = actorOf('E006', 'partsManager', 'partsClerk')
beforeAll(async () => {
  world = await openWorld()
  world.way.at(morning)
  shen = await world.enter('E006')
  su = await world.enter('E002')
})
afterAll(() => world.close())

const today = '2026-11-25'
const tomorrow = '2026-11-26'
const because = (a: { body: { refusal?: { because: string } } }) => a.body.refusal?.because ?? 'done'
let made = 0
const filter = (more: object = {}) => ({
  code: `TEST-${++made}`,
  name: '机油滤清器（试）',
  unit: '个',
  priceFen: 3_500,
  costFen: 1_680,
  ...more,
})
const register = async (form: object = filter(), who = shen) => {
  const id = uuid()
  return { id, answer: await who.post(`/parts/${id}/register`, form) }
}
const page = async (id: string, who = shen) => (await who.get(`/parts/${id}`)).body
const seen = async (id: string) => ({ seen: (await page(id)).lastEvent as number })
const reprice = async (id: string, form: object, who = shen) =>
  who.post(
    `/parts/${id}/reprice`,
    { kind: 'sale', fromDay: today, reason: '厂家调价', ...form },
    await seen(id),
  )
/** What stands in the ledger, and what its moves add up to. */
const ledger = async (id: string) =>
  (
    await world.owner.query(
      `select b.code as bin, s.quantity_milli::int as stock,
        (select sum(m.quantity_milli)::int from stock_move m where m.part_id = s.part_id and m.bin_id = s.bin_id) as moves
       from stock s join bin b on b.store_id = s.store_id and b.id = s.bin_id where s.part_id = $1 order by 1`,
      [id],
    )
  ).rows

test('a part is registered by those who keep parts, with its prices from today and its place', async () => {
  const { id, answer } = await register({
    ...filter(),
    code: ' test-a 1',
    binCode: 'z01-1',
    fits: ['A1-15N'],
  })
  expect(answer).toMatchObject({ status: 200, body: { state: 'inUse' } })
  expect(await page(id)).toMatchObject({
    code: 'TEST-A1',
    file: { name: '机油滤清器（试）', binCode: 'Z01-1', fits: ['A1-15N'], isClearance: false },
    prices: expect.arrayContaining([expect.objectContaining({ kind: 'sale', fromDay: today, fen: 3_500 })]),
  })
  expect((await register(filter(), su)).answer.status).toBe(403)
  expect(because((await register({ ...filter(), code: 'TEST-a1' })).answer)).toBe('part_code_is_one')
  expect((await register({ ...filter(), code: ' ' })).answer.body.fields).toHaveProperty('code')
})

test('what a form speaks of must be in the catalogue, and a part does not supersede itself', async () => {
  expect((await register(filter({ supersededBy: 'NO-SUCH' }))).answer.body.refusal).toMatchObject({
    because: 'codes_are_known',
    facts: { unknown: 'NO-SUCH' },
  })
  const one = filter()
  expect(because((await register(one)).answer)).toBe('done')
  expect(because((await register(filter({ supersededBy: one.code }))).answer)).toBe('done')
  const { id } = await register()
  const { code, file } = await page(id)
  const own = await shen.post(`/parts/${id}/amend`, { ...file, supersededBy: code }, await seen(id))
  expect(because(own)).toBe('successor_is_another')
})

test('amended from what was seen: the second of two is told what the first has done; history says what changed', async () => {
  const { id } = await register()
  const { file } = await page(id)
  const at = await seen(id)
  const amended = { ...file, name: '机油滤清器', leadDays: 3, isWearPart: true }
  expect(because(await shen.post(`/parts/${id}/amend`, amended, at))).toBe('done')
  const lu = await world.enter('E001')
  expect(await lu.post(`/parts/${id}/amend`, { ...file, spec: '旋装' }, at)).toMatchObject({
    status: 409,
    body: { refusal: { because: 'changed_meanwhile', facts: { changes: '沈国良 配件 更正' } } },
  })
  expect((await page(id)).history[0]).toMatchObject({
    step: 'amend',
    who: '沈国良',
    particulars: {
      changed: ['name', 'isWearPart', 'leadDays'],
      leadDays: ['', '3'],
      isWearPart: ['false', 'true'],
    },
  })
})

test(`${clause('R2.2')} a price of tomorrow is not today's; what stood before stays on record`, async () => {
  const { id } = await register()
  const found = async () =>
    (await shen.get(`/parts?q=${(await page(id)).code}`)).body.rows.find((r: { id: string }) => r.id === id)
      .priceFen
  expect(because(await reprice(id, { fromDay: tomorrow, fen: 4_000 }))).toBe('done')
  expect(await found()).toBe(3_500)
  world.clock.set(new Date('2026-11-25T23:59:59+08:00'))
  shen = await world.enter('E006')
  expect(await found()).toBe(3_500)
  world.clock.set(new Date('2026-11-26T00:00:00+08:00'))
  shen = await world.enter('E006')
  expect(await found()).toBe(4_000)
  world.clock.set(morning)
  shen = await world.enter('E006')
  expect((await page(id)).prices.filter((p: { kind: string }) => p.kind === 'sale')).toMatchObject([
    { fromDay: tomorrow, fen: 4_000, reason: '厂家调价' },
    { fromDay: today, fen: 3_500 },
  ])
})

test('past days, a price below cost and strangers are refused; a part for clearance goes below', async () => {
  const { id } = await register()
  expect(because(await reprice(id, { fromDay: '2026-11-24', fen: 4_000 }))).toBe('day_is_not_past')
  expect((await reprice(id, { fen: 1_679 })).body.refusal).toMatchObject({
    because: 'price_covers_cost',
    facts: { costYuan: '16.80' },
  })
  expect(because(await reprice(id, { fen: 1_680 }))).toBe('done')
  expect((await reprice(id, { fen: 2_000 }, su)).status).toBe(403)
  const { file } = await page(id)
  await shen.post(`/parts/${id}/amend`, { ...file, isClearance: true }, await seen(id))
  expect(because(await reprice(id, { fen: 900 }))).toBe('done')
  expect(because((await register(filter({ priceFen: 1_000 }))).answer)).toBe('price_covers_cost')
  expect((await reprice(id, { fen: 900, reason: ' ' })).body.fields).toHaveProperty('reason')
})

test('two reprice for the same day at once: one lands, the other is told; a slip is mended on the same day', async () => {
  const { id } = await register()
  const lu = await world.enter('E001')
  const at = await seen(id)
  const form = { kind: 'sale', fromDay: today, reason: '调价' }
  const both = await Promise.all([
    shen.post(`/parts/${id}/reprice`, { ...form, fen: 10_800 }, at),
    lu.post(`/parts/${id}/reprice`, { ...form, fen: 3_900 }, at),
  ])
  expect(both.map(because).sort()).toEqual(['changed_meanwhile', 'done'])
  expect(because(await reprice(id, { fen: 4_100 }))).toBe('done')
  const rows = (await page(id)).prices.filter((p: { kind: string }) => p.kind === 'sale')
  expect(rows.map((p: { revision: number }) => p.revision)).toEqual([3, 2, 1])
  expect(rows[0]).toMatchObject({ fromDay: today, fen: 4_100 })
})

test('a form sent twice lands once', async () => {
  const { id } = await register()
  const at = await seen(id)
  const form = { kind: 'sale', fromDay: today, fen: 3_600, reason: '调价' }
  const key = uuid()
  const first = await shen.post(`/parts/${id}/reprice`, form, { key, ...at })
  expect(await shen.post(`/parts/${id}/reprice`, form, { key, ...at })).toMatchObject({
    status: 200,
    body: first.body,
  })
  const stock = { binCode: 'Z02-1', quantityMilli: 5_000, costFen: 1_680 }
  const again = uuid()
  for (const _ of [1, 2])
    expect((await shen.post(`/parts/${id}/open-stock`, stock, { key: again })).status).toBe(200)
  expect(await ledger(id)).toEqual([{ bin: 'Z02-1', stock: 5_000, moves: 5_000 }])
  expect((await page(id)).prices.filter((p: { fen: number }) => p.fen === 3_600)).toHaveLength(1)
})

test('cost is not shown to those who sell', async () => {
  const { id } = await register()
  const { code } = await page(id)
  const kinds = (of: { prices: { kind: string }[] }) => of.prices.map(({ kind }) => kind).sort()
  expect(kinds(await page(id))).toEqual(['cost', 'sale'])
  expect(kinds(await page(id, su))).toEqual(['sale'])
  const [mine] = (await shen.get(`/parts?q=${code}`)).body.rows
  const [hers] = (await su.get(`/parts?q=${code}`)).body.rows
  expect([mine.costFen, 'costFen' in hers]).toEqual([1_680, false])
})

test('an opening once a bin, more than nothing, in the unit of the part; the stock is the sum of its moves', async () => {
  const { id } = await register()
  const open = (form: object) => shen.post(`/parts/${id}/open-stock`, { costFen: 1_680, ...form })
  expect(because(await open({ binCode: 'Z03-1', quantityMilli: 12_000 }))).toBe('done')
  expect((await open({ binCode: 'z03-1', quantityMilli: 1_000 })).body.refusal).toMatchObject({
    because: 'stock_is_not_open',
    facts: { bin: 'Z03-1' },
  })
  expect(because(await open({ binCode: 'Z03-2', quantityMilli: 500 }))).toBe('quantity_fits_unit')
  expect(because(await open({ binCode: 'Z03-2', quantityMilli: 3_000 }))).toBe('done')
  expect((await open({ binCode: 'Z03-3', quantityMilli: -1_000 })).status).toBe(400)
  expect((await open({ binCode: 'Z03-3', quantityMilli: -1_000, negativeIsTold: true })).status).toBe(400)
  expect(await ledger(id)).toEqual([
    { bin: 'Z03-1', stock: 12_000, moves: 12_000 },
    { bin: 'Z03-2', stock: 3_000, moves: 3_000 },
  ])
  const { code } = await page(id)
  expect((await shen.get(`/parts?q=${code}`)).body.rows[0].stockMilli).toBe(15_000)
})

test('two open the same bin at once: one of them lands', async () => {
  const { id } = await register()
  const lu = await world.enter('E001')
  const form = { binCode: 'Z04-1', quantityMilli: 2_000, costFen: null }
  const both = await Promise.all([shen, lu].map((who) => who.post(`/parts/${id}/open-stock`, form)))
  expect(both.map(because).sort()).toEqual(['done', 'stock_is_not_open'])
  expect(await ledger(id)).toEqual([{ bin: 'Z04-1', stock: 2_000, moves: 2_000 }])
})

test('retired it is found by the filter alone; used again it is back', async () => {
  const { id } = await register()
  const { code } = await page(id)
  const found = async (more = '') => (await su.get(`/parts?q=${code}${more}`)).body.rows.length
  expect(because(await shen.post(`/parts/${id}/retire`, {}))).toBe('done')
  expect([await found(), await found('&state=retired')]).toEqual([0, 1])
  expect(because(await reprice(id, { fen: 9_000 }))).toBe('wrong_state')
  expect(because(await shen.post(`/parts/${id}/restore`, {}))).toBe('done')
  expect([await found(), await found('&state=retired')]).toEqual([1, 0])
})

/** As an import does it: the steps inside acts of a person who keeps parts. */
const act = <F>(take: Take<F>, id: string, form: F) =>
  world.way.act(parts, take, id, form).then(
    () => 'done',
    (error: Error) => error.message,
  )

test('an import may bring less than nothing where it says so, and a price below cost; both stay marked', async () => {
  const id = uuid()
  const form = registerPartForm.parse(filter({ priceFen: 1_000 }))
  expect(await act(registerPart, id, form)).toBe('price_covers_cost')
  expect(await act(registerPart, id, { ...form, belowCostIsTold: true })).toBe('done')
  const opening = { binCode: 'Z05-1', quantityMilli: -3_000, costFen: 1_680 }
  expect(await act(openStock, id, opening)).toBe('opening_is_there')
  expect(await act(openStock, id, { ...opening, negativeIsTold: true })).toBe('done')
  expect((await page(id)).moves).toMatchObject([
    { kind: 'opening', quantityMilli: -3_000, negativeIsTold: true },
  ])
  expect(await ledger(id)).toEqual([{ bin: 'Z05-1', stock: -3_000, moves: -3_000 }])
  const { name: _, ...more } = registerPartForm.parse(filter())
  expect(await act(amendPart, id, { ...without(more), name: '新名' })).toBe('done')
  expect(await act(repricePart, id, { kind: 'cost', fromDay: today, fen: 900, reason: '导入' })).toBe('done')
})

const without = <F extends { code: string; priceFen: unknown; costFen: unknown }>(form: F) => {
  const { code: _, priceFen: __, costFen: ___, ...rest } = form
  return rest
}

test('undone, an import leaves no stock, and its code is free; the same comes in again in full', async () => {
  const form = registerPartForm.parse(filter({ binCode: 'Z06-1' }))
  const opening = { binCode: 'Z06-1', quantityMilli: 7_000, costFen: 1_680 }
  const [first, second] = [uuid(), uuid()]
  await act(registerPart, first, form)
  await act(openStock, first, opening)
  expect(await act(withdrawPart, first, {})).toBe('done')
  expect(await ledger(first)).toEqual([{ bin: 'Z06-1', stock: 0, moves: 0 }])
  expect((await shen.get(`/parts?q=${form.code}`)).body.rows).toEqual([])
  expect(await act(registerPart, second, form)).toBe('done')
  expect(await act(openStock, second, opening)).toBe('done')
  expect(await act(withdrawStock, second, {})).toBe('done')
  expect(await act(openStock, second, opening)).toBe('done')
  expect(await ledger(second)).toEqual([{ bin: 'Z06-1', stock: 7_000, moves: 7_000 }])
  expect(await act(withdrawPart, second, {})).toBe('done')
})

test('a part that a package or another part speaks of is not taken back', async () => {
  const { rows } = await world.owner.query("select id from part where code = '1012100-15TB'")
  await expect(world.way.act(parts, withdrawPart, rows[0].id, {})).rejects.toMatchObject({
    refusal: {
      because: 'nothing_depends_on_it',
      facts: {
        dependents: expect.stringMatching(/^套餐 \d+、保养计划 \d+、工时项目的用料 \d+、被替代的配件 1$/),
      },
    },
  })
})

test('the demo store: its ledger agrees with its sum, and everyone of the desk may look it up', async () => {
  const { rows } = await world.owner.query(
    `select count(*)::int as wrong from (select part_id, bin_id, sum(quantity_milli) as q from stock_move group by 1, 2) m
     full join stock s using (part_id, bin_id) where m.q is distinct from s.quantity_milli`,
  )
  expect(rows[0]).toEqual({ wrong: 0 })
  for (const staffNo of ['E001', 'E002', 'E003', 'E004', 'E005', 'E006', 'E008'])
    expect([staffNo, (await (await world.enter(staffNo)).get('/parts')).status]).toEqual([staffNo, 200])
  expect((await (await world.enter('E007')).get('/parts')).status).toBe(403)
})
