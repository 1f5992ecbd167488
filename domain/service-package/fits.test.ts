import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { forbids, whyUnfit, type Car, type Conditions } from './fits.ts'

const any: Conditions = {
  models: [],
  energies: [],
  engines: [],
  yearFrom: null,
  yearTo: null,
  odometerToKm: null,
  odometerMultipleKm: null,
  odometerToleranceKm: null,
  ageMonthsTo: null,
  monthsSinceLast: null,
  timesPerVehicle: null,
  seasonFrom: null,
  seasonTo: null,
}
const car: Car = {
  model: { code: 'A2-15T', energy: '汽油', engineCode: 'YC15T' },
  year: 2024,
  km: 40_300,
  ageMonths: 20,
  times: 0,
  monthsSince: null,
  day: '11-25',
}

test.each([
  [{}, {}, null],
  [{ models: ['A2-15T'] }, {}, null],
  [{ models: ['E1-150'] }, {}, 'model'],
  [{}, { model: null }, 'model'],
  [{ yearFrom: 2025 }, {}, 'year'],
  [{ yearFrom: 2025 }, { year: null }, null],
  [{ odometerMultipleKm: 40_000, odometerToleranceKm: 1500 }, {}, null],
  [{ odometerMultipleKm: 40_000, odometerToleranceKm: 1500 }, { km: 38_499 }, 'km'],
  [{ odometerMultipleKm: 40_000, odometerToleranceKm: 1500 }, { km: 0 }, 'km'],
  [{ odometerToKm: 7_500 }, {}, 'kmTo'],
  [{ odometerToKm: 7_500 }, { km: 7_500 }, null],
  [{ ageMonthsTo: 9 }, {}, 'age'],
  [{ timesPerVehicle: 1 }, { times: 1 }, 'times'],
  [{ monthsSinceLast: 24 }, { monthsSince: 23 }, 'since'],
  [{ monthsSinceLast: 24 }, { monthsSince: 24 }, null],
  [{ seasonFrom: '11-15', seasonTo: '02-28' }, {}, null],
  [{ seasonFrom: '11-15', seasonTo: '02-28' }, { day: '01-31' }, null],
  [{ seasonFrom: '11-15', seasonTo: '02-28' }, { day: '06-01' }, 'season'],
  [{ seasonFrom: '04-15', seasonTo: '09-30' }, {}, 'season'],
] as const)(`${clause('S64')} a package with %j for a car with %j: %s`, (on, of, why) => {
  expect(whyUnfit({ ...any, ...on }, { ...car, ...of })).toBe(why)
})

test('an interval, a pause and a season may be passed over; a car that it is not made for may not', () => {
  expect((['km', 'since', 'season', null] as const).map(forbids)).toEqual([false, false, false, false])
  expect((['model', 'year', 'kmTo', 'age', 'times'] as const).map(forbids)).toEqual([
    true,
    true,
    true,
    true,
    true,
  ])
})
