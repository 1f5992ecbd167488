import { expect, test } from 'vitest'
import { clause } from '../../../tests/clause.ts'
import type { BookingAnswer } from '../read.ts'
import { startFrom } from './rebook.ts'
import { blank, formOf } from './values.ts'

const page = {
  booking: {
    kinds: ['maintenance'],
    words: '四万公里保养',
    waitsInStore: true,
    contact: '王**',
    odometerKm: 41_860,
    wish: '11-26 周四 上午',
  },
  lines: [],
} as unknown as BookingAnswer
const car = { is: 'known', id: 'c', customerId: 'o', owner: '沈**' } as const

test(`${clause('S29', 'S45')} made anew a booking keeps odometer and wish; whom one speaks with stays with the counter, unless another is named`, () => {
  const start = startFrom(page, car, blank(), '2026-11-25')
  expect(start).toMatchObject({ odometerKm: 41_860, wish: { day: '2026-11-26', part: 'am' }, contact: '' })
  expect(formOf(start, 'b')).toMatchObject({ contact: '', odometerKm: 41_860, wish: '11-26 周四 上午' })
  expect(formOf({ ...start, contact: ' 李明 ' }, 'b')).toMatchObject({ contact: '李明' })
  expect(formOf({ ...blank(), car }, null)).toMatchObject({ contact: '沈**' })
  const pointed = { ...blank(), wish: { day: '2026-11-28', part: '10:00' } }
  expect(startFrom(page, car, pointed, '2026-11-25').wish).toEqual(pointed.wish)
})
