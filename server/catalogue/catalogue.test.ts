import { randomUUID as uuid } from 'node:crypto'
import type { LogEvent } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import {
  arrival,
  later,
  openWorld,
  ordinaryLines,
  people,
  store,
  type Browser,
  type World,
} from '../../tests/world.ts'
import { csv, idOf } from '../demo/reference.ts'
import { open } from '../db.ts'
import { catalogue } from '../quotation/finder.ts'

let world: World
let lu: Browser
let su: Browser
let shen: Browser
beforeAll(async () => {
  world = await openWorld()
  lu = await world.enter('E001')
  su = await world.enter('E002')
  shen = await world.enter('E006')
})
afterAll(() => world.close())

const because = (a: { body: { refusal?: { because: string } } }) => a.body.refusal?.because ?? 'done'
const all = async (
  path: string,
  keyOf: (row: { code: string; id: string }) => string = ({ code }) => code,
) => {
  const keys: string[] = []
  for (let after = ''; ; ) {
    const { rows, next } = (await su.get(`${path}?limit=30${after && `&after=${encodeURIComponent(after)}`}`))
      .body
    keys.push(...rows.map(keyOf))
    if (next === null) return keys
    after = next
  }
}

test('nothing of the catalogue folder is lost: every list has every row, page by page, each once', async () => {
  for (const [path, file] of [
    ['/vehicle-models', 'models'],
    ['/labour-items', 'labour'],
    ['/parts', 'parts-extra'],
    ['/suppliers', 'suppliers'],
  ] as const) {
    const found = await all(path)
    expect([path, found.toSorted()]).toEqual([path, (await csv(file)).map((row) => row['code']!).toSorted()])
  }
  const plans = await all('/maintenance-plans', ({ id }) => id)
  expect(plans.toSorted()).toEqual(
    (await csv('maintenance-plan'))
      .map((p) => idOf('plan', `${p['model_code']} ${p['item_code']}`))
      .toSorted(),
  )
  const usual = await world.owner.query('select count(*)::int as n from labour_item_part')
  expect(usual.rows).toEqual([{ n: (await csv('labour-parts')).length }])
})

test.each([
  [
    '/vehicle-models',
    'A1-15N',
    {
      oilMilli: 3_800,
      frontDiscMinHundredths: 2_000,
      refrigerantMilli: 480_000,
      coefficientBasisPoints: 50,
      coefficientOldBasisPoints: 70,
      guidePriceFen: 7_990_000,
      starterBattery: '12V 60Ah EFB',
      productionTo: '2025-06',
    },
    'model',
  ],
  [
    '/suppliers',
    'SP01',
    {
      minOrderFen: 0,
      emergencySurchargeBasisPoints: 1_500,
      taxRateBasisPoints: 1_300,
      orderDays: '周一、周四',
    },
    'supplier',
  ],
  [
    '/parts',
    '1012100-15TB',
    {
      minMilli: 20_000,
      maxMilli: 39_000,
      monthlyMilli: 82_000,
      binCode: 'A01-3',
      isWearPart: true,
      leadDays: 3,
    },
    'part',
  ],
  ['/labour-items', 'M0601', { hoursSedanHundredths: 100, trade: '机电', workClass: '小修' }, 'labour'],
] as const)('%s %s is on file as the folder has it', async (path, code, file, kind) => {
  expect((await lu.get(`${path}/${idOf(kind, code)}`)).body).toMatchObject({ code, file })
})

test('lists are found by code, name, initials, and the number that another system knows', async () => {
  const codes = async (path: string, q: string) =>
    (await su.get(`${path}?q=${encodeURIComponent(q)}`)).body.rows.map(({ code }: { code: string }) => code)
  expect(await codes('/parts', '1012100-15tb')).toEqual(['1012100-15TB'])
  expect(await codes('/parts', '放油螺塞')).toContain('1009021-00A')
  expect(await codes('/parts', 'fyls')).toContain('1009021-00A')
  expect(await codes('/suppliers', 'shlc')).toEqual(['SP02'])
  expect(await codes('/vehicle-models', '云程')).toEqual(['A1-15N', 'A1-15T'])
  expect(await codes('/parts', '%')).toEqual([])
  for (const [subject, kind, code, path] of [
    ['part', 'part', '1012100-15TB', '/parts'],
    ['labourItem', 'labour', 'M0601', '/labour-items'],
  ] as const) {
    const id = idOf(kind, code)
    await world.owner.query(
      "insert into external_ref (subject, system, number, subject_id) values ($1, 'old', 'OLD-77', $2)",
      [subject, id],
    )
    expect(await codes(path, 'OLD-77')).toEqual([code])
    expect((await su.get(`${path}/${id}`)).body.refs).toEqual([{ system: 'old', number: 'OLD-77' }])
  }
})

