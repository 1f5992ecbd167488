import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { columnOf, feesOf, type FeeLine } from './fees.ts'

const line = (kind: string, payer: string, amountFen: number, taxClass = 'repair'): FeeLine => ({
  kind,
  payer,
  amountFen,
  taxClass,
  unit: '个',
  quantityMilli: 1000,
  hoursHundredths: kind === 'labour' ? 100 : null,
  unitPriceFen: amountFen,
})

const lines = [
  line('labour', 'customer', 23_400),
  line('labour', 'claim', 9000),
  line('part', 'customer', 72_700),
  line('part', 'claim', 31_200),
  line('material', 'customer', 22_060),
  line('other', 'customer', 12_800, 'testing'),
  line('other', 'insurance', 30_000, 'tow'),
]

test(`${clause('R2.4')} parts with auxiliary material, hours, testing and the rest stand apart`, () => {
  const { rows, total } = feesOf(lines)
  expect(
    rows.map(({ payer, of, all }) => [payer, of.material, of.labour, of.testing, of.other, all]),
  ).toEqual([
    ['customer', 94_760, 23_400, 12_800, 0, 130_960],
    ['claim', 31_200, 9000, 0, 0, 40_200],
    ['insurance', 0, 0, 0, 30_000, 30_000],
  ])
  expect([total.of.material, total.of.labour, total.of.testing, total.of.other]).toEqual([
    125_960, 32_400, 12_800, 30_000,
  ])
  expect([total.of.diagnosis, total.of.sublet]).toEqual([0, 0])
})

test('the columns of every row add up to its sum', () => {
  const { rows, total } = feesOf(lines)
  for (const { of, all } of [...rows, total])
    expect(Object.values(of).reduce((sum, fen) => sum + fen, 0)).toBe(all)
  expect(rows.reduce((sum, { all }) => sum + all, 0)).toBe(total.all)
})

test('testing is testing whether it was quoted as hours or as a fee; a part never is', () => {
  expect(columnOf(line('labour', 'customer', 1, 'testing'))).toBe('testing')
  expect(columnOf(line('part', 'customer', 1, 'testing'))).toBe('material')
})
