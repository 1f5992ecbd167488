import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkDigit } from '../../domain/identifiers/vin.ts'
import { clause } from '../../tests/clause.ts'
import { arrival, openWorld, people, store, type World } from '../../tests/world.ts'
import { amendCustomer } from '../customer/steps.ts'
import { benchOf, checkBytes, csvOf, goOn, importBytes, outcomesOf } from '../../tests/imports.ts'
import { aboutRun } from './queries.ts'
import { rejectedText } from './rejected.ts'
import { settle } from './take.ts'
import { Stopped } from './work.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const header = ['客户编号', '客户名称', '手机', '地址', '车牌号', '车架号', '颜色', '行驶里程', '末次来厂']
type Row = Readonly<Record<string, string>>
const vins = vinsFrom('LSJA24U6')
const fresh = (change: Row = {}): Row => {
  const n = ++made
  return {
    客户编号: `N${n}`,
    客户名称: '韩若水',
    手机: `1600001${String(n).padStart(4, '0')}`,
    地址: '示例路 1 号',
    车牌号: `沪C${String(70_000 + n)}`,
    车架号: vins.next().value,
    颜色: '白',
    行驶里程: '30,000',
    末次来厂: '2026-03-05',
    ...change,
  }
}
let made = 0

/** A file of these rows, taken in; the same rows are the same file. */
const take = async (rows: readonly Row[], actor = people.ding, source = 'DMS') =>
  outcomesOf(world, await importBytes(world, csvOf(header, rows), { actor, source }))
const onFile = async (vin: string) =>
  (
    await world.owner.query(
      `select v.plate, v.colour, c.name, c.phone, c.address, c.id as owner from vehicle v
       join vehicle_party p on p.vehicle_id = v.id and p.until_day is null join customer c on c.id = p.customer_id where v.vin = $1`,
      [vin],
    )
  ).rows
const one = async <T>(text: string, values: unknown[]) =>
  Object.values((await world.owner.query(text, values)).rows[0])[0] as T
const stepsOf = async (id: string) =>
  (await world.owner.query('select subject, step from event where whole_id = $1 order by id', [id])).rows.map(
    ({ subject, step }) => `${subject}.${step}`,
  )

describe(`${clause('S33')} rows of one customer`, () => {
  test('are one customer, of each field the first value in the file; a later row says where it differs', async () => {
    const first = fresh({ 地址: '' })
    const same = { 客户编号: first['客户编号']!, 手机: first['手机']! }
    const rows = [first, fresh({ ...same, 地址: '甲路 2 号' }), fresh({ ...same, 地址: '乙路 3 号' })]
    const [a, b, c] = await take(rows)
    expect([a, b, c].map((row) => row!.verdict)).toEqual(['new', 'new', 'new'])
    expect([a!.reason, b!.reason, c!.reason]).toEqual(['', '', '地址：与第3行的同一客户不同，以第3行为准'])
    const owners = await Promise.all(rows.map((row) => onFile(row['车架号']!)))
    expect(new Set(owners.flat().map(({ owner }) => owner)).size).toBe(1)
    expect(owners.flat().map(({ address }) => address)).toEqual(['甲路 2 号', '甲路 2 号', '甲路 2 号'])
    expect(await stepsOf(owners[0]![0]!.owner)).toEqual(['customer.register'])
  })

  test('without a number they are known by name and phone, and by another source’s file too', async () => {
    const first = fresh({ 客户编号: '' })
    const second = fresh({ 客户编号: '', 手机: first['手机']! })
    const third = fresh({ 手机: first['手机']! })
    await take([first, second])
    await take([third], people.ding, '别的系统')
    const owners = await Promise.all([first, second, third].map((row) => onFile(row['车架号']!)))
    expect(new Set(owners.flat().map(({ owner }) => owner)).size).toBe(1)
  })
})

