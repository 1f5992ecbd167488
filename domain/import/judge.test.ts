import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRows } from '../../tests/rows.ts'
import { recognise } from './columns.ts'
import { vehicles } from './vehicles.ts'

const header = ['客户编号', '客户名称', '车牌号', '车架号', '购车日期', '行驶里程', '手机']
type Row = Readonly<Record<string, string>>
const good: Row = {
  客户编号: 'C1',
  客户名称: '陆建宏',
  车牌号: '沪a·123 45',
  车架号: 'lsja24u62jg269225',
  购车日期: '2018/6/3',
  行驶里程: '5.29万',
  手机: '13800008000',
}
const other: Row = {
  ...good,
  客户编号: 'C2',
  客户名称: '苏婉宁',
  车牌号: '沪BD12345',
  车架号: 'LDC613P23A1305189',
}

const read = (...rows: Row[]) =>
  readRows(vehicles, [header, ...rows.map((row) => header.map((name) => row[name] ?? ''))])
const codes = (row: ReturnType<typeof read>['rows'][number]) => [
  row.verdict,
  ...row.reasons.map(({ code }) => code),
]
const figures = ({ findings }: ReturnType<typeof read>) =>
  Object.fromEntries(findings.figures.map(({ name, n }) => [name, n]))

describe('rows that speak of each other', () => {
  test('the same row again, however it is written, is the same', () => {
    const again = { ...good, 车牌号: '沪A12345', 行驶里程: '52,900', 购车日期: '43254' }
    const found = read(good, other, again)
    const { rows, totals } = found
    expect(rows.map(({ verdict }) => verdict)).toEqual(['good', 'good', 'same'])
    expect(rows[2]).toMatchObject({ verdict: 'same', line: 4, sameAs: 2, notes: [] })
    expect(totals).toMatchObject({ rows: 3, good: 2, same: 1, rejected: 0 })
    expect(figures(found)).toEqual({ cars: 2, customers: 2 })
  })

  test('one plate on two VINs: neither comes in, both lines are named', () => {
    const found = read(good, { ...other, 车牌号: '沪A·12345' })
    const { rows, totals } = found
    for (const row of rows)
      expect(row).toMatchObject({
        verdict: 'rejected',
        reasons: [{ code: 'plateOnTwoCars', says: expect.stringContaining('第2、3行') }],
      })
    expect(totals.problems).toEqual({ plateOnTwoCars: 2 })
    expect(figures(found)).toMatchObject({ cars: 1 })
  })

  test('a VIN that does not stand accuses nobody else of its plate', () => {
    const { rows } = read(good, { ...good, 车架号: 'LSJA24U61JG269225' })
    expect(rows.map(codes)).toEqual([['good'], ['rejected', 'vinCheckDigit']])
  })

  test('one VIN with different contents: neither comes in', () => {
    const { rows } = read(good, { ...good, 行驶里程: '60000' })
    expect(rows.map(codes)).toEqual([
      ['rejected', 'vinRepeated'],
      ['rejected', 'vinRepeated'],
    ])
  })

  test('one customer number with two names: neither comes in; with two cars: both do', () => {
    expect(read(good, { ...other, 客户编号: 'C1' }).rows.map(codes)).toEqual([
      ['rejected', 'numberOfTwoCustomers'],
      ['rejected', 'numberOfTwoCustomers'],
    ])
    const found = read(good, { ...other, 客户编号: 'C1', 客户名称: '陆建宏' })
    expect(found.totals).toMatchObject({ good: 2 })
    expect(figures(found)).toEqual({ cars: 2, customers: 1 })
  })

  test('a row that only repeats keeps its notes, and they are counted', () => {
    const { rows, totals } = read({ ...good, 手机: '无' }, { ...good, 手机: '12' })
    expect(rows.map(codes)).toEqual([['good'], ['same']])
    expect(totals.problems).toEqual({ phoneMissing: 1, phoneWrong: 1 })
  })
})

test('lines are those of the spreadsheet: titles and blank rows count, a blank row gets no verdict', () => {
  const cells = header.map((name) => good[name]!)
  const result = readRows(vehicles, [['启元滨河店'], [], header, ['', ' '], cells, cells.slice(0, 3)])
  expect(result).toMatchObject({
    columns: { headerLine: 3 },
    rows: [
      { line: 5, verdict: 'good' },
      { line: 6, verdict: 'rejected', reasons: [{ code: 'vinMissing' }] },
    ],
  })
})

test('a table without a header is of no kind', () => {
  expect(
    recognise(
      [vehicles],
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ),
  ).toBeUndefined()
})

test('no row is lost: every row that is not blank has one verdict, and the totals add up', () => {
  const cell = fc.constantFrom(
    '',
    '沪A12345',
    'LSJA24U62JG269225',
    '13800008000',
    '待查',
    '45881',
    '陆建宏',
    '无',
  )
  const row = fc.array(cell, { minLength: header.length, maxLength: header.length })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const { rows: verdicts, totals } = readRows(vehicles, [header, ...rows])
      const lines = rows.flatMap((cells, i) => (cells.some((text) => text !== '') ? [i + 2] : []))
      expect(verdicts.map(({ line }) => line)).toEqual(lines)
      expect(totals.good + totals.same + totals.rejected).toBe(lines.length)
    }),
  )
})
