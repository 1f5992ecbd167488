import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { assess } from './assess.ts'
import { caseForm } from './cases.ts'
import { statementOf } from './statement.ts'

const car = {
  invoiceDay: '2026-01-10',
  deliveryDay: '2026-01-31',
  use: 'family' as const,
  vehicleClass: 'passenger' as const,
}
const assessed = (change: object) =>
  assess(
    caseForm.parse({
      car: { ...car, ...change },
      now: '2026-09-01T10:00:00+08:00',
      odometerKm: 12_345,
      repairs: [],
    }),
  )

test(`${clause('R1.11', 'R1.3')} wear parts have the maker's own periods, from the start of the others`, () => {
  const wear = [
    { name: '机油滤清器', months: 6, km: 5_000 },
    { name: '蓄电池', months: 13, km: null },
    { name: '轮胎', months: null, km: 8_000 },
  ]
  const a = assessed({ wear })
  expect(a.wear.map(({ value, clause: by }) => [value.start, value.lastDay, value.lastKm, by])).toEqual([
    ['2026-01-31', '2026-07-31', 5_000, '第9条第6项、第19条'],
    ['2026-01-31', '2027-02-28', null, '第9条第6项、第19条'],
    ['2026-01-31', null, 8_000, '第9条第6项、第19条'],
  ])
  const part = statementOf(a, 'Asia/Shanghai').find(({ title }) => title[0] === '易损耗零部件')!
  expect(part.rows.map(({ what, shown }) => [what[0], shown[0]])).toEqual([
    ['机油滤清器', '至 2026-07-31（含） 或 5,000 公里，先到为准'],
    ['蓄电池', '至 2027-02-28（含）'],
    ['轮胎', '至 8,000 公里'],
  ])
})

test('a car of no rule set has none, and nobody is told of a part that nobody spoke of', () => {
  const wear = [{ name: '轮胎', months: 6, km: 5_000 }]
  expect(assessed({ wear, use: 'commercial' }).wear).toEqual([])
  expect(statementOf(assessed({}), 'Asia/Shanghai').map(({ title }) => title[0])).not.toContain(
    '易损耗零部件',
  )
})