describe('a later file of the same source', () => {
  test('amends what has changed and nothing else; an older one changes nothing back', async () => {
    const before = [fresh(), fresh()]
    const after = [{ ...before[0]!, 手机: '16000019999', 颜色: '红', 地址: '' }, before[1]!]
    await take(before)
    const [changed, same] = await take(after)
    expect([changed!.verdict, same!.verdict, same!.reason]).toEqual([
      'changed',
      'same',
      '以前的文件已有同样内容',
    ])
    const car = { colour: '红', phone: '16000019999', address: '示例路 1 号' }
    expect(await onFile(before[0]!['车架号']!)).toMatchObject([car])
    // The old export again, with one more line: its rows are known, and the newer one's stand.
    const [old] = await take([...before, fresh()])
    expect(old).toMatchObject({ verdict: 'same', reason: expect.stringContaining('之后的文件又有更新') })
    expect(await onFile(before[0]!['车架号']!)).toMatchObject([car])
  })

  test('names the new owner and plate of a car that was sold', async () => {
    const sold = fresh()
    await take([sold])
    const [seller] = await onFile(sold['车架号']!)
    await take([{ ...fresh(), 客户名称: '董一鸣', 车架号: sold['车架号']! }])
    const [buyer] = await onFile(sold['车架号']!)
    expect(buyer).toMatchObject({ name: '董一鸣', plate: expect.not.stringMatching(sold['车牌号']!) })
    const closed = 'select until_day::text from vehicle_party where customer_id = $1'
    expect(await one(closed, [seller!.owner])).toBe('2026-11-25')
  })

  test('leaves alone what a person has written since, fills its gaps, and says so', async () => {
    const row = fresh({ 地址: '' })
    await take([row])
    const [{ owner }] = (await onFile(row['车架号']!)) as [{ owner: string }]
    const corrected = {
      kind: 'person' as const,
      name: '韩若水',
      phone: '16000018888',
      contact: '',
      address: '',
    }
    await world.way.act(people.su, amendCustomer, owner, corrected)
    const [later] = await take([{ ...row, 手机: '16000017777', 地址: '丙路 4 号' }])
    expect(later).toMatchObject({ verdict: 'changed', reason: '电话与档案不同，保留档案' })
    expect(await onFile(row['车架号']!)).toMatchObject([{ phone: '16000018888', address: '丙路 4 号' }])
    // Having filled a gap does not make the file the author.
    await take([{ ...row, 手机: '16000016666', 地址: '丁路 5 号' }])
    expect(await onFile(row['车架号']!)).toMatchObject([{ phone: '16000018888', address: '丙路 4 号' }])
  })
})

describe('a car that reception knows', () => {
  const receive = async (row: Row, owner: { name: string; phone: string }, vin = '') => {
    const form = arrival({ plate: row['车牌号']!, km: 40_000 })
    world.way.at(world.clock.now())
    await world.way.receive(people.su, {
      ...form,
      owner: { ...form.owner, ...owner },
      car: { ...form.car, vin },
    })
    return form.car.id
  }

  test('by its plate alone is completed, not doubled', async () => {
    const row = fresh()
    const id = await receive(row, { name: '韩若水', phone: row['手机']! })
    expect(await take([row])).toMatchObject([{ verdict: 'changed', reason: '' }])
    expect(await onFile(row['车架号']!)).toMatchObject([
      { plate: row['车牌号'], colour: '白', address: '示例路 1 号' },
    ])
    expect(await stepsOf(id)).toEqual(['vehicle.register', 'vehicle.amend'])
    expect(await one('select count(*)::int from customer where phone = $1', [row['手机']])).toBe(1)
  })

  test('keeps the owner that reception wrote down', async () => {
    const row = fresh()
    await receive(row, { name: '方知远', phone: '16000002777' })
    expect(await take([row])).toMatchObject([{ verdict: 'changed', reason: '车主与档案不同，保留档案' }])
    expect(await onFile(row['车架号']!)).toMatchObject([{ name: '方知远' }])
    expect(await one('select count(*)::int from customer where phone = $1', [row['手机']])).toBe(0)
  })

  test('under another VIN is a contradiction: the row goes back, and comes in once it is cleared up', async () => {
    const row = fresh()
    const wrong = vins.next().value
    const id = await receive(row, { name: '韩若水', phone: row['手机']! }, wrong)
    const rows = [row, fresh()]
    const [conflict, other] = await take(rows)
    expect([conflict!.verdict, other!.verdict]).toEqual(['rejected', 'new'])
    expect(conflict!.reason).toBe(`车牌号“${row['车牌号']}”在档案中属于车架号“${wrong}”的车，请核对后再导入`)
    expect(await take(rows)).toMatchObject([{ verdict: 'rejected' }, { verdict: 'same' }])
    await world.owner.query('update vehicle set vin = null where id = $1', [id])
    expect(await take(rows)).toMatchObject([{ verdict: 'changed' }, { verdict: 'same' }])
  })

  test('as two cars, one by plate and one by VIN, is for a person to find out', async () => {
    const row = fresh()
    await receive(row, { name: '韩若水', phone: row['手机']! })
    await receive(fresh(), { name: '韩若水', phone: row['手机']! }, row['车架号'])
    const [back] = await take([row])
    expect(back).toMatchObject({ verdict: 'rejected', reason: expect.stringContaining('是两辆车') })
  })
})

