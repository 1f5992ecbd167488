import { expect, test } from 'vitest'
import { away } from './away.ts'

const now = new Date('2026-11-24T02:24:00Z')

test.each([
  ['2026-11-24T02:24:20Z', { unit: 'now', n: 0, past: false }],
  ['2026-11-24T02:36:00Z', { unit: 'minute', n: 12, past: false }],
  ['2026-11-24T02:18:00Z', { unit: 'minute', n: 6, past: true }],
  ['2026-11-24T05:24:00Z', { unit: 'hour', n: 3, past: false }],
  ['2026-11-21T02:24:00Z', { unit: 'day', n: 3, past: true }],
])('%s is %o away', (at, told) => {
  expect(away(at, now)).toEqual(told)
})
