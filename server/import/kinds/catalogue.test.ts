import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clause } from '../../../tests/clause.ts'
import { importing } from '../../../tests/handed-in.ts'
import { openWorld, people, type World } from '../../../tests/world.ts'

let world: World
let files: ReturnType<typeof importing>
beforeAll(async () => {
  world = await openWorld()
  files = importing(world, people.lu)
})
afterAll(() => world.close())

const rows = async <T extends object>(text: string, values: unknown[] = []) =>
  (await world.owner.query<T>(text, values)).rows
const bring = async (text: string) => {
  const run = await files.check(text)
  return { run, rows: await files.take(run) }
}
const verdicts = (landed: readonly { verdict: string }[]) => landed.map(({ verdict }) => verdict)

describe(`${clause('S33')} parts with their opening stock`, () => {
  const header = '配件编码,配件名称,单位,库位,库存数量,进价,销售价,供应商\n'
  const text = `${header}x-0001,前制动片,副,Z01-1,4,210.5,368,沪东配件\nx-0002,机油,升,Z02-1,-2.5,30,28,\nx-0003,火花塞,个,,6,20,40,\nx-0004,雨刮片,个,Z03-1,0,20,40,\n`
  const partsOf = () =>
    rows(`select p.code, p.state, p.unit_decimals as decimals, (select sum(s.quantity_milli)::int from stock s where s.part_id = p.id) as stock,
      (select string_agg(b.code, '、') from stock s join bin b on b.id = s.bin_id where s.part_id = p.id) as bins
      from part p where p.code like 'X-%' order by p.code, p.state`)

  test('come in, what lies below nought too, and what has no place in a place that says so', async () => {
    const { rows: landed } = await bring(text)
    expect(verdicts(landed)).toEqual(['new', 'new', 'new', 'new'])
    expect(landed[0]!.reason).toContain('供应商“沪东配件”不在目录中')
    expect(landed[1]!.reason).toContain('为负')
    expect(await partsOf()).toEqual([
      { code: 'X-0001', state: 'inUse', decimals: 0, stock: 4000, bins: 'Z01-1' },
      { code: 'X-0002', state: 'inUse', decimals: 3, stock: -2500, bins: 'Z02-1' },
      { code: 'X-0003', state: 'inUse', decimals: 0, stock: 6000, bins: '待定' },
      { code: 'X-0004', state: 'inUse', decimals: 0, stock: null, bins: null },
    ])
  })

  test('the same again is the same; a price of its own is for a person, who may take either', async () => {
    expect((await files.items(await files.check(text))).map(({ verdict }) => verdict)).toEqual(
      Array(4).fill('same'),
    )
    const other = await files.check(`${header}X-0001,前制动片,副,Z01-1,9,210.5,399,\n`)
    expect(await files.items(other)).toMatchObject([{ verdict: 'conflict' }])
  })

  test('are undone with their stock, and come in again in full', async () => {
    const [run] = await rows<{ id: string }>(
      "select id from import_run where kind = 'parts' order by handed_in_at, id limit 1",
    )
    expect(await files.withdraw(run!.id)).toEqual({ state: 'withdrawn', trouble: '' })
    expect((await partsOf()).map((one) => (one as { state: string }).state)).toEqual(
      Array(4).fill('withdrawn'),
    )
    expect(
      await rows(
        "select 1 from stock s join part p on p.id = s.part_id where p.code like 'X-%' and s.quantity_milli <> 0",
      ),
    ).toEqual([])
    expect(await rows("select 1 from external_ref where number like 'X-%'")).toEqual([])
    expect(verdicts((await bring(text)).rows)).toEqual(['new', 'new', 'new', 'new'])
  })

  test('a part of the catalogue gets the stock that it has not yet here, and loses it again', async () => {
    const [known] = await rows<{ code: string; name: string; unit: string }>(
      "select code, name, unit from part p where state = 'inUse' and not exists (select from stock_move m where m.part_id = p.id) limit 1",
    )
    const { run, rows: landed } = await bring(
      `${header}${known!.code},${known!.name},${known!.unit},Z09-1,3,,,\n`,
    )
    expect(verdicts(landed)).toEqual(['changed'])
    await files.withdraw(run)
    expect(
      await rows(
        'select p.state, s.quantity_milli::int as stock from part p join stock s on s.part_id = p.id where p.code = $1',
        [known!.code],
      ),
    ).toEqual([{ state: 'inUse', stock: 0 }])
  })
})

