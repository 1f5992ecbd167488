import { expect, test } from 'vitest'
import { riskOf, spanOf } from './risk.ts'

const now = new Date('2026-11-24T10:00:00Z')
const promise = {
  promisedAt: '2026-11-24T11:00:00Z',
  deliveredAt: null,
  workLeft: 0,
  plannedUntil: undefined,
}

test.each([
  ['fine', promise],
  ['fine', { ...promise, workLeft: 60 }],
  ['tight', { ...promise, workLeft: 61 }],
  ['tight', { ...promise, plannedUntil: '2026-11-24T11:00:01Z' }],
  ['soon', { ...promise, promisedAt: '2026-11-24T10:30:00Z' }],
  ['late', { ...promise, promisedAt: '2026-11-24T09:59:00Z' }],
  ['kept', { ...promise, deliveredAt: '2026-11-24T11:00:00Z' }],
  ['missed', { ...promise, deliveredAt: '2026-11-24T11:00:01Z' }],
] as const)('%s', (risk, given) => {
  expect(riskOf(given, now)).toBe(risk)
})

test('two days on, minutes no longer matter', () => {
  expect(spanOf(156)).toEqual({ d: 0, h: 2, m: 36 })
  expect(spanOf(-47 * 60)).toEqual({ d: 0, h: 47, m: 0 })
  expect(spanOf(50 * 60)).toEqual({ d: 2, h: 2, m: 0 })
})
