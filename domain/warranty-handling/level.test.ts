import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { covers, mustBeHandled, worseOf } from './level.ts'

test(`${clause('R1.9')} orange and red are handled before work is given out; yellow may be, and need not`, () => {
  expect((['none', 'yellow', 'orange', 'red'] as const).map(mustBeHandled)).toEqual([
    false,
    false,
    true,
    true,
  ])
})

test.each([
  [[null, null], 'none'],
  [['unchecked', null], 'none'],
  [['yellow', 'missing'], 'yellow'],
  [['yellow', 'red'], 'red'],
  [['orange', 'none'], 'orange'],
] as const)(`${clause('S36')} the worse of booking and standing %o is %s`, (known, level) => {
  expect(worseOf(...known)).toBe(level)
})

test(`${clause('R1.9')} what was approved at orange does not hold at red`, () => {
  expect([covers('orange', 'red'), covers('orange', 'orange'), covers('red', 'orange')]).toEqual([
    false,
    true,
    true,
  ])
})
