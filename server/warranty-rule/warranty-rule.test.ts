import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import {
  finishedCar,
  morning,
  openWorld,
  ordinaryLines,
  store,
  type Browser,
  type World,
} from '../../tests/world.ts'
import { caseOf } from '../warranty/case.ts'

let world: World
let zhou: Browser
let su: Browser
beforeAll(async () => {
  world = await openWorld()
  zhou = await world.enter('E005')
  su = await world.enter('E002')
  await world.owner.query(
    `insert into vehicle_model (id, code, brand, name, name_en, body, energy)
     select gen_random_uuid(), 'B1', '别家', '别家一号', '', body, energy from vehicle_model limit 1`,
  )
})
afterAll(() => world.close())

const today = '2026-11-25'
const rule = (change: object = {}) => ({
  ruleSet: 'CN_43',
  brand: '*',
  key: 'warn.totalDays.red',
  value: 20,
  fromDay: today,
  reason: '厂家通知',
  ...change,
})
const set = (form: object, who = zhou) => who.post(`/warranty-rules/${uuid()}/set`, form)
const wear = (form: object, who = zhou) => who.post(`/wear-periods/${uuid()}/set`, form)
const because = (a: { status: number; body: { refusal?: { because: string } } }) =>
  a.body.refusal?.because ?? a.status
const page = async (brand = '') =>
  (await su.get(`/warranty-rules${brand && `?brand=${encodeURIComponent(brand)}`}`)).body
type Keyed = { ruleSet: string; key: string; inForce: number | null; from: string; rows: object[] }
const keyOf = (of: { keys: Keyed[] }, key: string, ruleSet = 'CN_43') =>
  of.keys.find((one) => one.key === key && one.ruleSet === ruleSet)!

/** A car of a household on claim, which stays in the shop. */
async function carOf(brand: string, change = '') {
  const lines = ordinaryLines().map((line) => ({ ...line, payer: 'claim' as const }))
  const { orderId } = await finishedCar(world, lines)
  const { rows } = await world.owner.query<{ id: string }>(
    `update vehicle v set sale_day = '2026-03-02', delivery_day = '2026-03-05', use = '家庭自用',
       vehicle_class = 'passenger', sale_price_fen = 25800000, brand = $2 ${change}
     from work_order o where o.id = $1 and v.id = o.vehicle_id returning v.id`,
    [orderId, brand],
  )
  return rows[0]!.id
}
type Standing = {
  level: string | null
  parts: { rows: { what: string[]; shown: string[]; clause: string }[] }[]
}
const standing = async (id: string, at: string, km = 9_000): Promise<Standing> =>
  (await su.get(`/files/cars/${id}/warranty?at=${encodeURIComponent(at)}&km=${km}`)).body
const shownOf = (of: Standing, what: string) =>
  of.parts.flatMap(({ rows }) => rows).find((one) => one.what[0] === what)?.shown[0]

test(`${clause('T1', 'R1.9')} without rows every figure is the first; the old numbers stand beside the new`, async () => {
  const seen = await page()
  expect(keyOf(seen, 'total.days')).toMatchObject({ inForce: 30, from: 'first', clause: '43号令第24条第4项' })
  expect(keyOf(seen, 'total.days', 'CN_150')).toMatchObject({ inForce: 35, clause: '150号令第21条' })
  expect(keyOf(seen, 'first.days', 'CN_150')).toBeUndefined()
  expect(keyOf(seen, 'warn.assemblyReplaced.yellow')).toMatchObject({ inForce: null, first: null })
  expect(seen.brands).toEqual(expect.arrayContaining(['远岑', '别家']))
  expect((await su.get('/warranty-rules?colour=1')).status).toBe(400)
  expect((await (await world.enter('E007')).get('/warranty-rules')).status).toBe(403)
})

