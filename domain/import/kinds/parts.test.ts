import { digest } from '../../../server/import/digest.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { clause } from '../../../tests/clause.ts'
import { partsSheet } from '../../../tests/packed.ts'
import { gathered, linesOf, readSheet, takenBy, tallyOf } from '../../../tests/reading.ts'
import type { PartRecord } from './part-record.ts'
import { parts } from './parts.ts'

const expected = (
  JSON.parse(readFileSync(new URL('../../../tests/data/import/expected.json', import.meta.url), 'utf8')) as {
    parts: Record<string, number>
  }
).parts

describe(`${clause('S33')} the dealer’s parts with their stock`, () => {
  const sheet = partsSheet()
  const lines = linesOf(parts, sheet)
  const readings = gathered(parts, lines)
  const tally = tallyOf(readings)

  test('every column is understood', () => {
    expect(Object.keys(takenBy(parts, sheet[0]!))).toHaveLength(12)
  })

  test('the counts with which the file was made', () => {
    expect(sheet.length - 1).toBe(expected['rows'])
    expect(readings).toHaveLength(expected['parts']!)
    expect({
      duplicate_code: tally['codeOfTwoParts'],
      negative_stock: tally['stockNegative'],
      price_below_cost: tally['priceBelowCost'],
      text_price: tally['priceWritten'],
    }).toEqual({
      duplicate_code: expected['duplicate_code'],
      negative_stock: expected['negative_stock'],
      price_below_cost: expected['price_below_cost'],
      text_price: expected['text_price'],
    })
    const cut = readings.filter(({ record }) =>
      record.stock.some(({ quantityMilli }) => quantityMilli % 1000 !== 0),
    )
    expect(cut).toHaveLength(expected['decimals']!)
    expect(cut.every(({ record }) => record.unitDecimals === 3)).toBe(true)
  })

  test('only two parts under one code go back, and both lines are named', () => {
    const back = readings.filter(({ reasons }) => reasons.length > 0)
    expect(back.map(({ reasons }) => reasons.map(({ says }) => says))).toEqual([
      ['配件编码：第73、792行的编码“1K0195818D2”相同而配件不同，请核对后再导入'],
      ['配件编码：第311、817行的编码“BYD573296E7”相同而配件不同，请核对后再导入'],
    ])
  })

  test('the count of the file says so too', () => {
    const census = parts.census!(digest)
    for (const reading of lines) census.add(reading)
    expect(census.figures().map(({ name, n }) => [name, n])).toEqual([
      ['parts', expected['parts']],
      ['duplicateCode', expected['duplicate_code']],
    ])
  })
})

describe('other systems’ headers', () => {
  test.each<[string[], string[]]>([
    [
      ['零件号', '零件名称', '计量单位', '货位', '现存量', '成本单价', '零售价', '适用车系', '供货单位'],
      ['code', 'name', 'unit', 'bin', 'quantity', 'cost', 'price', 'fits', 'supplier'],
    ],
    [
      [
        '序号',
        '物料编码',
        '物料名称',
        '规格型号',
        '主计量单位',
        '仓位',
        '结存数量',
        '结存单价',
        '结存金额',
        '最低库存',
      ],
      ['code', 'name', 'spec', 'unit', 'bin', 'quantity', 'cost', 'minimum'],
    ],
    [
      ['PartNo', 'Description', 'UOM', 'Bin Location', 'Qty On Hand', 'Unit Cost', 'List Price', 'Min Stock'],
      ['code', 'name', 'unit', 'bin', 'quantity', 'cost', 'price', 'minimum'],
    ],
    [
      [
        '备件编号',
        '备件名称',
        '库位号',
        '账面数量',
        '安全库存',
        '占用数量',
        '售价(元)',
        '进价(元)',
        '备件性质',
      ],
      ['code', 'name', 'bin', 'quantity', 'minimum', 'price', 'cost', 'property'],
    ],
  ])('%j', (header, fields) => {
    expect(Object.keys(takenBy(parts, header)).sort()).toEqual(fields.toSorted())
  })

  test('what has no code or no name is no list of parts', () => {
    expect(takenBy(parts, ['客户名称', '车牌号', '数量'])).toEqual({})
    expect(takenBy(parts, ['项目编号', '项目名称', '标准工时', '工时单价'])).toEqual({})
  })
})

