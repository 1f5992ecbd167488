import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { fenOf, yuanOf } from './money.ts'

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [128_600, '1,286.00'],
  [123_456_789, '1,234,567.89'],
  [-20, '−0.20'],
])('%i fen are %s yuan', (fen, yuan) => {
  expect(yuanOf(fen)).toBe(yuan)
})

test('what is shown can be typed back', () => {
  assert(
    property(integer({ min: -99_999_999_999, max: 99_999_999_999 }), (fen) => {
      expect(fenOf(yuanOf(fen))).toBe(fen === 0 ? 0 : fen)
    }),
  )
})

test.each(['', '一百', '1.234', '1e5', '--3'])('%j is no amount', (typed) => {
  expect(fenOf(typed)).toBeUndefined()
})
