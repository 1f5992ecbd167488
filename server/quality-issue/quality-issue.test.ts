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
  // An advisor, the claims clerk, the technical director.
  su = await world.enter('E002')
  gu = await world.enter('E004')
  zhou = await world.enter('E005')
})
afterAll(() => world.close())

const take = (who: Browser, id: string, step: string, form: object, key?: string) =>
  who.post(`/quality-issues/${id}/${step}`, form, key ? { key } : {})
const page = async ({ id }: ClaimedCar) => (await su.get(`/files/cars/${id}/warranty`)).body
const because = (a: { body: { refusal?: { because: string } } }) => a.body.refusal?.because ?? 'done'
async function opened(car: ClaimedCar, repairs: readonly string[], form: object = {}) {
  const id = uuid()
  expect((await take(su, id, 'open', { vehicleId: car.id, ...gearboxNoise, repairs, ...form })).status).toBe(
    200,
  )
  return id
}

test(`${clause('R1.6', 'R1.5')} a repair of a quality problem is linked to its issue, and counts for it once`, async () => {
  const car = await claimedCar(world, 2)
  const before = await page(car)
  expect(before.issues.unlinked.map((one: { id: string }) => one.id)).toEqual(car.orders)
  const id = await opened(car, [car.orders[0]!])
  expect(because(await take(su, id, 'link', { repairs: [car.orders[0]] }))).toBe('repairs_are_not_linked_yet')
  expect(because(await take(su, id, 'link', { repairs: [car.orders[1]] }))).toBe('done')
  const after = await page(car)
  expect(after.issues.unlinked).toEqual([])
  expect(after.issues.open[0].repairs.map((one: { id: string }) => one.id)).toEqual(car.orders)
  const rows = after.parts.flatMap((part: { rows: { what: string[]; how: string[] }[] }) => part.rows)
  expect(
    rows.find((row: { what: string[] }) => row.what[0] === '同一质量问题累计修理：变速器异响').how[0],
  ).toContain('累计 2 次')
})

test(`${clause('R1.6')} a repair of another car is not of this issue, nor one that is not on file`, async () => {
  const [car, other] = [await claimedCar(world), await claimedCar(world)]
  const open = { vehicleId: car.id, ...gearboxNoise, repairs: [other.orders[0]] }
  const refused = await take(su, uuid(), 'open', open)
  expect(refused.body.refusal).toMatchObject({ because: 'repairs_are_of_the_car', facts: { strangers: 1 } })
  const id = await opened(car, [])
  expect(because(await take(su, id, 'link', { repairs: [uuid()] }))).toBe('repairs_are_of_the_car')
  expect((await take(su, uuid(), 'link', { repairs: [car.orders[0]] })).status).toBe(404)
  expect((await take(su, uuid(), 'open', { ...open, vehicleId: uuid() })).status).toBe(404)
  expect(because(await take(su, id, 'link', { repairs: [car.orders[0], car.orders[0]] }))).toBe('done')
  expect((await page(car)).issues.open[0].repairs).toHaveLength(1)
})

test(`${clause('R1.6')} who takes cars in may link; what takes a count away is for claims and the technical director, with a reason`, async () => {
  const car = await claimedCar(world, 2)
  const id = await opened(car, car.orders)
  const unlink = { repairs: [car.orders[1]], reason: '查明是另一故障' }
  expect((await take(su, id, 'unlink', unlink)).status).toBe(403)
  expect((await take(gu, id, 'unlink', { ...unlink, reason: ' ' })).status).toBe(400)
  expect(because(await take(gu, id, 'unlink', unlink))).toBe('done')
  expect(because(await take(gu, id, 'unlink', unlink))).toBe('repairs_are_linked')
  const { rows } = await world.owner.query('select reason from warranty_reason where subject_id = $1', [id])
  expect(rows).toEqual([{ reason: '查明是另一故障' }])
})

