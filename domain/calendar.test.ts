import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  dayOf,
  daysBetween,
  firstOfMonth,
  instantOf,
  isDay,
  lastOfMonth,
  mondayOf,
  weekday,
  weekdays,
} from './calendar.ts'

const days = fc.integer({ min: -20_000, max: 40_000 }).map((n) => addDays('2000-01-01', n))

describe('the store’s zone decides what today is', () => {
  test.each([
    ['2026-11-23T15:59:59.999Z', 'Asia/Shanghai', '2026-11-23'],
    ['2026-11-23T16:00:00Z', 'Asia/Shanghai', '2026-11-24'],
    ['2026-11-23T16:00:00Z', 'Asia/Urumqi', '2026-11-23'],
    ['2026-11-24T00:30:00+08:00', 'Asia/Shanghai', '2026-11-24'],
    ['2026-12-31T23:30:00Z', 'Asia/Hong_Kong', '2027-01-01'],
    ['2026-03-01T04:59:00Z', 'America/New_York', '2026-02-28'],
  ])('%s in %s is %s', (instant, zone, day) => {
    expect(dayOf(instant, zone)).toBe(day)
  })

  test.each([
    ['2026-11-24', '08:15', 'Asia/Shanghai', '2026-11-24T00:15:00.000Z'],
    ['2026-11-24', '00:00', 'Asia/Shanghai', '2026-11-23T16:00:00.000Z'],
    ['1988-07-01', '08:00', 'Asia/Shanghai', '1988-06-30T23:00:00.000Z'],
    ['2026-07-01', '12:00', 'America/New_York', '2026-07-01T16:00:00.000Z'],
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
  ])('%s %s in %s is %s', (day, time, zone, instant) => {
    expect(instantOf(day, time, zone)).toBe(instant)
  })

  test('a time of a day falls on that day', () => {
    const zone = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Pacific/Auckland', 'Europe/Berlin')
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 23 }), zone, (day, hour, zone) => {
        expect(dayOf(instantOf(day, `${String(hour).padStart(2, '0')}:45`, zone), zone)).toBe(day)
      }),
    )
  })

  test('what is no instant, no time or no day is refused', () => {
    expect(() => dayOf('2026-11-24T00:00:00', 'Asia/Shanghai')).toThrow('is not an instant')
    expect(() => dayOf('yesterdayZ', 'Asia/Shanghai')).toThrow('is not an instant')
    expect(() => instantOf('2026-11-24', '24:00', 'Asia/Shanghai')).toThrow('is not a time')
    expect(() => instantOf('2026-02-29', '10:00', 'Asia/Shanghai')).toThrow('is not a day')
    expect(() => addDays('2026-13-01', 1)).toThrow('is not a day')
  })
})

test.each([
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2024-02-30', false],
  ['0000-00-00', false],
  ['2026-11-31', false],
  ['2026-1-1', false],
  ['2026-11-24 ', false],
])('%j is a day: %s', (text, is) => {
  expect(isDay(text)).toBe(is)
})

describe('counting days', () => {
  test.each([
    ['2022-03-15', 7, '2022-03-22'],
    ['2022-03-15', 60, '2022-05-14'],
    ['2025-03-01', 10, '2025-03-11'],
    ['2025-03-01', 30, '2025-03-31'],
    ['2025-03-01', 100, '2025-06-09'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
  ])('R1.3, R2.3: %s and %i days is %s', (day, n, then) => {
    expect(addDays(day, n)).toBe(then)
    expect(daysBetween(day, then)).toBe(n)
  })

  test('there and back, and the weekday moves along', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -9999, max: 9999 }), (day, n) => {
        expect(addDays(addDays(day, n), -n)).toBe(day)
        expect(weekdays.indexOf(weekday(addDays(day, 1)))).toBe((weekdays.indexOf(weekday(day)) + 1) % 7)
      }),
    )
  })

  test.each([
    ['2026-11-24', 'tue'],
    ['1970-01-01', 'thu'],
    ['1969-12-31', 'wed'],
    ['2024-02-29', 'thu'],
  ])('%s is a %s', (day, name) => {
    expect(weekday(day)).toBe(name)
  })
})

test.each([
  ['2026-11-24', '2026-11-23', '2026-11-01', '2026-11-30'],
  ['2027-01-03', '2026-12-28', '2027-01-01', '2027-01-31'],
  ['2024-02-29', '2024-02-26', '2024-02-01', '2024-02-29'],
  ['2026-12-31', '2026-12-28', '2026-12-01', '2026-12-31'],
])('%s is in the week of %s, in the month from %s to %s', (day, monday, first, last) => {
  expect([mondayOf(day), firstOfMonth(day), lastOfMonth(day)]).toEqual([monday, first, last])
})