test(`${clause('R1.9')} a level of a brand counts from its day on that brand's cars, and on no other`, async () => {
  const [ours, others] = [await carOf('远岑'), await carOf('别家')]
  const form = rule({ brand: '远岑', key: 'warn.totalDays.yellow', value: 2, fromDay: '2026-11-27' })
  expect(because(await set(form))).toBe(200)
  const level = async (id: string, at: string) => (await standing(id, at)).level
  // Both moments are in the second day of the stay.
  const [before, after] = ['2026-11-26T23:59:00+08:00', '2026-11-27T00:01:00+08:00']
  expect([await level(ours, before), await level(ours, after)]).toEqual(['none', 'yellow'])
  expect([await level(others, before), await level(others, after)]).toEqual(['none', 'none'])
  expect(keyOf(await page('远岑'), 'warn.totalDays.yellow')).toMatchObject({
    inForce: 15,
    from: 'first',
    rows: [{ brand: '远岑', value: 2, fromDay: '2026-11-27', revision: 1, reason: '厂家通知' }],
  })
  expect(keyOf(await page('别家'), 'warn.totalDays.yellow').rows).toEqual([])
  world.clock.set(new Date(after))
  su = await world.enter('E002')
  expect(keyOf(await page('远岑'), 'warn.totalDays.yellow')).toMatchObject({ inForce: 2, from: 'brand' })
  expect(keyOf(await page('远岑'), 'warn.totalDays.red')).toMatchObject({ inForce: 25, from: 'first' })
  world.clock.set(morning)
  su = await world.enter('E002')
})

test(`${clause('T1', 'R1.5', 'R1.8')} a limit of the law changes with its day: the condition is met, and the model's coefficient counts`, async () => {
  const id = await carOf('远岑', ", model_code = 'E1-150'")
  const late = '2026-11-29T11:00:00+08:00'
  const condition = async () => (await standing(id, late, 20_000)).parts.flatMap(({ rows }) => rows)
  const met = async () => (await condition()).find(({ shown }) => shown[0] === '达到')?.what[0]
  expect(await met()).toBeUndefined()
  expect(because(await set(rule({ key: 'total.days', value: 4, fromDay: '2026-11-28' })))).toBe(200)
  expect(await met()).toBe('累计修理时间')
  // 258,000 × 20,000 km ÷ 1,000 × 0.45 %
  expect((await condition()).map(({ shown }) => shown[0]).join()).toContain('23,220.00')
  expect(because(await set(rule({ key: 'total.days', value: 30, fromDay: '2026-11-28' })))).toBe(200)
  expect(await met()).toBeUndefined()
  expect(keyOf(await page(), 'total.days').rows).toMatchObject([
    { value: 30, revision: 2 },
    { value: 4, revision: 1 },
  ])
})

test(`${clause('R1.3', 'R1.8')} what the car's file does not say is as its model has it`, async () => {
  const id = await carOf('远岑', ", model_code = 'E1-150'")
  const at = '2026-11-25T11:00:00+08:00'
  expect(shownOf(await standing(id, at), '包修期')).toContain('2031-03-05（含）或 150,000 公里')
  expect(shownOf(await standing(id, at), '三包有效期')).toContain('2029-03-05（含）或 60,000 公里')
  expect(shownOf(await standing(id, at), '新能源核心部件（电池、电机、电控）')).toContain('2034-03-05')
  await world.owner.query('update vehicle set repair_months = 72, repair_km = null where id = $1', [id])
  expect(shownOf(await standing(id, at), '包修期')).toContain('2032-03-05（含）或 不限里程')
  const coefficient = (change: string) =>
    carOf('远岑', `, model_code = 'A1-15N' ${change}`).then((car) =>
      world.house.db.read(store, (db) =>
        caseOf(db, { store, id: car, at: new Date(at), odometerKm: 9_000 }).then(
          (one) => one.case.car.coefficientBasisPoints,
        ),
      ),
    )
  expect(await coefficient('')).toBe(50)
  expect(await coefficient(", rule_set = 'CN_150', rule_set_reason = '2021 年售出'")).toBe(70)
  expect(await coefficient(', coefficient_basis_points = 33')).toBe(33)
})

