import { expect, test } from 'vitest'
import { inForceOf, standingOf } from './prices.ts'

const row = (fromDay: string, revision: number, fen: number) => ({
  id: `${fromDay} ${revision}`,
  fromDay,
  revision,
  fen,
  reason: '',
})
const rows = [
  row('2026-01-01', 1, 100),
  row('2026-11-25', 1, 120),
  row('2026-11-26', 1, 140),
  row('2026-11-25', 2, 130),
  row('2026-11-26', 2, 150),
]

test('what comes, what counts, what was, and what was mended on its own day', () => {
  expect(standingOf(rows, '2026-11-25').map(({ fen, is }) => [fen, is])).toEqual([
    [150, 'isComing'],
    [140, 'isReplaced'],
    [130, 'isInForce'],
    [120, 'isReplaced'],
    [100, 'isPast'],
  ])
})

test.each([
  ['2025-12-31', undefined],
  ['2026-01-01', 100],
  ['2026-11-24', 100],
  ['2026-11-25', 130],
  ['2026-11-26', 150],
])('on %s it is %s', (today, fen) => {
  expect(inForceOf(rows, today)?.fen).toBe(fen)
})
