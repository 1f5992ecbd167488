import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { figureOf, writtenFigure } from './figure.ts'

test('what a field shows reads back as the same number', () => {
  assert(
    property(integer({ min: -999_999_999, max: 999_999_999 }), (value) => {
      for (const per of [1, 100, 1000] as const) expect(figureOf(writtenFigure(value, per), per)).toBe(value)
    }),
  )
})

test.each([
  ['1,286.5', 100, 128_650],
  ['¥ 12', 100, 1200],
  ['０.１', 1000, 100],
  ['1.', 1000, 1000],
  ['39,862', 1, 39_862],
] as const)('%s typed, %i to one, is %i', (typed, per, value) => {
  expect(figureOf(typed, per)).toBe(value)
})

test.each([
  ['', 100],
  ['一百', 100],
  ['1.234', 100],
  ['1.2345', 1000],
  ['1.5', 1],
  ['1e5', 1],
] as const)('%j, %i to one, is no number', (typed, per) => {
  expect(figureOf(typed, per)).toBeUndefined()
})

test('no needless zeros of a quantity, always two decimals of money', () => {
  expect([4500, 1000, 12].map((milli) => writtenFigure(milli, 1000))).toEqual(['4.5', '1', '0.012'])
  expect(writtenFigure(80, 100)).toBe('0.80')
  expect(writtenFigure(null, 100)).toBe('')
})