test(`${clause('R1.6')} merged, two issues count together and a repair of both once; split, they count apart`, async () => {
  const car = await claimedCar(world, 3)
  const [a, b] = [
    await opened(car, car.orders.slice(0, 2)),
    await opened(car, car.orders.slice(1), { title: '变速器顿挫', failureMode: 'vibration' }),
  ]
  const merge = { into: a, reason: '同一油泵引起' }
  expect(because(await take(gu, a, 'merge', merge))).toBe('is_another_issue')
  expect((await take(su, b, 'merge', merge)).status).toBe(403)
  expect(because(await take(gu, b, 'merge', merge))).toBe('done')
  expect((await page(car)).issues.open).toMatchObject([{ id: a, repairs: car.orders.map((id) => ({ id })) }])
  expect(because(await take(gu, b, 'merge', merge))).toBe('wrong_state')

  const other = await claimedCar(world)
  const theirs = await opened(other, other.orders)
  expect(because(await take(gu, theirs, 'merge', merge))).toBe('issues_are_of_one_car')
  expect(because(await take(gu, a, 'merge', { ...merge, into: b }))).toBe('other_issue_stands')

  const issueId = uuid()
  const split = {
    issueId,
    ...gearboxNoise,
    title: '油封渗漏',
    repairs: [car.orders[2]],
    reason: '拆检后分清',
  }
  expect(because(await take(gu, a, 'split', { ...split, repairs: car.orders }))).toBe('some_repair_stays')
  expect(because(await take(gu, a, 'split', split))).toBe('done')
  const { open } = (await page(car)).issues
  expect(open.map((one: { title: string; repairs: unknown[] }) => [one.title, one.repairs.length])).toEqual([
    ['变速器异响', 2],
    ['油封渗漏', 1],
  ])
})

test(`${clause('R1.5')} whether a fault is serious is found by the technical director alone; the count follows`, async () => {
  const car = await claimedCar(world, 2)
  const id = await opened(car, car.orders, { danger: 'brake_failure', system: 'brakes' })
  const judge = { isSerious: true, reason: '制动踏板踩到底' }
  expect((await take(gu, id, 'judge', judge)).status).toBe(403)
  expect((await take(su, id, 'judge', judge)).status).toBe(403)
  expect((await take(zhou, id, 'judge', judge)).status).toBe(200)
  const { questions, level } = await page(car)
  expect(questions).toContainEqual(
    expect.objectContaining({ criterion: 'S2', status: 'possible', decides: 'technicalDirector' }),
  )
  expect(level).toBe('red')
})

test('a form handed in twice opens one issue; corrected over what another has changed it is refused', async () => {
  const car = await claimedCar(world)
  const [id, key] = [uuid(), uuid()]
  const form = { vehicleId: car.id, ...gearboxNoise, repairs: car.orders }
  const first = await take(su, id, 'open', form, key)
  expect((await take(su, id, 'open', form, key)).body).toEqual(first.body)
  const [issue] = (await page(car)).issues.open
  const describe = (seen: number, title: string) =>
    gu.post(`/quality-issues/${id}/describe`, { ...gearboxNoise, title, reason: '更准确' }, { seen })
  expect((await describe(issue.seen, '变速器油泵异响')).status).toBe(200)
  expect(because(await describe(issue.seen, '别的'))).toBe('changed_meanwhile')
})

test('two who link the same repair at once: one is told that it is linked', async () => {
  const car = await claimedCar(world)
  const id = await opened(car, [])
  const both = await Promise.all([1, 2].map(() => take(su, id, 'link', { repairs: car.orders })))
  expect(both.map(because).toSorted()).toEqual(['done', 'repairs_are_not_linked_yet'])
})

test(`${clause('R1.6')} a repair without an issue is proposed for the one with the same causal part, and a new one is sketched`, async () => {
  const car = await claimedCar(world, 2)
  await opened(car, [car.orders[0]!], { partCode: '8104120-PMA', title: '空调滤芯开裂' })
  const [one] = (await page(car)).issues.unlinked
  expect(one.proposals).toMatchObject([
    { weight: 3, because: ['同一主因件 空调滤清器滤芯（活性炭）', expect.any(String)] },
  ])
  expect(one.sketch).toMatchObject({ partCode: '8104120-PMA', title: expect.stringContaining('滤芯') })
})
