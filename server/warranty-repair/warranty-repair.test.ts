import { newId as uuid } from '../id.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { claimedCar, gearboxNoise, type ClaimedCar } from '../../tests/warranty.ts'
import { openWorld, type Browser, type World } from '../../tests/world.ts'

let world: World
let su: Browser
let gu: Browser
let zhou: Browser
beforeAll(async () => {
  world = await openWorld()
  su = await world.enter('E002')
  gu = await world.enter('E004')
  zhou = await world.enter('E005')
})
afterAll(() => world.close())

type Figure = { name: string[]; shown: string[] }
const page = async (id: string, query = '') => (await su.get(`/files/cars/${id}/warranty${query}`)).body
const days = async (id: string, query = '') =>
  (await page(id, query)).figures.find(({ name }: Figure) => name[0] === '累计修理时间')?.shown[0]
const because = (a: { body: { refusal?: { because: string } } }) => a.body.refusal?.because ?? 'done'
const at = (day: number, time = '10:24') => `2026-11-${String(day).padStart(2, '0')}T${time}:00+08:00`

const elsewhere = {
  workshop: '远岑嘉定店',
  number: '',
  kind: 'warranty',
  what: '更换变速器油泵',
  agreedAt: at(3),
  finishedAt: at(9),
  deliveredAt: at(9, '18:00'),
  odometerKm: 18_000,
  evidence: '客户提供的结算清单',
}

test(`${clause('R1.6')} a repair at another dealer counts, and the figure says that it rests on what was declared`, async () => {
  const car = await claimedCar(world)
  let id = uuid()
  const declare = (form: object, who = su) =>
    who.post(`/declared-repairs/${id}/declare`, { vehicleId: car.id, ...elsewhere, ...form })
  expect((await declare({ finishedAt: null })).body.fields.finishedAt).toBe('请填写时间')
  expect(
    (await declare({ workshop: '店'.repeat(80), number: 'N'.repeat(40), kind: 'customer' })).status,
  ).toBe(200)
  expect((await page(car.id)).repairs).toHaveLength(2)
  await gu.post(`/declared-repairs/${id}/withdraw`, { reason: '误登' })
  id = uuid()
  expect((await declare({ agreedAt: at(9), finishedAt: at(3) })).body.fields.finishedAt).toBe(
    '修完不得早于确定修理',
  )
  expect(because(await declare({ deliveredAt: at(26) }))).toBe('times_are_not_future')
  expect((await declare({}, await world.enter('E007'))).status).toBe(403)
  expect(because(await declare({}))).toBe('done')
  const after = await page(car.id)
  expect(after.restsOnElsewhere).toEqual(['远岑嘉定店 2026-11-03'])
  expect(await days(car.id)).toBe('7 天')

  const issue = uuid()
  await su.post(`/quality-issues/${issue}/open`, { ...gearboxNoise, vehicleId: car.id, repairs: [id] })
  const withdraw = (who: Browser, reason = '与本店工单重复') =>
    who.post(`/declared-repairs/${id}/withdraw`, { reason })
  expect((await withdraw(su)).status).toBe(403)
  expect((await withdraw(gu, '')).status).toBe(400)
  expect(because(await withdraw(gu))).toBe('done')
  expect(await days(car.id)).toBe('1 天')
  const links = await world.owner.query('select from quality_issue_repair where quality_issue_id = $1', [
    issue,
  ])
  expect(links.rowCount).toBe(0)
})

test(`${clause('R1.6')} what was declared is corrected with the last word seen, and is linked to an issue like a repair of ours`, async () => {
  const car = await claimedCar(world)
  const id = uuid()
  await su.post(`/declared-repairs/${id}/declare`, { vehicleId: car.id, ...elsewhere })
  const issue = uuid()
  const opened = await su.post(`/quality-issues/${issue}/open`, {
    ...gearboxNoise,
    vehicleId: car.id,
    repairs: [id, ...car.orders],
  })
  expect(because(opened)).toBe('done')
  expect((await page(car.id)).issues.open[0].repairs).toHaveLength(2)
  const amend = (seen: number) =>
    su.post(`/declared-repairs/${id}/amend`, { ...elsewhere, finishedAt: at(4), deliveredAt: null }, { seen })
  expect(because(await amend(0))).toBe('changed_meanwhile')
  const seen = (await page(car.id)).repairs.find((one: { id: string }) => one.id === id).seen
  expect(because(await amend(seen))).toBe('done')
  expect(await days(car.id)).toBe('2 天')
})

