import { afterEach, expect, test } from 'vitest'
import { dayOf, fromLocal, hourOf, longOf, setStoreTime, shortOf, storeNow, toLocal } from './time.ts'

afterEach(() => setStoreTime(new Date().toISOString(), 'Asia/Shanghai'))

test('the wall of the store, not of the browser', () => {
  expect(longOf('2026-11-24T16:30:00Z')).toBe('2026-11-25 00:30')
  expect(hourOf('2026-11-24T16:00:00Z')).toBe('00:00')
  expect(dayOf('2026-11-24T15:59:59Z')).toBe('2026-11-24')
})

test.each([
  ['2026-11-24T06:10:00Z', '14:10'],
  ['2026-11-22T06:10:00Z', '11-22 14:10'],
  ['2025-11-22T06:10:00Z', '2025-11-22 14:10'],
])('%s is told as shortly as today allows', (at, short) => {
  expect(shortOf(at, '2026-11-24T02:00:00Z')).toBe(short)
})

test.each(['2026-11-24T14:10', '2026-01-01T00:00', '2026-02-28T23:59'])(
  '%s goes out and comes back',
  (wall) => {
    expect(toLocal(fromLocal(wall))).toBe(wall)
  },
)

test('a store where clocks change keeps its wall', () => {
  setStoreTime('2026-03-29T00:00:00Z', 'Europe/Berlin')
  expect(fromLocal('2026-03-29T03:30')).toBe('2026-03-29T01:30:00.000Z')
  expect(fromLocal('2026-10-25T12:00')).toBe('2026-10-25T11:00:00.000Z')
})

test('the server tells the hour', () => {
  setStoreTime('2026-11-24T02:24:00.000Z', 'Asia/Shanghai')
  expect(hourOf(storeNow())).toBe('10:24')
})
