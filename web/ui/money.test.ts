import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { figureOf, writtenFigure } from './figure.ts'
import { yuanOf } from './money.ts'

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
      expect(figureOf(yuanOf(fen), 100)).toBe(fen)
      expect(figureOf(writtenFigure(fen, 100), 100)).toBe(fen)
      expect(figureOf(writtenFigure(fen, 1000), 1000)).toBe(fen)
    }),
  )
})

test.each([
  ['1,286.5', 100, 128_650],
  ['¥ 12', 100, 1200],
  ['0.1', 1000, 100],
  ['1.', 100, 100],
  ['39,862', 1, 39_862],
  ['－2.5', 100, -250],
] as const)('%s typed, %i to one, is %i', (typed, per, value) => {
  expect(figureOf(typed, per)).toBe(value)
})

test.each(['', '一百', '1.234', '1e5', '--3', '1.2.3'])('%j is no amount', (typed) => {
  expect(figureOf(typed, 100)).toBeUndefined()
})

test('a field shows no needless zeros of a quantity', () => {
  expect([4500, 1000, 12].map((milli) => writtenFigure(milli, 1000))).toEqual(['4.5', '1', '0.012'])
  expect(writtenFigure(80, 100)).toBe('0.80')
  expect(writtenFigure(null, 100)).toBe('')
})