test(`${clause('R1.6')} claims may say that an order counts otherwise than its lines do; the last word stands`, async () => {
  const car = await claimedCar(world)
  const classify = (who: Browser, kind: string, reason = '未发现故障，未修理') =>
    who.post(`/repair-classes/${uuid()}/classify`, { workOrderId: car.orders[0], kind, reason })
  expect((await classify(su, 'diagnosis')).status).toBe(403)
  expect((await classify(gu, 'diagnosis', '')).status).toBe(400)
  expect(because(await classify(gu, 'diagnosis'))).toBe('done')
  const after = await page(car.id)
  expect(after.repairs[0]).toMatchObject({
    kind: 'diagnosis',
    kindByLines: 'warranty',
    classReason: '未发现故障，未修理',
  })
  expect(after.problems.map(({ code }: { code: string }) => code)).toContain('diagnosis_only')
  expect(await days(car.id)).toBe('0 天')
  expect(because(await classify(zhou, 'warranty', '复查确有修理'))).toBe('done')
  expect(await days(car.id)).toBe('1 天')
})

test(`${clause('R1.11')} what was replaced counts by the part list, in an order that was said to count too`, async () => {
  await world.owner.query(
    "update part set assembly = '变速器', is_assembly = true where code = '8104120-PMA'",
  )
  const [claimed, paid] = [await claimedCar(world, 2), await claimedCar(world, 2, 'customer')]
  const outcomes = async (id: string) =>
    (await page(id)).questions.map(
      (one: { criterion: string; about: string }) => `${one.criterion} ${one.about}`,
    )
  expect(await outcomes(claimed.id)).toContain('M2 gearbox')
  expect(await outcomes(paid.id)).toEqual([])
  for (const workOrderId of paid.orders)
    await gu.post(`/repair-classes/${uuid()}/classify`, { workOrderId, kind: 'warranty', reason: '应属三包' })
  expect(await outcomes(paid.id)).toContain('M2 gearbox')
  await world.owner.query(
    "update part set assembly = '空调系统', is_assembly = false where code = '8104120-PMA'",
  )
})

test('another moment is judged by the reading of that time', async () => {
  const car = await claimedCar(world)
  await world.owner.query(
    `insert into odometer_reading (id, store_id, vehicle_id, km, at, source)
     select gen_random_uuid(), store_id, vehicle_id, 12000, '2026-06-01', 'told' from work_order where id = $1`,
    [car.orders[0]],
  )
  expect((await page(car.id, `?at=${encodeURIComponent('2026-06-10T10:00:00+08:00')}`)).odometerKm).toBe(
    12_000,
  )
  expect((await page(car.id)).odometerKm).toBe(20_000)
})

/** A car that came ten days ago and is still here. */
async function longCar(): Promise<ClaimedCar> {
  const car = await claimedCar(world)
  await world.owner.query('update work_order set signed_at = $2 where id = $1', [car.orders[0], at(15)])
  return car
}
const exclude = (who: Browser, car: ClaimedCar, form: object = {}, id = uuid()) =>
  who.post(`/excluded-intervals/${id}/enter`, {
    workOrderId: car.orders[0],
    kind: 'vin_custom_part_transport',
    part: '全车主线束',
    fromAt: at(16),
    toAt: at(20),
    evidence: '运单 SF1234567',
    ...form,
  })

