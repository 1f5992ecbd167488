import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { isOpen, isStale, onPage, pageAt, shiftAt } from './turn.ts'

test.each([
  [0, 0, { at: 0, of: 1, secondsLeft: null }],
  [6, 14_999, { at: 0, of: 1, secondsLeft: null }],
  [7, 0, { at: 0, of: 2, secondsLeft: 15 }],
  [7, 14_999, { at: 0, of: 2, secondsLeft: 1 }],
  [7, 15_000, { at: 1, of: 2, secondsLeft: 15 }],
  [13, 45_000, { at: 0, of: 3, secondsLeft: 15 }],
])(`${clause('S78')} %s rows at %s ms: %o`, (rows, now, page) => {
  expect(pageAt(rows, 6, now)).toEqual(page)
})

test('every row is on one page, and none on two', () => {
  const rows = Array.from({ length: 20 }, (_, i) => i)
  const seen = [0, 1, 2, 3].flatMap((n) => onPage(rows, 6, pageAt(rows.length, 6, n * 15_000)))
  expect(seen).toEqual(rows)
})

test.each([
  [0, 40_000, false],
  [0, 40_001, true],
])(`${clause('S78')} answered at %s, at %s it is stale: %s`, (answeredAt, now, stale) => {
  expect(isStale(answeredAt, now)).toBe(stale)
})

test('the picture moves every minute by a few pixels, and comes round', () => {
  const places = Array.from({ length: 90 }, (_, minute) => shiftAt(minute * 60_000))
  for (const [i, [dx, dy]] of places.entries()) {
    expect(Math.max(Math.abs(dx), Math.abs(dy))).toBeLessThanOrEqual(4)
    if (i > 0) expect(places[i]).not.toEqual(places[i - 1])
  }
  expect(places.reduce((sum, [dx]) => sum + dx, 0) / 90).toBeLessThan(1)
})

test.each([
  [494, false],
  [495, true],
  [1_094, true],
  [1_095, false],
])('minute %s of a day from 08:15 to 18:15: open %s', (minute, open) => {
  expect(isOpen(minute, { opens: 495, closes: 1_095 })).toBe(open)
})

test('a store that closes after midnight', () => {
  const hours = { opens: 600, closes: 60 }
  expect([599, 600, 1_439, 0, 59, 60].map((minute) => isOpen(minute, hours))).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ])
})
