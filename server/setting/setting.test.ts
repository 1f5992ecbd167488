import { randomUUID as uuid } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
let lu: Browser
beforeAll(async () => {
  world = await openWorld()
  lu = await world.enter('E001')
})
afterAll(() => world.close())

const set = (form: object, who = lu) => who.post(`/settings/${uuid()}/set`, form)
const because = (a: { body: { refusal?: { because: string } } }) => a.body.refusal?.because ?? 'done'
const row = async (key: string) =>
  (await lu.get('/settings')).body.find((s: { key: string }) => s.key === key)

test(`${clause('R4.1')} a new rate is a dated row: in force from its day, what was before stays on record`, async () => {
  expect(await row('tax.repair')).toMatchObject({ inForce: 1_300, rows: [] })
  expect(because(await set({ key: 'tax.repair', fromDay: '2026-11-27', value: 900 }))).toBe('done')
  expect(await row('tax.repair')).toMatchObject({
    inForce: 1_300,
    rows: [{ fromDay: '2026-11-27', value: 900 }],
  })
  world.clock.set(new Date('2026-11-27T00:01:00+08:00'))
  lu = await world.enter('E001')
  expect((await row('tax.repair')).inForce).toBe(900)
  world.clock.set(morning)
  lu = await world.enter('E001')
})

test('bounds, past days, doubles and strangers are refused', async () => {
  const put = (value: number, fromDay = '2026-11-25') => set({ key: 'followUp.day', fromDay, value })
  expect((await put(31)).body.refusal).toMatchObject({
    because: 'value_is_within_bounds',
    facts: { least: 1, most: 30 },
  })
  expect(because(await put(4, '2026-11-24'))).toBe('day_is_not_past')
  expect(because(await put(4))).toBe('done')
  expect(because(await put(5))).toBe('setting_has_one_value_a_day')
  expect((await set({ key: 'colour', fromDay: '2026-11-25', value: 1 })).status).toBe(400)
  const gu = await world.enter('E004')
  expect((await set({ key: 'followUp.day', fromDay: '2026-11-26', value: 5 }, gu)).status).toBe(403)
  expect((await gu.get('/settings')).status).toBe(200)
})

test(`${clause('R5.3')} the security of signing in is not the manager's: its numbers belong to the security administrator`, async () => {
  const idle = { key: 'session.idle', fromDay: '2026-11-26', value: 20 }
  const secure = (form: object, who: Browser) => who.post(`/settings/${uuid()}/secure`, form)
  const shen = await world.enter('E006')
  expect((await set(idle)).status).toBe(400)
  expect((await secure(idle, lu)).status).toBe(403)
  expect((await secure({ ...idle, key: 'tax.repair' }, shen)).status).toBe(400)
  expect((await set({ ...idle, key: 'tax.repair' }, shen)).status).toBe(403)
  expect(because(await secure({ ...idle, value: 31 }, shen))).toBe('value_is_within_bounds')
  expect(because(await secure(idle, shen))).toBe('done')
  expect((await row('session.idle')).rows).toMatchObject([{ fromDay: '2026-11-26', value: 20 }])
})

test('the unit price of labour in a quotation follows the dated rate', async () => {
  await set({ key: 'labour.mechanical', fromDay: '2026-11-25', value: 16_000 })
  const { orderId } = await world.way.receive(people.su, arrival())
  const [pads] = ordinaryLines()
  const offer = (unitPriceFen: number) =>
    world.way.quote(people.su, orderId, later(300), [{ ...pads!, unitPriceFen }]).then(
      () => 'done',
      (e: Error) => e.message,
    )
  expect(await offer(15_000)).toBe('prices_are_of_the_catalogue')
  expect(await offer(16_000)).toBe('done')
})