describe(`${clause('S56')} the odometer`, () => {
  const readings = async (row: Row) =>
    (
      await world.owner.query(
        'select km, at from odometer_reading o join vehicle v on v.id = o.vehicle_id where v.vin = $1 order by at',
        [row['车架号']],
      )
    ).rows

  test('is of noon of the last visit where the store is, and entered once', async () => {
    const row = fresh()
    await take([row])
    await take([{ ...row, 颜色: '蓝' }])
    expect(await readings(row)).toEqual([{ km: 30_000, at: new Date('2026-03-05T12:00:00+08:00') }])
    await take([{ ...row, 行驶里程: '3.2万', 末次来厂: '2026/6/1' }])
    expect((await readings(row)).map(({ km }) => km)).toEqual([30_000, 32_000])
  })

  test('does not fall, and does not come from the future', async () => {
    const row = fresh()
    await take([row])
    const [falls] = await take([{ ...row, 行驶里程: '29000', 末次来厂: '2026/6/1' }])
    expect(falls!.reason).toBe('行驶里程：与本店登记的里程前后矛盾，未登记')
    const [future] = await take([{ ...row, 行驶里程: '40000', 末次来厂: '2026/12/1' }])
    expect(future!.reason).toBe('行驶里程：来厂日期在今天之后，未登记')
    const [never] = await take([{ ...row, 末次来厂: '' }])
    expect(never!.reason).toBe('行驶里程：没有来厂日期，未登记')
    expect(await readings(row)).toHaveLength(1)
  })
})

test('two runs at once, by two clerks and with rows in common, land everything once', async () => {
  const shared = Array.from({ length: 60 }, () => fresh())
  const more = Array.from({ length: 10 }, () => fresh())
  const [a, b, c] = await Promise.all([
    take(shared),
    take(shared, people.lu),
    take([...more, ...shared], people.gu),
  ])
  expect([a.length, b.length, c.length]).toEqual([60, 60, 70])
  const all = [...shared, ...more].map((row) => row['车架号'])
  const count = (what: string) =>
    one<number>(`select count(*)::int from ${what} where v.vin = any($1)`, [all])
  expect(await count('vehicle v')).toBe(70)
  expect(await count('odometer_reading o join vehicle v on v.id = o.vehicle_id')).toBe(70)
  expect(await count("vehicle v join import_row r on r.subject_id = v.id and r.verdict = 'new'")).toBe(70)
  expect(await count("vehicle v join event e on e.whole_id = v.id and e.step = 'register'")).toBe(70)
})

test('what no table can hold goes back with a reason, and the rest comes in', async () => {
  const long = Array.from({ length: 3000 }, (_, n) =>
    String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000)),
  ).join('')
  const outcomes = await take([fresh({ 客户名称: long }), fresh()])
  expect(outcomes.map(({ verdict }) => verdict)).toEqual(['rejected', 'new'])
  expect(outcomes[0]!.reason).toContain('不能保存')
})

test('the rows sent back are mended in their own file and fed again: they come in, and nothing twice', async () => {
  const [good, wrong] = [fresh(), fresh({ 车架号: 'LSJA24U62JG26922' })]
  const id = await importBytes(world, csvOf(header, [good, wrong]))
  const back = await world.house.db.read(store, async (db) => rejectedText(db, await aboutRun(db, store, id)))
  expect(back).toContain(wrong['客户名称'])
  expect(back).not.toContain(good['车架号'])
  const vin = fresh()['车架号']!
  const again = await importBytes(world, Buffer.from(back!.replaceAll(wrong['车架号']!, vin)), {})
  expect((await outcomesOf(world, again)).map(({ verdict }) => verdict)).toEqual(['new'])
  expect(await onFile(vin)).toMatchObject([{ name: wrong['客户名称'], plate: wrong['车牌号'] }])
  const whole = await importBytes(world, csvOf(header, [good, { ...wrong, 车架号: vin }]))
  expect((await outcomesOf(world, whole)).map(({ verdict }) => verdict)).toEqual(['same', 'same'])
})

test('somebody whose duty it is not is refused, and nothing comes in', async () => {
  const row = fresh()
  await expect(take([row], people.song)).rejects.toMatchObject({ refusal: { because: 'not_your_duty' } })
  expect(await onFile(row['车架号']!)).toEqual([])
})

test('broken off, it hands nothing more in, and goes on from there', async () => {
  const rows = Array.from({ length: 200 }, () => fresh())
  const stop = new AbortController()
  const { id } = await checkBytes(world, csvOf(header, rows))
  const progress = (done: number) => done >= 10 && stop.abort()
  await expect(goOn(world, id, { progress, signal: stop.signal })).rejects.toThrow(Stopped)
  const part = (await outcomesOf(world, id)).length
  expect(part).toBe(200)
  const landed = () => one<number>('select count(*)::int from import_row where run_id = $1', [id])
  const before = await landed()
  expect(before).toBeGreaterThanOrEqual(10)
  expect(before).toBeLessThan(200)
  expect(await settle(benchOf(world), id)).toBe('done')
  expect(await landed()).toBe(200)
  const acts =
    'select count(distinct e.act_id)::int from event e join import_row r on r.id = e.subject_id where r.run_id = $1'
  expect(await one<number>(acts, [id])).toBe(200)
})

/** VINs that stand, one after another. */
function* vinsFrom(start: string): Generator<string, never> {
  for (let n = 100_001; ; n++) {
    const vin = `${start}0JG${n}`
    yield `${vin.slice(0, 8)}${checkDigit(vin)}${vin.slice(9)}`
  }
}
