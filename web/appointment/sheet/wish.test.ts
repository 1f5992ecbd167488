import { expect, test } from 'vitest'
import { setStoreTime } from '../../ui/time.ts'
import { earliest, moved, spanOf, textOf, wishAt, wishOf } from './wish.ts'

setStoreTime(new Date().toISOString(), 'Asia/Shanghai')
const day = '2026-11-26'

test.each([
  [earliest, '2026-11-24T16:00:00.000Z', null],
  [{ day, part: '' }, '2026-11-25T16:00:00.000Z', '2026-11-26T15:59:00.000Z'],
  [{ day, part: 'am' }, '2026-11-25T16:00:00.000Z', '2026-11-26T04:00:00.000Z'],
  [{ day, part: 'pm' }, '2026-11-26T04:00:00.000Z', '2026-11-26T15:59:00.000Z'],
  [{ day, part: '10:30' }, '2026-11-26T02:30:00.000Z', '2026-11-26T02:30:00.000Z'],
])('%o is asked for as a span', (wish, from, until) => {
  expect(spanOf(wish, '2026-11-25')).toEqual({ from, until })
})

test('it is written as it was said', () => {
  expect(textOf(earliest)).toBe('')
  expect(textOf({ day, part: 'am' })).toBe('11-26 周四 上午')
  expect(textOf(wishAt('2026-11-26T02:30:00.000Z'))).toBe('11-26 周四 10:30')
})

test.each([
  earliest,
  { day, part: '' },
  { day, part: 'pm' },
  { day, part: '10:30' },
  { day: '2027-01-05', part: 'am' },
])('of a booking that is made anew %o is read back', (wish) => {
  expect(wishOf(textOf(wish), '2026-11-25')).toEqual(wish)
})

test('a wish in other words, or of a day that is over, is as soon as can be', () => {
  for (const text of ['周四上午', '11-26 周五 上午', '02-29 周四'])
    expect(wishOf(text, '2026-11-25')).toEqual(earliest)
  expect(wishOf(textOf({ day, part: '' }), '2026-11-27')).toEqual(earliest)
})

test('a day on, a day back, never before today', () => {
  expect(moved(earliest, 1, '2026-11-25')).toEqual({ day, part: '' })
  expect(moved({ day: '2026-11-25', part: 'pm' }, -1, '2026-11-25')).toEqual(earliest)
})
