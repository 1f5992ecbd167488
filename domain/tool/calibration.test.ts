import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { calibrationOf } from './calibration.ts'

test.each([
  [null, 'none', null],
  ['2026-11-24', 'over', -1],
  ['2026-11-25', 'due', 0],
  ['2026-12-25', 'due', 30],
  ['2026-12-26', 'stands', 31],
] as const)(`${clause('S30')} valid until %s, on 2026-11-25 it is %s, %s days left`, (until, is, left) => {
  expect(calibrationOf(until, '2026-11-25')).toEqual({ is, left })
})
