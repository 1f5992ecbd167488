import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar.ts'
import { dayCell, kilometresCell, priceCell, textCell, textOf } from './cells.ts'

describe('days', () => {
  test.each([
    ['2023-06-23', '2023-06-23'],
    ['2023/6/23', '2023-06-23'],
    ['2023.6.3', '2023-06-03'],
    ['20230623', '2023-06-23'],
    ['2026年11月9日', '2026-11-09'],
    ['２０２６年１１月９日', '2026-11-09'],
    ['2026年1月9号', '2026-01-09'],
    ['2023-06-23 10:22:05', '2023-06-23'],
    ['2023-06-23T10:22:05.000Z', '2023-06-23'],
    ['2023/6/23 0:00', '2023-06-23'],
    ['45881', '2025-08-12'],
    ['46179', '2026-06-06'],
    ['45881.5', '2025-08-12'],
    ['36526', '2000-01-01'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (text, value) => {
    expect(dayCell(text)).toEqual({ value })
  })

  test.each(['', ' ', '-', '/', '无', 'NULL', 'N/A', undefined])('%j says nothing', (text) => {
    expect(dayCell(text)).toEqual({})
  })

  test.each([
    ['2024-02-30', '不是真实存在的日期'],
    ['0000-00-00', '不是真实存在的日期'],
    ['2023年2月29日', '不是真实存在的日期'],
    ['20231301', '不是真实存在的日期'],
    ['待查', '不是日期'],
    ['2023-06', '不是日期'],
    ['6/23/2023', '不是日期'],
    ['23-06-23', '不是日期'],
    ['2023-06/23', '不是日期'],
    ['123', '不是日期'],
    ['99999', '年份不可能'],
    ['1023-06-23', '年份不可能'],
  ])('%s: %s', (text, sentence) => {
    expect(dayCell(text)).toEqual({ wrong: expect.stringContaining(sentence) })
  })

  test('every notation of a day is that day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 73_000 }), (serial) => {
        const day = addDays('1899-12-30', serial)
        const [year, month, date] = day.split('-').map(Number)
        const written = [String(serial), day.replaceAll('-', ''), `${year}年${month}月${date}日`]
        for (const text of [day, `${year}/${month}/${date}`, ...written])
          expect(dayCell(text)).toEqual({ value: day })
      }),
    )
  })
})

describe('kilometres', () => {
  test.each([
    ['12345', 12_345],
    ['12,345', 12_345],
    ['1.2万', 12_000],
    ['5.29万', 52_900],
    ['3.5万公里', 35_000],
    ['１２，３４５', 12_345],
    ['98765 km', 98_765],
    ['12345公里', 12_345],
    ['12345.6', 12_345],
    ['3w', 30_000],
    ['0', 0],
    ['1.23456万', 12_345],
  ])('%s is %i', (text, value) => {
    expect(kilometresCell(text)).toEqual({ value })
  })

  test('a column headed 万公里', () => {
    expect(kilometresCell('5.29', true)).toEqual({ value: 52_900 })
    expect(kilometresCell('12', true)).toEqual({ value: 120_000 })
  })

  test.each(['', '-', '无'])('%j says nothing', (text) => {
    expect(kilometresCell(text)).toEqual({})
  })

  test.each(['不详', '1,23', '12.345', '-5', '约3万', '三万', '9999999'])('%s is wrong', (text) => {
    expect(kilometresCell(text)).toEqual({ wrong: expect.stringContaining(text) })
  })
})

test.each([
  ['258600', false, { value: 25_860_000 }],
  ['258,600.50', false, { value: 25_860_050 }],
  ['25.86万', false, { value: 25_860_000 }],
  ['¥25.86万元', false, { value: 25_860_000 }],
  ['25.86', true, { value: 25_860_000 }],
  ['', false, {}],
  ['面议', false, { wrong: '“面议”不是金额' }],
  ['-5', false, { wrong: '“-5”不是金额' }],
])('price %j (column in 万: %s)', (text, inTenThousands, cell) => {
  expect(priceCell(text, inTenThousands)).toEqual(cell)
})

test.each([
  [' 陆建宏　', '陆建宏'],
  ['\t13800008000', '13800008000'],
  ['="0013800"', '0013800'],
  ["'+86 138", '+86 138'],
  ["'=1+1", '=1+1'],
  ["O'Neill", "O'Neill"],
  ['钥匙备用一把在店\n需归还', '钥匙备用一把在店\n需归还'],
  [undefined, ''],
])('text %j', (cell, text) => {
  expect(textOf(cell)).toBe(text)
})

test('an unreadable character is not let in', () => {
  expect(textCell('陆\uFFFD宏')).toEqual({ wrong: expect.stringContaining('无法识别') })
  expect(textCell('—')).toEqual({})
})
