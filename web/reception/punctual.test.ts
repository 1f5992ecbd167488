import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { punctualNow } from './punctual.ts'

const rule = { earlyMinutes: 30, lateMinutes: 30 }
const at = (time: string) => new Date(`2026-11-26T${time}:00+08:00`)

test.each([
  ['09:29', 'earlyWaits', 31],
  ['09:30', 'early', 30],
  ['09:59', 'early', 1],
  ['10:00', 'onTime', 0],
  ['10:01', 'lateBy', 1],
  ['10:30', 'lateBy', 30],
  ['10:31', 'tooLate', 31],
])(`${clause('S45')} who is booked for ten and comes at %s: %s`, (time, is, minutes) => {
  expect(punctualNow({ startsAt: at('10:00').toISOString(), expectedAt: null }, at(time), rule)).toEqual({
    is,
    minutes,
  })
})

test.each([
  ['09:29', 'earlyWaits', 31],
  ['10:20', 'onTime', 0],
  ['10:40', 'onTime', 0],
  ['11:10', 'lateBy', 30],
  ['11:11', 'tooLate', 31],
])(
  `${clause('S45')} booked for ten, told on the telephone to come at 10:40, comes at %s: %s`,
  (time, is, minutes) => {
    const booked = { startsAt: at('10:00').toISOString(), expectedAt: at('10:40').toISOString() }
    expect(punctualNow(booked, at(time), rule)).toEqual({ is, minutes })
  },
)
