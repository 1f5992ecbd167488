import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { vehicles as kind } from '../../domain/import/vehicles.ts'
import { clause } from '../../tests/clause.ts'
import { openWorld, people, type World } from '../../tests/world.ts'
import { importBytes, outcomesOf, type Outcome } from '../../tests/imports.ts'
import { readRows } from '../../tests/rows.ts'
import { initialsOf } from '../pinyin.ts'

const samples = new URL('../../tests/data/import/', import.meta.url)
const bytes = readFileSync(new URL('客户车辆档案.csv', samples))
const file = readRows(kind, parse(iconv.decode(bytes, 'gb18030'), { skip_empty_lines: false }) as string[][])
const good = file.rows.filter(({ verdict }) => verdict === 'good')
const { vehicles: expected } = JSON.parse(readFileSync(new URL('expected.json', samples), 'utf8')) as {
  vehicles: Record<string, number>
}

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const take = async (actor = people.ding) =>
  outcomesOf(world, await importBytes(world, bytes, { actor, fileName: '客户车辆档案.csv' }))

const tables = ['customer', 'vehicle', 'vehicle_party', 'external_ref', 'odometer_reading', 'import_row']
/** Of the store's records; that a file was handed in and read is told beside. */
async function counts() {
  const counting = [
    ...tables.map((table) => `(select count(*)::int from ${table}) as ${table}`),
    "(select count(*)::int from event where subject <> 'importRun') as event",
    "(select count(distinct act_id)::int from event where subject <> 'importRun') as act",
  ]
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
    expect(first.map(({ line }) => line)).toEqual(file.rows.map(({ line }) => line))
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
    const read = good.filter(({ record }) => record.vehicle.odometerKm !== null)
    const [cars, customers] = [4901, 4321]
    expect(after).toMatchObject({
      vehicle: cars,
      customer: customers,
      vehicle_party: cars,
      external_ref: cars + customers,
      odometer_reading: read.length,
      act: cars,
      import_row: cars,
    })
  })

  test('the same file again adds nothing', async () => {
    const second = await take()
    expect(tally(second)).toEqual({ same: 4926, rejected: 109 })
    expect(await counts()).toEqual(after)
    // Nor by another clerk.
    await take(people.lu)
    expect(await counts()).toEqual(after)
  }, 300_000)

  test('every last event agrees with its state, and every act is the clerk’s', async () => {
    const { rows } = await world.owner.query<{ n: number }>(`
      select count(*)::int as n from import_row r where not exists (
        select from event e where e.whole_id = r.id and e.to_state = r.state and e.party = 'care')`)
    expect(rows[0]!.n).toBe(0)
    const { rows: acts } = await world.owner.query(
      "select distinct a.staff_id from act a join event e on e.act_id = a.id where e.subject <> 'importRun'",
    )
    expect(acts).toEqual([{ staff_id: people.ding.id }])
  })

  test('a car is found by plate in any notation, phone tail, VIN tail and initials', async () => {
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