test(`${clause('R1.7')} transport of a special part is left out of the 30 days, with its evidence, and never of the 5`, async () => {
  const car = await longCar()
  expect(await days(car.id)).toBe('10 天')
  expect((await exclude(su, car)).status).toBe(403)
  expect((await exclude(gu, car, { evidence: '' })).body.fields.evidence).toContain('没有凭证不能扣除')
  expect((await exclude(gu, car, { part: '' })).body.fields.part).toBe('请写明运输的是哪个零部件')
  expect(because(await exclude(gu, car, { toAt: at(26) }))).toBe('times_are_not_future')
  expect(because(await exclude(gu, car, { fromAt: at(14) }))).toBe('interval_lies_within_the_repair')
  const id = uuid()
  expect(because(await exclude(gu, car, {}, id))).toBe('done')
  expect(await days(car.id)).toBe('6 天')
  const { parts } = await page(car.id)
  const rows = parts.flatMap((part: { rows: { what: string[]; shown: string[] }[] }) => part.rows)
  expect(
    rows.find((row: Figure & { what: string[] }) => row.what[0]!.startsWith('单次修理时间')).shown[0],
  ).toBe('10 天')
  expect(because(await gu.post(`/excluded-intervals/${id}/end`, { toAt: at(21) }))).toBe('interval_is_open')
  expect(because(await gu.post(`/excluded-intervals/${id}/withdraw`, { reason: '不是定制件' }))).toBe('done')
  expect(await days(car.id)).toBe('10 天')
})

test(`${clause('R1.7')} a part still on its way is left out until it has come; its arrival ends that`, async () => {
  const car = await longCar()
  const id = uuid()
  expect(because(await exclude(gu, car, { fromAt: at(23), toAt: null }, id))).toBe('done')
  expect(await days(car.id)).toBe('8 天')
  const end = (toAt: string) => gu.post(`/excluded-intervals/${id}/end`, { toAt })
  expect(because(await end(at(22)))).toBe('interval_ends_after_it_begins')
  expect(because(await end(at(24)))).toBe('done')
  expect(await days(car.id)).toBe('9 天')
})

test(`${clause('R1.7')} Order 150 knows no transport of traction batteries`, async () => {
  const car = await longCar()
  await world.owner.query(
    "update vehicle set sale_day = '2021-03-02', delivery_day = '2021-03-02' where id = $1",
    [car.id],
  )
  expect(because(await exclude(gu, car, { kind: 'traction_battery_transport' }))).toBe('kind_is_excludable')
})

test(`${clause('R1.5')} the program says possibly met; whose finding it is decides, and the last word stands`, async () => {
  const car = await claimedCar(world, 2)
  const decide = (who: Browser, form: object) =>
    who.post(`/warranty-findings/${uuid()}/decide`, {
      vehicleId: car.id,
      criterion: 'S2',
      about: '',
      met: true,
      reason: '试车复现',
      ...form,
    })
  expect(because(await decide(zhou, {}))).toBe('criterion_is_to_be_decided')
  const issue = uuid()
  await su.post(`/quality-issues/${issue}/open`, {
    vehicleId: car.id,
    title: '制动失效',
    system: 'brakes',
    failureMode: 'failure',
    partCode: '',
    isMainPart: null,
    danger: 'brake_failure',
    needsReplacement: false,
    repairs: car.orders,
  })
  await zhou.post(`/quality-issues/${issue}/judge`, { isSerious: true, reason: '制动踏板踩到底' })
  expect(because(await decide(gu, {}))).toBe('decides_who_may')
  expect((await decide(su, {})).status).toBe(403)
  expect((await decide(zhou, { criterion: 'D30' })).status).toBe(400)
  expect(because(await decide(zhou, {}))).toBe('done')
  const met = await page(car.id)
  expect(met.questions).toContainEqual(
    expect.objectContaining({ criterion: 'S2', status: 'met', isDecided: true }),
  )
  expect(because(await decide(zhou, { met: false, reason: '复查：故障已排除，无新故障' }))).toBe('done')
  expect((await page(car.id)).questions).toContainEqual(
    expect.objectContaining({ criterion: 'S2', status: 'dismissed' }),
  )
})
