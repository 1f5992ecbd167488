import { describe, expect, test } from 'vitest'
import { clause } from '../../../tests/clause.ts'
import { codeOf, countCell, hoursCell, isWrittenOut, moneyCell, quantityCell, wordsCell } from './figures.ts'

const nothing = {}
const wrong = { wrong: expect.any(String) as string }

test.each<[string | undefined, object]>([
  ['3', { value: 3000 }],
  ['4.5', { value: 4500 }],
  ['-2.5', { value: -2500 }],
  ['(3)', { value: -3000 }],
  ['１,２３４．５', { value: 1_234_500 }],
  ['4.5升', { value: 4500 }],
  ['12 个', { value: 12_000 }],
  ['0.300', { value: 300 }],
  ['.5', { value: 500 }],
  ['0.30000000000000004', { value: 300 }],
  ['-0', { value: 0 }],
  ['', nothing],
  ['-', nothing],
  ['无', nothing],
  [undefined, nothing],
  ['0.3333', wrong],
  ['1,23', wrong],
  ['若干', wrong],
  ['3-5', wrong],
])('%j as a quantity', (cell, read) => {
  expect(quantityCell(cell)).toEqual(read)
})

test.each<[string, object, boolean?]>([
  ['150', { value: 15_000 }],
  ['150.0', { value: 15_000 }],
  ['¥1,223.86', { value: 122_386 }],
  ['￥1223.86元', { value: 122_386 }],
  ['-35.5', { value: -3_550 }],
  ['¥-35.50', { value: -3_550 }],
  ['(35.50)', { value: -3_550 }],
  ['RMB 20', { value: 2_000 }],
  ['1.2万', { value: 1_200_000 }],
  ['1.2', { value: 1_200_000 }, true],
  ['177.60000000000002', { value: 17_760 }],
  ['', nothing],
  ['12.345', wrong],
  ['面议', wrong],
])('%j as money', (cell, read, inTenThousands = false) => {
  expect(moneyCell(cell, inTenThousands)).toEqual(read)
})

test.each<[string, object]>([
  ['1.2', { value: 120 }],
  ['0.5小时', { value: 50 }],
  ['30分钟', { value: 50 }],
  ['2h', { value: 200 }],
  ['', nothing],
  ['0.125', wrong],
  ['-1', wrong],
  ['10分', wrong],
])('%j as hours', (cell, read) => {
  expect(hoursCell(cell)).toEqual(read)
})

test('counts are whole and within what can be', () => {
  expect(countCell('3天', 365)).toEqual({ value: 3 })
  expect(countCell('1.5', 365)).toEqual(wrong)
  expect(countCell('400', 365)).toEqual(wrong)
})

describe('codes and words', () => {
  test(`${clause('R0.4')} a code has neither blanks nor small letters`, () => {
    expect(codeOf(' sx 388297f3 ')).toBe('SX388297F3')
    expect(codeOf('１０１２１００-15ta')).toBe('1012100-15TA')
    expect(codeOf('="0012"')).toBe('0012')
    expect(codeOf('无')).toBe('')
  })

  test('a break inside a cell is a blank', () => {
    expect(wordsCell('前制动片\r\n（一副）')).toEqual({ value: '前制动片 （一副）' })
  })

  test('a price that was written as a text', () => {
    expect(['¥1,223.86', '12元', '1,200'].map(isWrittenOut)).toEqual([true, true, true])
    expect(['1223.86', '-5', '', '-'].map(isWrittenOut)).toEqual([false, false, false, false])
  })
})