test('suppliers, models and plans are kept by those who answer for them', async () => {
  const supplier = { code: 'SP99', name: '试供应商' }
  expect((await su.post(`/suppliers/${uuid()}/register`, supplier)).status).toBe(403)
  const id = uuid()
  expect(because(await shen.post(`/suppliers/${id}/register`, supplier))).toBe('done')
  expect(because(await shen.post(`/suppliers/${uuid()}/register`, supplier))).toBe('supplier_code_is_one')
  const { file, lastEvent } = (await shen.get(`/suppliers/${id}`)).body
  expect(
    because(await shen.post(`/suppliers/${id}/amend`, { ...file, deliveryDays: 2 }, { seen: lastEvent })),
  ).toBe('done')
  expect(because(await shen.post(`/suppliers/${id}/retire`, {}))).toBe('done')
  expect(because(await shen.post(`/suppliers/${id}/restore`, {}))).toBe('done')

  const model = { code: 'Z9-15T', brand: '远岑', name: '远岑 试车', body: 'SUV', energy: '汽油' }
  expect((await shen.post(`/vehicle-models/${uuid()}/register`, model)).status).toBe(403)
  const modelId = uuid()
  expect(because(await lu.post(`/vehicle-models/${modelId}/register`, model))).toBe('done')
  expect(because(await lu.post(`/vehicle-models/${uuid()}/register`, model))).toBe('model_code_is_one')
  const { file: was, lastEvent: at } = (await lu.get(`/vehicle-models/${modelId}`)).body
  expect(
    because(await lu.post(`/vehicle-models/${modelId}/amend`, { ...was, oilMilli: 4_000 }, { seen: at })),
  ).toBe('done')

  const plan = {
    modelCode: 'Z9-15T',
    itemCode: 'oil',
    item: '机油',
    action: '更换',
    firstKm: 5_000,
    labourCode: 'M0102',
    parts: [{ code: '9701001-0W20', quantityMilli: 4_000 }],
  }
  expect(because(await lu.post(`/maintenance-plans/${uuid()}/register`, { ...plan, firstKm: null }))).toBe(
    'item_falls_due',
  )
  expect(
    (await lu.post(`/maintenance-plans/${uuid()}/register`, { ...plan, modelCode: 'Z8' })).body.refusal.facts,
  ).toEqual({ unknown: 'Z8' })
  const planId = uuid()
  expect(because(await lu.post(`/maintenance-plans/${planId}/register`, plan))).toBe('done')
  expect(because(await lu.post(`/maintenance-plans/${uuid()}/register`, plan))).toBe('plan_item_is_one')
  expect((await lu.get(`/maintenance-plans/${planId}`)).body.file).toMatchObject({
    parts: plan.parts,
    labourCode: 'M0102',
  })
})

test(`${clause('R2.2')} a quotation sent before a reprice keeps its price; the next one goes at the new`, async () => {
  const [, , filter] = ordinaryLines()
  const id = idOf('part', filter!.code)
  const { orderId } = await world.way.receive(people.su, arrival())
  const sent = await world.way.quote(people.su, orderId, later(300), ordinaryLines())
  const reprice = async (fen: number, fromDay: string) => {
    const { lastEvent } = (await shen.get(`/parts/${id}`)).body
    return because(
      await shen.post(
        `/parts/${id}/reprice`,
        { kind: 'sale', fen, fromDay, reason: '调价' },
        { seen: lastEvent },
      ),
    )
  }
  const quote = (unitPriceFen: number) =>
    world.way.quote(people.su, orderId, later(300), [{ ...filter!, id: uuid(), unitPriceFen }]).then(
      () => 'done',
      (e: Error) => e.message,
    )
  expect(await reprice(6_800, '2026-11-26')).toBe('done')
  expect(await quote(6_800)).toBe('prices_are_of_the_catalogue')
  expect(await reprice(6_300, '2026-11-25')).toBe('done')
  const offered = (await su.get(`/catalogue?orderId=${orderId}&q=${filter!.code}`)).body.parts[0]
  expect(offered).toMatchObject({ unitPriceFen: 6_300, stockMilli: expect.any(Number) })
  expect(await quote(5_800)).toBe('prices_are_of_the_catalogue')
  expect(await quote(6_300)).toBe('done')
  const { rows } = await world.owner.query(
    'select unit_price_fen::int as fen, amount_fen::int as amount from quotation_line where quotation_id = $1 and code = $2',
    [sent, filter!.code],
  )
  expect(rows).toEqual([{ fen: 5_800, amount: 5_800 }])
})

test.each([
  [null, 5],
  // Beside the car, the rates, packages, labour, parts: the model, and the lines of the packages found.
  ['A2-15T', 7],
])('of a car of model %s the finder of the quotation asks %i times', async (model, times) => {
  const { orderId } = await world.way.receive(people.su, arrival())
  await world.owner.query(
    'update vehicle set model_code = $1 where id = (select vehicle_id from work_order where id = $2)',
    [model, orderId],
  )
  const log: LogEvent[] = []
  const db = open(world.appUrl, { log: (event) => log.push(event) })
  const asker = { store, actor: people.su, at: later(0), house: world.house, id: '' }
  await db.read(store, (reader) => catalogue({ ...asker, db: reader, query: { q: 'ghqzdp', orderId } }))
  await db.close()
  const asked = log.filter(
    ({ query }) => /^\s*(select|with)/.test(query.sql) && !query.sql.includes('set_config'),
  )
  expect(asked).toHaveLength(times)
})
