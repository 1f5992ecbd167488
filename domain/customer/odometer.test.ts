import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { latestKm, neighboursOf, type Reading } from './odometer.ts'

const on = (day: number, km: number, reason = ''): Reading => ({
  km,
  reason,
  at: new Date(Date.UTC(2026, 0, day)),
})
const day = (n: number) => new Date(Date.UTC(2026, 0, n))

test.each<[string, Reading[], Date, number | null, number | null]>([
  ['none', [], day(5), null, null],
  ['after all', [on(1, 100), on(3, 300)], day(5), 300, null],
  ['before all', [on(1, 100), on(3, 300)], day(0), null, 100],
  ['between', [on(3, 300), on(1, 100)], day(2), 100, 300],
  ['before an exchanged instrument', [on(1, 90_000), on(3, 20, '换表')], day(2), 90_000, null],
  ['after it', [on(1, 90_000), on(3, 20, '换表'), on(9, 900)], day(5), 20, 900],
])(`${clause('S35', 'S56')} neighbours: %s`, (_, readings, at, previousKm, nextKm) => {
  expect(neighboursOf(readings, at)).toEqual({ previousKm, nextKm })
})

test('the latest is the last by time, not the highest', () => {
  expect(latestKm([on(3, 20, '换表'), on(1, 90_000)])).toBe(20)
  expect(latestKm([])).toBeNull()
})
