import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusal } from '../../../domain/procedure.ts'
import { visit } from '../../../domain/visit/procedure.ts'
import { workOrder } from '../../../domain/work-order/procedure.ts'
import { clause } from '../../../tests/clause.ts'
import { importing } from '../../../tests/handed-in.ts'
import { arrival, openWorld, people, type World } from '../../../tests/world.ts'

let world: World
let files: ReturnType<typeof importing>
beforeAll(async () => {
  world = await openWorld()
  files = importing(world, people.ding)
})
afterAll(() => world.close())

const rows = async <T extends object>(text: string, values: unknown[] = []) =>
  (await world.owner.query<T>(text, values)).rows
const cars = `客户编号,客户名称,移动电话,车牌号,车架号,购车日期,行驶里程,末次来厂
C1,方知远,13800008000,沪A10001,LFV6T1W52FB055520,2019-05-01,50000,2026-01-05
C2,秦立,13800008001,沪A10002,LB3D4LT72FC689892,,,
`
const header =
  '工单号,进厂日期,结算日期,车牌号,车架号,进厂里程,维修类别,明细类型,编码,名称,数量/工时,单价,金额,付费方式'
const file = (...lines: string[]) => `${[header, ...lines].join('\n')}\n`
const one = (number: string, change: { [at: number]: string } = {}) =>
  [
    number,
    '2024-03-05',
    '2024-03-06',
    '沪A10001',
    'LFV6T1W52FB055520',
    '20000',
    '一般维修',
    '配件',
    'P1',
    '火花塞',
    '4',
    '50',
    '200',
    '自费',
  ]
    .map((cell, i) => change[i] ?? cell)
    .join(',')

async function bring(text: string, source = 'DMS') {
  const run = await files.check(text, { source })
  return { run, rows: await files.take(run) }
}
const orderOf = async (number: string) =>
  (
    await rows<{ id: string; state: string; customer: string | null; visit: string }>(
      `select o.id, o.state, c.name as customer, t.state as visit from work_order o
       join visit t on t.id = o.visit_id left join customer c on c.id = o.customer_id where o.number = $1`,
      [number],
    )
  ).at(-1)!

