import { expect, test } from 'vitest'
import { historyOf, nextOf } from './dated.ts'

const today = '2026-11-25'
const row = (brand: string, fromDay: string, revision = 1) => ({ brand, fromDay, revision })

test('the brand stands before every brand, each row where it stands among its own', () => {
  const rows = [
    row('*', '2026-11-20'),
    row('远岑', '2026-11-25', 2),
    row('远岑', '2026-11-25'),
    row('远岑', '2026-12-01'),
    row('*', '2026-01-01'),
  ]
  expect(historyOf(rows, today).map((group) => [group.brand, group.rows.map(({ is }) => is)])).toEqual([
    ['远岑', ['isComing', 'isInForce', 'isReplaced']],
    ['*', ['isInForce', 'isPast']],
  ])
})

test('what comes next is the nearest day, and of that day the later revision', () => {
  const rows = [row('*', '2027-01-01'), row('*', '2026-12-01'), row('*', '2026-12-01', 2), row('*', today)]
  expect(nextOf(rows, today, false)).toEqual(row('*', '2026-12-01', 2))
  expect(nextOf([row('*', today)], today, false)).toBeUndefined()
  expect(nextOf([...rows, row('远岑', '2027-02-01')], today, true)).toEqual(row('远岑', '2027-02-01'))
})
