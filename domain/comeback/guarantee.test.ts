import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { guaranteeUntil, isWithin, mustGoElsewhere } from './guarantee.ts'

const left = { deliveredDay: '2025-03-01', outKm: 60_000 }

test.each([
  ['minorRepair', '2025-03-11', 62_000],
  ['specialRepair', '2025-03-11', 62_000],
  ['firstMaintenance', '2025-03-11', 62_000],
  ['secondMaintenance', '2025-03-31', 65_000],
  ['assemblyRepair', '2025-06-09', 80_000],
  ['wholeRepair', '2025-06-09', 80_000],
])(`${clause('R2.3')} out 2025-03-01 at 60 000 km: %s until %s or %d km`, (workClass, until, untilKm) => {
  expect(guaranteeUntil({ workClass, ...left })).toEqual({ until, untilKm })
})

test.each([
  ['2025-03-11', 62_000, true],
  ['2025-03-12', 60_100, false],
  ['2025-03-02', 62_001, false],
])(`${clause('R2.3')} a minor repair on %s at %d km: %s`, (day, km, within) => {
  expect(isWithin(guaranteeUntil({ workClass: 'minorRepair', ...left })!, day, km)).toBe(within)
})

test(`${clause('R2.3')} a line without a work class has no guarantee; after two redos another shop is to be found`, () => {
  expect(guaranteeUntil({ workClass: null, ...left })).toBeUndefined()
  expect([0, 1, 2, 3].map(mustGoElsewhere)).toEqual([false, false, true, true])
})