describe(`${clause('S33')} repair history of another system`, () => {
  beforeAll(async () => {
    await bring(cars)
    const { rows: landed } = await bring(
      file(
        one('RO1'),
        one('RO1', { 7: '工时', 9: '更换火花塞', 10: '0.5', 11: '150', 12: '75' }),
        one('RO2', { 3: '沪A10002', 4: '' }),
      ),
    )
    expect(landed.map(({ verdict }) => verdict)).toEqual(['new', 'new'])
  })

  test('an order stands delivered on its true day, by the clerk who brought it, told today', async () => {
    const { id } = await orderOf('RO1')
    const events = await rows(
      `select e.subject, e.step, e.to_state, e.party, a.at, a.staff_id from event e join act a on a.id = e.act_id
       where e.subject_id in ($1, (select visit_id from work_order where id = $1)) order by e.id`,
      [id],
    )
    const at = new Date('2024-03-06T12:00:00+08:00')
    const by = { party: 'care', at, staff_id: people.ding.id }
    expect(events).toEqual([
      { subject: 'visit', step: 'adopt', to_state: 'left', ...by },
      { subject: 'workOrder', step: 'adopt', to_state: 'delivered', ...by },
    ])
    const told = await rows<{ at: Date }>(
      `select a.at from event e join act a on a.id = e.act_id where e.subject = 'importRow' order by e.id desc limit 1`,
    )
    expect(told[0]!.at).toEqual(world.house.clock.now())
  })

  test('it takes no number of ours, and nothing follows from it', async () => {
    expect(await rows("select * from number_series where kind = 'GD'")).toEqual([])
    for (const table of ['follow_up', 'message', 'outbox', 'gate_pass', 'settlement', 'charge', 'job'])
      expect([table, (await rows(`select from ${table}`)).length]).toEqual([table, 0])
    expect(await rows("select kind from due where kind <> 'importRun.work'")).toEqual([])
    const desk = await (await world.enter('E002')).get('/desk')
    expect(desk.body.tasks).toEqual([])
    expect(desk.body.inShop).toEqual([])
  })

  test('the page shows it as it was told, with nothing to do', async () => {
    const { id } = await orderOf('RO1')
    const { status, body } = await (await world.enter('E002')).get(`/work-orders/${id}`)
    expect(status).toBe(200)
    expect(body.steps).toBeUndefined()
    expect(body.adopted).toMatchObject({
      number: 'RO1',
      system: 'DMS',
      plate: '沪A10001',
      customer: '方知远',
      odometerKm: 20_000,
      openedAt: '2024-03-05T04:00:00.000Z',
      deliveredAt: '2024-03-06T04:00:00.000Z',
      said: { kind: 'repair', kindSaid: '一般维修', settledDay: '2024-03-06' },
      lines: [
        {
          position: 1,
          kind: 'part',
          code: 'P1',
          name: '火花塞',
          quantityMilli: 4000,
          amountFen: 20_000,
          payer: 'customer',
        },
        { position: 2, kind: 'labour', name: '更换火花塞', quantityMilli: 500, unitPriceFen: 15_000 },
      ],
    })
  })

  test('the owner of that day is known where he had bought the car by then; nobody is made up', async () => {
    expect(await orderOf('RO1')).toMatchObject({ customer: '方知远' })
    expect(await orderOf('RO2')).toMatchObject({ customer: null })
    const [row] = await rows<{ reason: string }>("select reason from import_row where key = 'history RO2'")
    expect(row!.reason).toContain('当时的车主不详')
  })

  test('it is found by its number, in the list and in the history of its car, and is no work of today', async () => {
    const su = await world.enter('E002')
    const search = await su.get('/search?q=ro1%20')
    expect((await su.get('/work-orders?q=RO1')).body.orders).toMatchObject([
      { number: 'RO1', adoptedFrom: 'DMS', work: '火花塞、更换火花塞' },
    ])
    expect(search.status).toBe(200)
    expect((await su.get('/work-orders?open=1')).body.orders).toEqual([])
    const [car] = await rows<{ id: string }>("select id from vehicle where plate = '沪A10001'")
    expect((await su.get(`/vehicles/${car!.id}`)).body.orders).toMatchObject([
      { number: 'RO1', adoptedFrom: 'DMS' },
    ])
  })

  test('the kilometres are read where they fit what is known, and told where they do not', async () => {
    const [car] = await rows<{ km: number[] }>(
      `select array_agg(km order by at) as km from odometer_reading r join vehicle v on v.id = r.vehicle_id where v.plate = '沪A10001'`,
    )
    expect(car!.km).toEqual([20_000, 50_000])
    const { rows: landed } = await bring(file(one('RO3', { 5: '60000' })))
    expect(landed[0]).toMatchObject({
      verdict: 'new',
      reason: expect.stringContaining('里程前后矛盾') as string,
    })
  })

  test('the same file again adds nothing; other content under its number is for a person', async () => {
    const again = await files.check(file(one('RO2', { 3: '沪A10002', 4: '' })))
    expect(await files.items(again)).toMatchObject([{ verdict: 'same' }])
    const run = await files.check(file(one('RO2', { 3: '沪A10002', 4: '', 12: '180' })))
    expect(await files.items(run)).toMatchObject([{ verdict: 'conflict' }])
  })

  test('two systems may have used one number', async () => {
    const { rows: landed } = await bring(file(one('RO1', { 9: '机油' })), '另一系统')
    expect(landed.map(({ verdict }) => verdict)).toEqual(['new'])
    expect(await rows("select adopted_from from work_order where number = 'RO1' order by 1")).toHaveLength(2)
  })

  test('an order that is not over by today goes back', async () => {
    const run = await files.check(file(one('RO4', { 1: '2026-11-20', 2: '2026-11-28' })))
    const [item] = await files.items(run)
    expect(item).toMatchObject({ verdict: 'rejected' })
    expect(item!.says.join()).toContain('2026-11-28 在今天之后')
  })
})

