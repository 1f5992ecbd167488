import { afterAll, beforeAll, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { claimedCar, gearboxNoise, type ClaimedCar } from '../../tests/warranty.ts'
import { later, morning, openWorld, store, type Browser, type World } from '../../tests/world.ts'
import { newId } from '../id.ts'
import { carsWithRepairs } from './repairs.ts'
import { planSweeps, reckonCars, reckonDue, sweepOne } from './reckon.ts'

let world: World
let su: Browser
beforeAll(async () => {
  world = await openWorld()
  su = await world.enter('E002')
})
afterAll(() => world.close())

const reckonAll = async () => {
  while (await reckonDue(world.house));
}
const list = async (query = '') => (await su.get(`/warranty-standings${query}`)).body.rows
const row = async ({ id }: ClaimedCar) => (await list()).find((one: { id: string }) => one.id === id)
const issueOf = (car: ClaimedCar, repairs: readonly string[]) => {
  const id = newId()
  const form = {
    vehicleId: car.id,
    ...gearboxNoise,
    repairs,
  }
  return su.post(`/quality-issues/${id}/open`, form)
}

test(`${clause('R1.9')} what happened to a car is reckoned by whoever takes it, and the list tells it`, async () => {
  const car = await claimedCar(world, 3)
  await reckonAll()
  expect(await row(car)).toMatchObject({ level: 'none', unlinked: 3, undecided: [], isHere: true })
  await issueOf(car, car.orders)
  expect((await row(car)).unlinked).toBe(3) // not yet
  expect(await reckonDue(world.house)).toBe(true)
  expect(await row(car)).toMatchObject({ level: 'orange', raisedBy: ['sameIssue'], unlinked: 0 })
  expect(await reckonDue(world.house)).toBe(false)
})

test(`${clause('R1.9')} days grow by themselves: a car in the shop is reckoned again at the minute of its next level`, async () => {
  const car = await claimedCar(world)
  await reckonAll()
  const { nextAt, nextLevel } = await row(car)
  expect([nextLevel, new Date(nextAt)]).toEqual(['yellow', later(2 * 1_440 + 1)])
  world.clock.set(later(2 * 1_440))
  expect(await reckonDue(world.house)).toBe(false)
  world.clock.set(later(2 * 1_440 + 1))
  expect(await reckonDue(world.house)).toBe(true)
  su = await world.enter('E002')
  expect(await row(car)).toMatchObject({ level: 'yellow', raisedBy: ['runningDays'] })
  world.clock.set(morning)
  su = await world.enter('E002')
})

test(`${clause('R1.9')} every night every car with a repair is reckoned, by one process`, async () => {
  const car = await claimedCar(world)
  await reckonAll()
  await world.owner.query('delete from warranty_standing')
  await planSweeps(world.house)
  await planSweeps(world.house)
  expect(await sweepOne(world.house)).toBe(false)
  world.clock.set(new Date('2026-11-26T02:00:00+08:00'))
  const both = await Promise.all([sweepOne(world.house), sweepOne(world.house)])
  expect(both.filter(Boolean)).toHaveLength(1)
  su = await world.enter('E002')
  expect(await row(car)).toMatchObject({ unlinked: 1 })
  const { rows } = await world.owner.query<{ at: Date }>(
    "select at from due where kind = 'warranty.sweep' and done_at is null",
  )
  expect(rows).toEqual([{ at: new Date('2026-11-27T02:00:00+08:00') }])
  world.clock.set(morning)
  su = await world.enter('E002')
})

test(`${clause('R1.9')} a level that is set counts for the list as soon as the cars have been reckoned`, async () => {
  const car = await claimedCar(world, 1)
  await reckonAll()
  expect((await row(car)).level).toBe('none')
  const zhou = await world.enter('E005')
  const form = {
    ruleSet: 'CN_43',
    brand: '*',
    key: 'warn.runningDays.yellow',
    value: 1,
    fromDay: '2026-11-25',
    reason: '从严',
  }
  expect((await zhou.post(`/warranty-rules/${newId()}/set`, form)).status).toBe(200)
  expect(await sweepOne(world.house)).toBe(true)
  expect((await row(car)).level).toBe('yellow')
})

test('the list is found by plate and level, pages without a gap, and is not for everyone', async () => {
  const cars = [await claimedCar(world, 3), await claimedCar(world, 3), await claimedCar(world, 1)]
  for (const car of cars.slice(0, 2)) await issueOf(car, car.orders)
  await reckonAll()
  const { rows } = await world.owner.query<{ plate: string }>('select plate from vehicle where id = $1', [
    cars[0]!.id,
  ])
  expect(
    (await list(`?q=${encodeURIComponent(rows[0]!.plate)}`)).map((one: { id: string }) => one.id),
  ).toEqual([cars[0]!.id])
  const orange = await list('?level=orange')
  expect(orange.every((one: { level: string }) => one.level === 'orange')).toBe(true)
  const all = (await list('?limit=100')).map((one: { id: string }) => one.id)
  const paged: string[] = []
  let after: string | null = ''
  while (after !== null) {
    const { body } = await su.get(`/warranty-standings?limit=2${after && `&after=${after}`}`)
    paged.push(...body.rows.map((one: { id: string }) => one.id))
    after = body.next
  }
  expect(paged).toEqual(all)
  expect((await list('?level=unlinked')).map((one: { id: string }) => one.id)).toContain(cars[2]!.id)
  expect((await (await world.enter('E007')).get('/warranty-standings')).status).toBe(403)
  expect((await su.get('/warranty-standings?after=1~x')).status).toBe(400)
})

test('one car that cannot be reckoned is said, and stands in no other’s way', async () => {
  const [broken, car] = [await claimedCar(world), await claimedCar(world)]
  await world.owner.query("update work_order set number = repeat('X', 300) where id = $1", [broken.orders[0]])
  const heard: unknown[] = []
  while (await reckonDue(world.house, (error) => heard.push(error)));
  expect(heard).toHaveLength(1)
  expect(await row(car)).toMatchObject({ unlinked: 1 })
  expect(await row(broken)).toBeUndefined()
})

test('two processes that reckon at once leave what the later one read', async () => {
  const car = await claimedCar(world, 2)
  await Promise.all([reckonDue(world.house), reckonDue(world.house), issueOf(car, car.orders)])
  await reckonAll()
  expect(await row(car)).toMatchObject({ level: 'yellow', unlinked: 0 })
})

test(`${clause('R1.2')} of a car that is out of scope, or taken back, nothing is to be said`, async () => {
  const [company, back] = [await claimedCar(world), await claimedCar(world)]
  await reckonAll()
  expect([(await row(company)).unlinked, (await row(back)).unlinked]).toEqual([1, 1])
  await world.owner.query("update vehicle set use = '单位自用' where id = $1", [company.id])
  await world.owner.query("update vehicle set returned_day = '2026-11-20' where id = $1", [back.id])
  await reckonCars(world.house, store, [company.id, back.id])
  expect([await row(company), await row(back)]).toEqual([undefined, undefined])
})

test('a car with nothing to be said has no row, and loses the one it had; all with repairs are in the round', async () => {
  const car = await claimedCar(world, 1, 'customer')
  await world.owner.query(
    `insert into warranty_standing (store_id, vehicle_id, level, raised_by, undecided, unlinked, reckoned_at)
     values ($1, $2, 'red', '{}', '{}', 0, now())`,
    [store, car.id],
  )
  await reckonCars(world.house, store, [car.id])
  expect(await row(car)).toBeUndefined()
  const round = await world.house.db.read(store, (db) => carsWithRepairs(store).execute(db as never))
  expect(round.rows.map(({ id }) => id)).not.toContain(car.id)
})
