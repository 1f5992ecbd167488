import { describe, expect, test } from 'vitest'
import { refusalSays } from '../ui/refusalSays.ts'
import { foreseen, inUnit, minutesOf, readable, told } from './dated.ts'

test.each([
  [15_000, 'fenPerHour', '150.00'],
  [15_050, 'fenPerHour', '150.50'],
  [100_000, 'fenPerHour', '1,000.00'],
  [1_300, 'basisPoints', '13'],
  [1_350, 'basisPoints', '13.5'],
  [5, 'basisPoints', '0.05'],
  [0, 'basisPoints', '0'],
  [1_000, 'basisPoints', '10'],
  [3, 'days', '3'],
  [10, 'times', '10'],
  [20, 'minutes', '20'],
  [495, 'timeOfDay', '08:15'],
  [0, 'timeOfDay', '00:00'],
  [1_439, 'timeOfDay', '23:59'],
] as const)('%i %s is read as %s', (value, unit, expected) => {
  expect(readable(value, unit)).toBe(expected)
})

test.each([
  ['08:15', 495],
  ['00:00', 0],
  ['18:15:00', 1_095],
  ['', null],
  ['8', null],
] as const)('%s is kept as %s', (time, minutes) => {
  expect(minutesOf(time)).toBe(minutes)
})

describe('dated rows', () => {
  const row = (fromDay: string) => ({ id: fromDay, fromDay, value: 1 })
  const days = (today: string) => {
    const { coming, inForce, past } = told(
      [row('2026-12-01'), row('2026-11-24'), row('2025-01-01'), row('2026-11-20')],
      today,
    )
    return [coming.map(({ id }) => id), inForce?.id, past.map(({ id }) => id)]
  }
  test('a value is in force from its very day', () => {
    expect(days('2026-11-24')).toEqual([['2026-12-01'], '2026-11-24', ['2026-11-20', '2025-01-01']])
    expect(days('2026-11-23')).toEqual([['2026-12-01', '2026-11-24'], '2026-11-20', ['2025-01-01']])
  })
  test('before the first row nothing is in force by a row', () => {
    expect(days('2024-06-01')[1]).toBeUndefined()
    expect(told([], '2026-11-24')).toEqual({ coming: [], inForce: undefined, past: [] })
  })
})

describe('what the counter will say', () => {
  const rate = { least: 1_000, most: 100_000 }
  const say = (parties: string[], value: number | null, fromDay: string) =>
    foreseen({ ...rate, group: 'labour' }, parties, { value, fromDay }, '2026-11-24')

  test('only the manager records a new value', () => {
    expect(say(['frontDesk'], 15_000, '2026-11-24')?.because).toBe('not_your_duty')
    expect(say(['manager'], 15_000, '2026-11-24')).toBeUndefined()
  })
  test('bounds are told in yuan, not in fen', () => {
    const refused = say(['manager'], 999, '2026-11-24')!
    expect(refusalSays(inUnit(refused, 'fenPerHour'), 'zh-CN')).toBe('数值须在10.00和1,000.00之间')
  })
  test('a time of day is told as the clock shows it', () => {
    const hours = { least: 360, most: 1_380, group: 'booking' } as const
    const refused = foreseen(hours, ['manager'], { value: 120, fromDay: '2026-11-24' }, '2026-11-24')!
    expect(refusalSays(inUnit(refused, 'timeOfDay'), 'zh-CN')).toBe('数值须在06:00和23:00之间')
  })
  test('not before today; today will do', () => {
    expect(say(['manager'], 15_000, '2026-11-23')?.because).toBe('day_is_not_past')
  })
  test('an empty form breaks no rule yet', () => {
    expect(say(['manager'], null, '')).toBeUndefined()
  })
})