describe('cars that are not on file', () => {
  test('get a quick file by VIN and plate, and nobody as their owner', async () => {
    const { run, rows: landed } = await bring(file(one('RO10', { 3: '沪B20001', 4: 'LGX0HC5G1TG683423' })))
    expect(landed[0]!.reason).toContain('建简档，车主不详')
    expect(
      await rows(`select v.plate, v.vin, v.state, p.id as owner from vehicle v left join vehicle_party p on p.vehicle_id = v.id
        where v.plate = '沪B20001'`),
    ).toEqual([{ plate: '沪B20001', vin: 'LGX0HC5G1TG683423', state: 'inUse', owner: null }])
    expect(await files.withdraw(run)).toMatchObject({ state: 'withdrawn' })
    expect(await rows("select state from vehicle where plate = '沪B20001'")).toEqual([{ state: 'withdrawn' }])
  })

  test('whose plate is another car’s by now are known by their VIN alone', async () => {
    const { rows: landed } = await bring(file(one('RO11', { 4: 'LGXFN5XD6RJ795874' })))
    expect(landed[0]!.reason).toContain('已是别的车')
    expect(await rows("select plate from vehicle where vin = 'LGXFN5XD6RJ795874'")).toEqual([{ plate: null }])
  })

  test('an owner found later is the first the file has', async () => {
    const found = await bring(
      '客户编号,客户名称,移动电话,车牌号,车架号\nC9,顾青,13800008009,沪B20009,LGXFN5XD6RJ795874\n',
    )
    expect(found.rows.map(({ verdict }) => verdict)).toEqual(['changed'])
    expect(
      await rows(`select c.name from vehicle v join vehicle_party p on p.vehicle_id = v.id
        join customer c on c.id = p.customer_id where v.vin = 'LGXFN5XD6RJ795874'`),
    ).toEqual([{ name: '顾青' }])
  })
})

describe('undone', () => {
  test('the run goes out of lists, search and the car’s history, and comes in again in full', async () => {
    const text = file(one('RO20'), one('RO21', { 1: '2025-01-05', 2: '2025-01-06', 5: '30000' }))
    const { run } = await bring(text)
    const { id } = await orderOf('RO20')
    expect(await files.withdraw(run)).toEqual({ state: 'withdrawn', trouble: '' })
    expect(await orderOf('RO20')).toMatchObject({ state: 'withdrawn', visit: 'withdrawn' })
    const su = await world.enter('E002')
    expect((await su.get('/work-orders?q=RO20')).body.orders).toEqual([])
    expect(
      (await su.get('/work-orders')).body.orders.map((row: { number: string }) => row.number),
    ).not.toContain('RO20')
    expect((await su.get(`/work-orders/${id}`)).body.adopted).toMatchObject({ state: 'withdrawn' })
    expect(await rows('select km from odometer_reading where km = 30000')).toEqual([])
    const again = await bring(text)
    expect(again.rows.map(({ verdict }) => verdict)).toEqual(['new', 'new'])
  })

  test('a car that has come since holds the run that opened its file', async () => {
    const { run } = await bring(file(one('RO30', { 3: '沪B30001', 4: '' })))
    const [car] = await rows<{ id: string }>("select id from vehicle where plate = '沪B30001'")
    const { owner, ...form } = arrival()
    await world.way.receive(people.su, { ...form, owner, car: { known: car!.id } })
    await expect(files.withdraw(run)).rejects.toThrow()
  })

  test('an order or a stay of ours is never withdrawn', () => {
    const seen = { parties: ['manager'], record: { isAdopted: false } as never }
    expect(refusal(workOrder, 'withdraw', { ...seen, state: 'delivered' })?.because).toBe('order_is_adopted')
    expect(refusal(visit, 'withdraw', { ...seen, state: 'left' })?.because).toBe('stay_is_adopted')
  })
})