const header = ['配件编码', '配件名称', '单位', '库位', '库存', '进价', '售价', '配件性质']
const read = (...rows: string[][]) => readSheet(parts, [header, ...rows])
const one = (...row: string[]) => read(row)[0]!
const codes = (reading: { notes: readonly { code: string }[] }) => reading.notes.map(({ code }) => code)

describe('one row', () => {
  test('as it comes in', () => {
    expect(
      one(' 1k0 698451a', '前制动片\n（一副）', '副', 'a01-3', '4', '210.5', '¥368', '同质').record,
    ).toEqual({
      code: '1K0698451A',
      name: '前制动片 （一副）',
      spec: '',
      unit: '副',
      unitDecimals: 0,
      category: '',
      property: '同质',
      fits: [],
      supplier: null,
      costFen: 21_050,
      priceFen: 36_800,
      minMilli: null,
      maxMilli: null,
      remark: '',
      stock: [{ bin: 'A01-3', quantityMilli: 4000 }],
    } satisfies PartRecord)
  })

  test.each<[string, string[], string[]]>([
    ['stock below nought', ['A', '机油', '升', 'F1', '-2.5', '30', '50', ''], ['stockNegative']],
    ['pieces that were cut', ['A', '螺栓', '个', 'F1', '2.5', '1', '2', ''], ['quantityFraction']],
    ['a price that is none', ['A', '螺栓', '个', 'F1', '2', '1', '面议', ''], ['priceWrong']],
    ['a price below nought', ['A', '螺栓', '个', 'F1', '2', '-1', '2', ''], ['priceWrong']],
    ['a quantity that is none', ['A', '螺栓', '个', 'F1', '若干', '1', '2', ''], ['quantityWrong']],
    ['a property of its own', ['A', '螺栓', '个', 'F1', '2', '1', '2', '水货'], ['propertyWrong']],
  ])('%s comes in and is marked', (_, row, marked) => {
    const reading = one(...row)
    expect(reading.reasons).toEqual([])
    expect(codes(reading)).toEqual(marked)
  })

  test('without code or name it goes back', () => {
    expect(one('', '螺栓', '个').reasons.map(({ code }) => code)).toEqual(['codeMissing'])
    expect(one('A', '螺栓', '').reasons.map(({ code }) => code)).toEqual(['unitMissing'])
    expect(one('A', '—', '个').reasons.map(({ code }) => code)).toEqual(['nameMissing'])
  })
})

describe('several rows of one code', () => {
  test('one part in two bins has the stock of both', () => {
    const [part, ...others] = read(
      ['A1', '机油滤清器', '个', 'A01', '4', '10', '20', '原厂'],
      ['a1', '机油滤清器', '个', 'B02', '6', '10', '20', '原厂'],
      ['A 1', '机油滤清器', '个', 'A01', '1', '11', '20', '原厂'],
    )
    expect(others).toEqual([])
    expect(part!.record.stock).toEqual([
      { bin: 'A01', quantityMilli: 5000 },
      { bin: 'B02', quantityMilli: 6000 },
    ])
    expect(part!.reasons).toEqual([])
    expect(codes(part!)).toEqual(['priceDiffers'])
  })

  test('a row that says the same again is not counted twice', () => {
    const row = ['A1', '机油滤清器', '个', 'A01', '4', '10', '20', '原厂']
    const [part] = read(row, row)
    expect(part!.record.stock).toEqual([{ bin: 'A01', quantityMilli: 4000 }])
    expect(codes(part!)).toEqual(['lineRepeated'])
  })
})