describe('labour items', () => {
  test('come in with their hours and price, and go again', async () => {
    const text =
      '项目编号,项目名称,项目工种,标准工时,工时单价\nL9001,常规保养,机电,0.5,¥160\nL9002,绝缘检测,新能源,1.2,150\n'
    const { run, rows: landed } = await bring(text)
    expect(verdicts(landed)).toEqual(['new', 'new'])
    expect(
      await rows(`select l.code, l.trade, l.hours_suv_hundredths as hours, r.fen::int from labour_item l
        join labour_price r on r.labour_item_id = l.id where l.code like 'L900%' order by 1`),
    ).toEqual([
      { code: 'L9001', trade: '机电', hours: 50, fen: 16_000 },
      { code: 'L9002', trade: '新能源（高压）', hours: 120, fen: 15_000 },
    ])
    expect((await files.items(await files.check(text))).map(({ verdict }) => verdict)).toEqual([
      'same',
      'same',
    ])
    expect(await files.withdraw(run)).toMatchObject({ state: 'withdrawn' })
    expect(await rows("select distinct state from labour_item where code like 'L900%'")).toEqual([
      { state: 'withdrawn' },
    ])
  })
})

describe('suppliers', () => {
  test('come in, fill their gaps, and go again', async () => {
    const header = '供应商编码,供应商名称,联系人,联系电话,结算方式,税率\n'
    const { run } = await bring(`${header}SP90,沪东配件,业务一部,,月结30天,13%\n`)
    const filled = await bring(`${header}SP90,沪东配件,,021-00000002,,\n`)
    expect(verdicts(filled.rows)).toEqual(['changed'])
    const now = () =>
      rows("select contact, phone, tax_rate_basis_points as rate, state from supplier where code = 'SP90'")
    expect(await now()).toEqual([{ contact: '业务一部', phone: '021-00000002', rate: 1300, state: 'inUse' }])
    await files.withdraw(filled.run)
    expect(await now()).toEqual([{ contact: '业务一部', phone: '', rate: 1300, state: 'inUse' }])
    expect(await files.withdraw(run)).toMatchObject({ state: 'withdrawn' })
  })
})

describe(`${clause('S15')} staff`, () => {
  const header = '工号,姓名,岗位,入职日期,手机\n'
  test('come in on a free seat of the printed posts; nobody knows their first password', async () => {
    const { rows: landed } = await bring(`${header}E901,顾青,服务顾问,2026-03-01,13800008000\n`)
    expect(verdicts(landed)).toEqual(['new'])
    expect(landed[0]!.reason).toContain('没有人知道初始密码')
    expect(
      await rows(`select s.name, s.state, s.must_change_password as must, h.post_code as post from staff s
        join post_holding h on h.staff_id = s.id where s.staff_no = 'E901'`),
    ).toEqual([{ name: '顾青', state: 'employed', must: true, post: 'service_advisor' }])
  })

  test.each([
    ['E902,顾青,船长,2026-03-01,', '不是本店的岗位'],
    ['E001,别人,服务顾问,2026-03-01,', '在本系统是陆建宏'],
    ['E903,顾青,服务顾问,2026-12-01,', '在今天之后'],
  ])('%s goes back', async (row, why) => {
    const run = await files.check(`${header}${row}\n`)
    const [item] = await files.items(run)
    expect(item).toMatchObject({ verdict: 'rejected' })
    expect(item!.says.join()).toContain(why)
  })

  test('only the manager brings people in', async () => {
    const run = await importing(world, people.ding).check(`${header}E904,顾青,服务顾问,2026-03-01,\n`)
    await expect(importing(world, people.ding).take(run)).rejects.toThrow()
    expect(await rows("select 1 from staff where staff_no = 'E904'")).toEqual([])
  })
})
