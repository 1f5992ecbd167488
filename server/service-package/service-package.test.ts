import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseYuan } from '../../domain/money.ts'
import { clause } from '../../tests/clause.ts'
import { morning, openWorld, type Browser, type World } from '../../tests/world.ts'
import { packagesOfFile } from '../demo/packages.ts'
import { idOf } from '../demo/reference.ts'

let world: World
let zhou: Browser
let su: Browser
beforeAll(async () => {
  world = await openWorld()
  zhou = await world.enter('E005')
  su = await world.enter('E002')
})
afterAll(() => world.close())

const because = (a: { body: { refusal?: { because: string } } }) => a.body.refusal?.because ?? 'done'
const page = async (id: string, who = zhou) => (await who.get(`/service-packages/${id}`)).body
const seen = async (id: string) => ({ seen: (await page(id)).lastEvent as number })
type Cost = {
  code: string
  listFen: number
  priceFen: number
  hoursHundredths: number
  lines: { shareFen: number | null }[]
}

test(`${clause('S69')} every package of the demo store comes to its list price, cheapest and dearest car, and its hours`, async () => {
  const packages = await packagesOfFile()
  expect(packages).toHaveLength(54)
  for (const { code, price, hours } of packages) {
    const { costs } = (await page(idOf('package', code))) as { costs: Cost[] }
    const of = (figure: 'listFen' | 'hoursHundredths') => costs.map((cost) => cost[figure])
    expect([code, Math.min(...of('listFen')), Math.max(...of('listFen'))]).toEqual([
      code,
      parseYuan(price.list_from),
      parseYuan(price.list_to),
    ])
    expect([code, Math.min(...of('hoursHundredths')), Math.max(...of('hoursHundredths'))]).toEqual([
      code,
      Math.round(hours.from * 100),
      Math.round(hours.to * 100),
    ])
    if (price.mode !== 'fixed') continue
    for (const { priceFen, lines } of costs) {
      expect([code, priceFen]).toEqual([code, parseYuan(price.amount!)])
      expect(lines.reduce((sum, { shareFen }) => sum + (shareFen ?? 0), 0)).toBe(priceFen)
    }
  }
})

test('painted by the panel: each panel by its factor', async () => {
  const { panels } = await page(idOf('package', 'TC501'))
  const of = (code: string) => panels.find((panel: { code: string }) => panel.code === code).priceFen
  expect([of('DR'), of('HD'), of('DH')]).toEqual([74_800, 102_000, 13_600])
})

const lines = [
  { kind: 'labour', code: 'M0102', quantityMilli: 1000 },
  { kind: 'part', code: '9701001-0W20', quantityMilli: null, quantityFromModel: 'oilMilli' },
]
let made = 0
const pack = (more: object = {}) => ({
  code: `TCX${++made}`,
  name: '机油套餐',
  category: '定期保养',
  models: ['A1-15T', 'S1-15T'],
  lines,
  priceMode: 'computed',
  discountPartsBasisPoints: 1_000,
  ...more,
})
const register = async (form: object = pack(), who = zhou) => {
  const id = uuid()
  return { id, answer: await who.post(`/service-packages/${id}/register`, form) }
}

test('registered by the technical director: quantities by the car itself, discounts off its lines', async () => {
  const { id, answer } = await register()
  expect(answer.status).toBe(200)
  const oil = (await zhou.get('/parts?q=9701001-0W20')).body.rows[0].priceFen
  const { costs } = (await page(id)) as { costs: Cost[] }
  expect(costs.map(({ code }) => code)).toEqual(['A1-15T', 'S1-15T'])
  const oilFen = (oil * 4_500) / 1000
  expect(costs[0]).toMatchObject({
    listFen: 7_500 + oilFen,
    priceFen: 7_500 + oilFen - Math.round(oilFen / 10),
  })
  expect((await register(pack(), su)).answer.status).toBe(403)
  expect((await page(id, su)).code).toBe('TCX1')
})

test('a price where there is one, codes that are known, one quantity a line', async () => {
  expect(because((await register(pack({ priceMode: 'fixed' }))).answer)).toBe('price_is_told')
  expect(because((await register(pack({ priceFen: 1 }))).answer)).toBe('price_is_told')
  const stranger = pack({ lines: [...lines, { kind: 'part', code: 'nix', quantityMilli: 1000 }] })
  expect((await register(stranger)).answer.body.refusal).toMatchObject({
    because: 'codes_are_known',
    facts: { unknown: 'NIX' },
  })
  for (const line of [
    { kind: 'part', code: '9701001-0W20', quantityMilli: null },
    { kind: 'part', code: '9701001-0W20', quantityMilli: 1, quantityFromModel: 'oilMilli' },
    { kind: 'labour', code: 'M0102', quantityMilli: 500 },
    { kind: 'labour', code: 'M0102', quantityMilli: null, quantityFromModel: 'oilMilli' },
  ])
    expect((await register(pack({ lines: [line] }))).answer.body.fields).toHaveProperty(
      'lines.0.quantityMilli',
    )
  expect((await register(pack({ lines: [] }))).answer.status).toBe(400)
})

test('amended, the lines it had before stand in its history', async () => {
  const { id } = await register()
  const { file } = await page(id)
  const at = await seen(id)
  const amended = { ...file, lines: file.lines.slice(0, 1) }
  expect(because(await zhou.post(`/service-packages/${id}/amend`, amended, at))).toBe('done')
  expect(because(await zhou.post(`/service-packages/${id}/amend`, file, at))).toBe('changed_meanwhile')
  expect((await page(id)).history[0].particulars).toMatchObject({
    changed: ['lines'],
    linesBefore: ['M0102 1000', '9701001-0W20 oilMilli'],
  })
})

test("a fixed price is dated: tomorrow's is not today's; a computed package has none of its own", async () => {
  const { id } = await register(pack({ priceMode: 'fixed', discountPartsBasisPoints: 0, priceFen: 19_900 }))
  const reprice = async (of: string, form: object) =>
    because(await zhou.post(`/service-packages/${of}/reprice`, { reason: '换季', ...form }, await seen(of)))
  expect(await reprice(id, { fromDay: '2026-11-26', fen: 21_900 })).toBe('done')
  expect((await page(id)).priceFen).toBe(19_900)
  world.clock.set(new Date('2026-11-26T00:00:00+08:00'))
  zhou = await world.enter('E005')
  expect((await page(id)).costs[0].priceFen).toBe(21_900)
  world.clock.set(morning)
  zhou = await world.enter('E005')
  expect(await reprice(id, { fromDay: '2026-11-24', fen: 1 })).toBe('day_is_not_past')
  expect(await reprice((await register()).id, { fromDay: '2026-11-26', fen: 1 })).toBe('price_is_its_own')
})

test('found by category, model, initials; retired only on the filter', async () => {
  const codes = async (query: string) =>
    (await su.get(`/service-packages?${query}`)).body.rows.map(({ code }: { code: string }) => code)
  expect(await codes(`category=${encodeURIComponent('首次保养')}`)).toEqual([
    'TC101',
    'TC102',
    'TC103',
    'TC104',
    'TC105',
  ])
  expect(await codes('model=E1-200&q=TC2')).toEqual(['TC215', 'TC225', 'TC235', 'TC245'])
  expect(await codes('q=ghqzdp')).toEqual(['TC301', 'TC303'])
  expect((await su.get('/service-package-categories')).body).toContain('钣喷')
  await zhou.post(`/service-packages/${idOf('package', 'TC404')}/retire`, {})
  expect([await codes('q=TC404'), await codes('q=TC404&state=retired')]).toEqual([[], ['TC404']])
})
