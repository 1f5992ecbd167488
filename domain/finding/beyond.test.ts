import { expect, test } from 'vitest'
import { beyond } from './beyond.ts'

test.each([
  [2100, 3000, 'least', 900],
  [3200, 3000, 'least', -200],
  [4100, 3000, 'most', 1100],
  [3000, 3000, 'most', 0],
  [null, 3000, 'least', null],
  [2100, null, null, null],
] as const)('%s against %s at %s is beyond by %s', (measuredMilli, limitMilli, limitIs, by) => {
  expect(beyond({ measuredMilli, limitMilli, limitIs })).toBe(by)
})
