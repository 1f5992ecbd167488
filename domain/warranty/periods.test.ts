import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { addDays } from '../calendar.ts'
import { isWorkingDay, workingDayAfter } from './clocks.ts'
import { compensationFen } from './compensation.ts'
import { addMonths } from './periods.ts'

test.each([
  ['2022-03-15', 24, '2024-03-15'],
  ['2024-02-29', 24, '2026-02-28'],
  ['2022-03-31', 1, '2022-04-30'],
  ['2023-12-31', 2, '2024-02-29'],
  ['2022-01-01', 36, '2025-01-01'],
])(`${clause('R1.3')} %s plus %i months ends on %s`, (start, months, last) => {
  expect(addMonths(start, months)).toBe(last)
})

test.each([
  ['2022-03-15', 7, '2022-03-22'],
  ['2022-03-15', 60, '2022-05-14'],
])(`${clause('R1.3')} %s plus %i days ends on %s, the first day not counted`, (start, days, last) => {
  expect(addDays(start, days)).toBe(last)
})

test.each([
  [10_000_000, 2_000, 50, 100_000],
  [25_800_000, 12_345, 50, 1_592_505],
  [8_990_000, 4_321, 35, 135_960],
])(`${clause('R1.8')} %i fen × %i km × %i basis points is %i fen`, (price, km, n, fen) => {
  expect(compensationFen(price, km, n)).toBe(fen)
})

test('half a fen goes up', () => {
  expect(compensationFen(100, 1_000, 50)).toBe(1)
  expect(compensationFen(100, 999, 50)).toBe(0)
})

test(`${clause('R1.5')} ten working days go round a holiday and over a worked Saturday`, () => {
  const calendar = new Map<string, 'off' | 'work'>([
    ['2026-10-01', 'off'],
    ['2026-10-02', 'off'],
    ['2026-10-05', 'off'],
    ['2026-10-06', 'off'],
    ['2026-10-07', 'off'],
    ['2026-10-10', 'work'],
  ])
  expect(isWorkingDay('2026-10-10', calendar)).toBe(true)
  expect(isWorkingDay('2026-10-11', calendar)).toBe(false)
  expect(workingDayAfter('2026-09-30', 1, calendar)).toBe('2026-10-08')
  expect(workingDayAfter('2026-09-30', 3, calendar)).toBe('2026-10-10')
  expect(workingDayAfter('2026-09-28', 10, calendar)).toBe('2026-10-16')
  expect(workingDayAfter('2026-11-24', 10, new Map())).toBe('2026-12-08')
})
