import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { openWorld, people, store, type World } from '../../tests/world.ts'
import { initialsOf } from '../pinyin.ts'
import { demoStore } from '../demo/reference.ts'
import { runOf } from './lines.ts'
import { fileOf } from './open.ts'
import { importVehicles, type Outcome } from './run.ts'

const samples = new URL('../../tests/data/import/', import.meta.url)
const file = fileOf(fileURLToPath(new URL('客户车辆档案.csv', samples)))
const { vehicles: expected } = JSON.parse(readFileSync(new URL('expected.json', samples), 'utf8')) as {
  vehicles: Record<string, number>
}

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const take = (actor = people.ding) =>
  importVehicles({
    house: world.house,
    store: { id: store, timeZone: demoStore.timeZone },
    actor,
    run: runOf('DMS', '客户车辆档案.csv', file.hash, file.read.rows.length),
    rows: file.read.rows,
  })

const tables = [
  'customer',
  'vehicle',
  'vehicle_party',
  'external_ref',
  'odometer_reading',
  'act',
  'event',
  'import_row',
]
async function counts() {
  const counting = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`)
  return (await world.owner.query<Record<string, number>>(`select ${counting.join(', ')}`)).rows[0]!
}
const tally = (outcomes: readonly Outcome[]) =>
  Object.fromEntries(
    [...Map.groupBy(outcomes, ({ verdict }) => verdict)].map(([verdict, rows]) => [verdict, rows.length]),
  )

describe(`${clause('S33')} the dealer’s export of 5,035 rows`, () => {
  let first: Outcome[]
  let after: Record<string, number>
  beforeAll(async () => {
    first = await take()
    after = await counts()
  }, 300_000)

  test('every line has one verdict, and they are those that the file was made with', () => {
    expect(first.map(({ line }) => line)).toEqual(file.read.rows.map(({ line }) => line))
    expect(first.length).toBe(expected['rows'])
    expect(tally(first)).toEqual({ new: 4901, same: expected['duplicate_rows'], rejected: 109 })
  })

  test('every row sent back says why', () => {
    const reasons = first.filter(({ verdict }) => verdict === 'rejected').map(({ reason }) => reason)
    const about = (words: string) => reasons.filter((reason) => reason.includes(words))
    expect(reasons.filter((reason) => reason === '')).toEqual([])
    expect({
      vin_bad_check: about('校验码不符').length,
      vin_letter_o: about('不使用字母 I、O、Q').length,
      empty_name: about('客户名称：').length,
      plate_vin_conflict: new Set(about('相同而车架号不同')).size,
    }).toEqual({
      vin_bad_check: expected['vin_bad_check'],
      vin_letter_o: expected['vin_letter_o'],
      empty_name: expected['empty_name'],
      plate_vin_conflict: expected['plate_vin_conflict'],
    })
  })

  test('a customer of several cars is one; numbers and odometers stand beside', () => {
    const { cars, customers } = file.read.totals.inGoodRows
    const read = file.read.rows.filter(
      (row) => row.verdict === 'good' && row.record.vehicle.odometerKm !== null,
    )
    expect(after).toMatchObject({
      vehicle: cars,
      customer: customers,
      vehicle_party: cars,
      external_ref: cars + customers,
      odometer_reading: read.length,
      act: expected['rows'],
      import_row: expected['rows'],
    })
  })

  test('the same file again adds nothing', async () => {
    const second = await take()
    expect(tally(second)).toEqual({ same: 4926, rejected: 109 })
    expect(await counts()).toEqual(after)
    // Nor by another clerk.
    await take(people.lu)
    expect(await counts()).toEqual(after)
  })

  test('every last event agrees with its state, and every act is the clerk’s', async () => {
    const { rows } = await world.owner.query<{ n: number }>(`
      select count(*)::int as n from import_row r where not exists (
        select from event e where e.whole_id = r.id and e.to_state = r.state and e.party = 'care')`)
    expect(rows[0]!.n).toBe(0)
    const { rows: acts } = await world.owner.query('select distinct staff_id, store_id from act')
    expect(acts).toEqual([{ staff_id: people.ding.id, store_id: store }])
  })

  test('a car is found by plate in any notation, phone tail, VIN tail and initials', async () => {
    const good = file.read.rows.filter((row) => row.verdict === 'good')
    const { record } = good.find(
      ({ record: { vehicle, customer } }) => vehicle.plate && customer.phone && customer.kind === '单位',
    )!
    const { plate, vin } = record.vehicle
    const browser = await world.enter('E003')
    const asked = [
      `${plate!.slice(0, 2)}·${plate!.slice(2).toLowerCase()}`,
      plate!.slice(-5),
      record.customer.phone!.slice(-8),
      vin.slice(-8),
      initialsOf(record.customer.name)[0]!,
    ]
    for (const words of asked) {
      const { body } = await browser.get(`/search?q=${encodeURIComponent(words)}`)
      expect([words, body.cars.map((car: { vin: string }) => car.vin)]).toEqual([
        words,
        expect.arrayContaining([vin]),
      ])
    }
  })
})