test(`${clause('R1.9', 'T1')} each refusal by its name, the first that is broken`, async () => {
  const no = async (change: object) => because(await set(rule(change)))
  expect(await no({ ruleSet: 'CN_150', key: 'first.days', brand: '无此' })).toBe('key_is_of_rule_set')
  expect(await no({ key: 'total.days', brand: '无此' })).toBe('limit_is_of_the_law')
  expect(await no({ brand: '无此', value: 0 })).toBe('brand_is_of_the_catalogue')
  expect(await no({ key: 'total.days', value: null, fromDay: '2026-11-24' })).toBe('limit_has_a_value')
  expect((await set(rule({ value: 366 }))).body.refusal).toMatchObject({
    because: 'value_is_within_bounds',
    facts: { least: 1, most: 365 },
  })
  expect(await no({ value: 19, fromDay: '2026-11-24' })).toBe('day_is_not_past')
  expect((await set(rule({ value: 19 }))).body.refusal).toMatchObject({
    because: 'levels_stand_in_order',
    facts: { levels: '15 / 20 / 19', onDay: today },
  })
  expect(await no({ key: 'coefficient.least', value: 51 })).toBe('coefficient_stands_in_order')
  expect(await no({ key: 'colour' })).toBe(400)
  expect(await no({ reason: ' ' })).toBe(400)
  for (const form of [{ value: 19 }, { value: 26 }])
    expect(because(await set(rule(form), await world.enter('E004')))).toBe('not_your_duty')
  expect((await set(rule(), su)).status).toBe(403)
})

test('a form sent twice lands once; two at once both land, and the later revision counts', async () => {
  const lu = await world.enter('E001')
  const [key, id] = [uuid(), uuid()]
  const twice = rule({ key: 'warn.partReplaced.red', value: 3, fromDay: '2026-12-01' })
  const send = () => zhou.post(`/warranty-rules/${id}/set`, twice, { key })
  const [first, second] = await Promise.all([send(), send()])
  expect([first.status, second.body]).toEqual([200, first.body])
  expect(keyOf(await page(), 'warn.partReplaced.red').rows).toHaveLength(1)

  const form = (value: number) => rule({ key: 'warn.runningDays.red', value, fromDay: '2026-12-01' })
  const both = await Promise.all([set(form(6), lu), set(form(7))])
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  expect(keyOf(await page(), 'warn.runningDays.red').rows).toMatchObject([{ revision: 2 }, { revision: 1 }])

  // Each alone would stand in order, not both.
  const crossing = (level: string, value: number) =>
    rule({ ruleSet: 'CN_150', key: `warn.sameIssue.${level}`, value, fromDay: '2026-12-01' })
  const crossed = await Promise.all([set(crossing('yellow', 4), lu), set(crossing('orange', 3))])
  expect(crossed.map(because).toSorted()).toEqual([200, 'levels_stand_in_order'])
})

test(`${clause('R1.11')} the maker's wear periods stand on the car's page, its brand's before every brand's`, async () => {
  const gu = await world.enter('E004')
  const form = (change: object = {}) => ({
    brand: '*',
    partClass: '机油滤清器',
    months: 6,
    km: 10_000,
    fromDay: today,
    reason: '三包凭证',
    ...change,
  })
  expect(because(await wear(form({ months: null, km: null }), gu))).toBe('period_has_a_measure')
  expect(because(await wear(form({ brand: '无此' }), gu))).toBe('brand_is_of_the_catalogue')
  expect(because(await wear(form({ fromDay: '2026-11-24' }), gu))).toBe('day_is_not_past')
  expect((await wear(form({ partClass: '发动机' }), gu)).status).toBe(400)
  expect((await wear(form(), su)).status).toBe(403)
  const both = await Promise.all([wear(form({ months: 3 }), gu), wear(form())])
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  expect((await wear(form({ brand: '远岑', months: null, km: 20_000 }), gu)).status).toBe(200)
  expect((await wear(form({ partClass: '轮胎', fromDay: '2026-12-01' }), gu)).status).toBe(200)

  const [ours, others] = [await carOf('远岑'), await carOf('别家')]
  const at = '2026-11-25T11:00:00+08:00'
  expect(shownOf(await standing(ours, at), '机油滤清器')).toBe('至 20,000 公里')
  expect(shownOf(await standing(others, at), '机油滤清器')).toMatch(/^至 2026-0[69]-05（含） 或 10,000 公里/)
  expect(shownOf(await standing(ours, at), '轮胎')).toBeUndefined()
  expect(shownOf(await standing(ours, '2026-12-01T00:01:00+08:00'), '轮胎')).toContain('2026-09-05')
  const seen = (await page('远岑')).wear.find((one: { partClass: string }) => one.partClass === '机油滤清器')
  expect(seen.inForce).toMatchObject({ brand: '远岑', months: null, km: 20_000 })
  expect(seen.rows.map(({ revision }: { revision: number }) => revision).toSorted()).toEqual([1, 1, 2])
})
