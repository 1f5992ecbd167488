import { expect, test } from 'vitest'
import { behind, isEmpty, percentOf, ratesOf, type Figures } from './rates.ts'

const none: Figures = {
  fromDay: '2026-11-01',
  untilDay: '2026-11-30',
  visits: 0,
  bookedVisits: 0,
  arrived: 0,
  customerFailed: 0,
  storeFailed: 0,
  punctual: 0,
  due: 0,
  called: 0,
  open: 0,
  causes: [],
  sources: [],
}

test('nothing of nothing is no rate', () => {
  expect(ratesOf(none).map(({ part, whole }) => percentOf(part, whole))).toEqual(Array(6).fill(undefined))
  expect([percentOf(0, 3), percentOf(18, 21), percentOf(3, 3)]).toEqual(['0.0', '85.7', '100.0'])
})

test('who was expected: who came, who did not, whom the store failed', () => {
  const rates = ratesOf({
    ...none,
    visits: 30,
    bookedVisits: 18,
    arrived: 18,
    customerFailed: 2,
    storeFailed: 1,
    punctual: 16,
  })
  const told = Object.fromEntries(rates.map(({ name, part, whole }) => [name, [part, whole]]))
  expect(told).toMatchObject({
    bookingRate: [18, 30],
    kept: [18, 21],
    punctual: [16, 18],
    noShow: [2, 21],
    storeFailed: [1, 21],
  })
})

test('each figure opens the register at its bookings', () => {
  expect(behind(none, { state: 'storeFailed', cause: 'parts' })).toBe(
    '/bookings/list?state=storeFailed&cause=parts&day=2026-11-01&until=2026-11-30',
  )
})

test('a period with a walk-in alone is not empty', () => {
  expect([
    isEmpty(none),
    isEmpty({ ...none, visits: 1 }),
    isEmpty({ ...none, sources: [{ source: 'visit', n: 1 }] }),
  ]).toEqual([true, false, false])
})
