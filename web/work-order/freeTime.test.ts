import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { firstFree, inTheWay, plannedMinutes, sharesOf } from './freeTime.ts'

const at = (hour: string, day = '24') => `2026-11-${day}T${hour}:00+08:00`
const ms = (hour: string, day?: string) => Date.parse(at(hour, day))
const span = (from: string, until: string, day?: string) => ({
  startsAt: at(from, day),
  endsAt: at(until, day),
})
const shifts = [span('08:15', '16:15'), span('08:15', '16:15', '25')]

test(`${clause('S79')} the first quarter of an hour in the shift that is free long enough`, () => {
  expect(firstFree({ from: ms('09:07'), minutes: 45, shifts, busy: [] })).toBe(ms('09:15'))
  const busy = [span('09:00', '09:30'), span('10:00', '11:00')]
  expect(firstFree({ from: ms('09:07'), minutes: 30, shifts, busy })).toBe(ms('09:30'))
  expect(firstFree({ from: ms('09:07'), minutes: 45, shifts, busy })).toBe(ms('11:00'))
})

test(`${clause('S79')} before the shift it waits for it, after it for the next one`, () => {
  expect(firstFree({ from: ms('07:02'), minutes: 30, shifts, busy: [] })).toBe(ms('08:15'))
  expect(firstFree({ from: ms('16:00'), minutes: 30, shifts, busy: [] })).toBe(ms('08:15', '25'))
  expect(firstFree({ from: ms('09:00'), minutes: 30, shifts: [], busy: [] })).toBeUndefined()
})

test('work longer than a shift begins in the shift', () => {
  expect(firstFree({ from: ms('09:00'), minutes: 900, shifts, busy: [] })).toBe(ms('09:00'))
})

test('planned time is rounded up to a quarter, and half an hour at least', () => {
  expect([[12], [30], [42], [18, 30]].map(plannedMinutes)).toEqual([30, 30, 45, 60])
})

test('several jobs follow each other without gap, in fives where that leaves each some time', () => {
  expect(sharesOf(ms('10:00'), ms('10:45'), [30, 12])).toEqual([
    [ms('10:00'), ms('10:30')],
    [ms('10:30'), ms('10:45')],
  ])
  expect(sharesOf(ms('10:00'), ms('10:30'), [28, 1])).toEqual([
    [ms('10:00'), ms('10:29')],
    [ms('10:29'), ms('10:30')],
  ])
  expect(sharesOf(ms('10:00'), ms('10:30'), [0])).toEqual([[ms('10:00'), ms('10:30')]])
})

test(`${clause('S79')} an absence is in the way of work that would run into it`, () => {
  const away = [span('11:00', '13:00')]
  expect(inTheWay(away, ms('10:00'), ms('11:00'))).toBeUndefined()
  expect(inTheWay(away, ms('10:30'), ms('11:15'))).toBe(away[0])
  expect(inTheWay(away, ms('13:00'), ms('14:00'))).toBeUndefined()
})
