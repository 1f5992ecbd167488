import { digest } from '../../../server/import/digest.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { clause } from '../../../tests/clause.ts'
import { historySheet } from '../../../tests/packed.ts'
import { gathered, linesOf, readSheet, takenBy, tallyOf } from '../../../tests/reading.ts'
import { history } from './history.ts'
import type { OrderRecord } from './history-record.ts'
import { lineKindOf, orderKindOf, payerOf } from './order-words.ts'

const expected = (
  JSON.parse(readFileSync(new URL('../../../tests/data/import/expected.json', import.meta.url), 'utf8')) as {
    history: Record<string, number>
  }
).history

describe(`${clause('S33')} the dealer’s repair history`, () => {
  const sheet = historySheet()
  const lines = linesOf(history, sheet)
  const orders = gathered(history, lines)

  test('every column is understood', () => {
    expect(Object.keys(takenBy(history, sheet[0]!))).toHaveLength(14)
  })

  test('20,001 lines are 6,650 orders, none goes back, and no line is lost', () => {
    expect(sheet.length - 1).toBe(expected['lines'])
    expect(orders).toHaveLength(expected['orders']!)
    expect(orders.filter(({ reasons }) => reasons.length > 0)).toEqual([])
    expect(orders.reduce((n, { record }) => n + record.lines.length, 0)).toBe(expected['lines'])
  })

  test('five notations and spreadsheet numbers say the same days', () => {
    expect(tallyOf(orders)['told']).toBeUndefined()
    const first = orders[0]!.record
    expect([first.entered, first.settled]).toEqual(['2025-01-01', '2025-01-03'])
  })

  test('every amount, payer and kind is read', () => {
    const items = orders.flatMap(({ record }) => record.lines)
    expect(items.filter(({ amountFen, payer }) => amountFen === null || payer === null)).toEqual([])
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['labour', 'part']))
    expect(new Set(orders.map(({ record }) => record.kind))).toEqual(
      new Set(['maintenance', 'firstService', 'accident', 'repair', 'warranty']),
    )
  })

  test('the count of the file says so too', () => {
    const census = history.census!(digest)
    for (const reading of lines) census.add(reading)
    expect(census.figures().map(({ name, n }) => [name, n])).toEqual([
      ['lines', expected['lines']],
      ['orders', expected['orders']],
    ])
  })
})

describe('other systems’ headers', () => {
  test.each<[string[], string[]]>([
    [
      [
        '委托书号',
        '开单日期',
        '结算时间',
        '牌照号',
        '底盘号',
        '行驶里程',
        '维修类型',
        '车主',
        '服务顾问',
        '项目名称',
        '工时',
        '工时费',
      ],
      [
        'number',
        'entered',
        'settled',
        'plate',
        'vin',
        'odometer',
        'kind',
        'customer',
        'advisor',
        'name',
        'quantity',
        'amount',
      ],
    ],
    [
      [
        'RO No',
        'Date In',
        'Date Out',
        'Reg No',
        'VIN',
        'Mileage',
        'Line Type',
        'Item Code',
        'Description',
        'Qty',
        'Unit Price',
        'Amount',
        'Bill To',
      ],
      [
        'number',
        'entered',
        'delivered',
        'plate',
        'vin',
        'odometer',
        'lineKind',
        'code',
        'name',
        'quantity',
        'price',
        'amount',
        'payer',
      ],
    ],
    [
      [
        '结算单号',
        '来厂日期',
        '交车日期',
        '车牌',
        '公里数',
        '业务类型',
        '故障描述',
        '维修内容',
        '数量',
        '单价',
        '小计',
        '账类',
        '送修人',
      ],
      [
        'number',
        'entered',
        'delivered',
        'plate',
        'odometer',
        'kind',
        'complaint',
        'name',
        'quantity',
        'price',
        'amount',
        'payer',
        'broughtBy',
      ],
    ],
  ])('%j', (header, fields) => {
    expect(Object.keys(takenBy(history, header)).sort()).toEqual(fields.toSorted())
  })
})

const header = [
  '工单号',
  '进厂日期',
  '结算日期',
  '车牌号',
  '车架号',
  '进厂里程',
  '维修类别',
  '明细类型',
  '编码',
  '名称',
  '数量',
  '单价',
  '金额',
  '付费方式',
]
const plain = [
  'RO1',
  '2024-03-05',
  '2024-03-06',
  '沪A12345',
  '',
  '20000',
  '一般维修',
  '配件',
  'P1',
  '火花塞',
  '4',
  '50',
  '200',
  '自费',
]
const row = (change: { [column: string]: string } = {}) => header.map((name, i) => change[name] ?? plain[i]!)
const read = (...rows: string[][]) => readSheet(history, [header, ...rows])
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code)

describe('one order', () => {
  test('as it comes in', () => {
    expect(read(row({ 工单号: ' ro－1 ' }))[0]!.record).toEqual({
      number: 'RO-1',
      entered: '2024-03-05',
      settled: '2024-03-06',
      delivered: null,
      vin: null,
      plate: '沪A12345',
      plateColour: 'blue',
      odometerKm: 20_000,
      kind: 'repair',
      kindSaid: '一般维修',
      customerNo: null,
      customer: '',
      phone: null,
      broughtBy: '',
      advisor: '',
      technician: '',
      complaint: '',
      finding: '',
      remark: '',
      lines: [
        {
          kind: 'part',
          code: 'P1',
          name: '火花塞',
          unit: '',
          quantityMilli: 4000,
          unitPriceFen: 5000,
          amountFen: 20_000,
          payer: 'customer',
          payerSaid: '自费',
        },
      ],
    } satisfies OrderRecord)
  })

  test.each<[string, { [column: string]: string }, string]>([
    ['no number', { 工单号: '' }, 'numberMissing'],
    ['no day', { 进厂日期: '' }, 'dayMissing'],
    ['a day that is none', { 进厂日期: '2024-02-30' }, 'dayWrong'],
    ['an end that is none', { 结算日期: '20241345' }, 'dayWrong'],
    ['not ended', { 结算日期: '' }, 'dayMissing'],
    ['ended before it began', { 结算日期: '2024-03-01' }, 'daysReversed'],
    ['no car', { 车牌号: '' }, 'carMissing'],
    ['a plate that is none', { 车牌号: '沪A1' }, 'plateWrong'],
  ])('%s: it goes back', (_, change, code) => {
    expect(codes(read(row(change))[0]!.reasons)).toEqual([code])
  })

  test.each<[string, { [column: string]: string }, string]>([
    ['a VIN with a wrong check digit beside a plate', { 车架号: 'LFV6T1W52FB055521' }, 'vinWrong'],
    ['kilometres that are none', { 进厂里程: '不详' }, 'odometerWrong'],
    ['a kind of its own', { 维修类别: '神秘' }, 'kindUnknown'],
    ['a payer of its own', { 付费方式: '待定' }, 'payerUnknown'],
    ['a kind of line of its own', { 明细类型: '神秘' }, 'lineKindUnknown'],
    ['an amount that is not quantity times price', { 金额: '180' }, 'amountOff'],
    ['a price with four decimals', { 单价: '50.1234' }, 'priceWrong'],
  ])('%s: it comes in and is marked', (_, change, code) => {
    const [order] = read(row(change))
    expect(order!.reasons).toEqual([])
    expect(codes(order!.notes)).toEqual([code])
  })

  test('a fen off is rounding', () => {
    expect(read(row({ 数量: '3', 单价: '33.33', 金额: '100' }))[0]!.notes).toEqual([])
  })

  test.each(['1.8万', '１８，０００', '18,000 公里', '18000km'])('%s kilometres', (km) => {
    expect(read(row({ 进厂里程: km }))[0]!.record.odometerKm).toBe(18_000)
  })

  test('a file that names one day only speaks of that day', () => {
    const [order] = readSheet(history, [
      ['单号', '维修日期', '车牌', '维修内容'],
      ['77', '2023年1月5日', '沪A12345', '换机油'],
    ])
    expect(order!.reasons).toEqual([])
    expect(order!.record).toMatchObject({
      number: '77',
      entered: '2023-01-05',
      settled: null,
      delivered: null,
    })
  })
})

describe('the lines of one order', () => {
  test('are gathered, wherever they stand', () => {
    const orders = read(
      row(),
      row({ 工单号: 'RO2' }),
      row({ 名称: '机油', 进厂日期: '45356', 结算日期: '2024年3月6日' }),
    )
    expect(orders.map(({ record }) => [record.number, record.lines.map(({ name }) => name)])).toEqual([
      ['RO1', ['火花塞', '机油']],
      ['RO2', ['火花塞']],
    ])
    expect(orders.flatMap(({ notes }) => notes)).toEqual([])
  })

  test('that speak of different cars contradict each other', () => {
    const [order] = read(row(), row({ 车牌号: '沪B54321', 名称: '机油' }))
    expect(order!.reasons.map(({ says }) => says)).toEqual([
      '车牌号：第2、3行同属工单“RO1”而不是同一辆车，请核对后再导入',
    ])
  })

  test('that say days and kilometres differently are told, with what was taken', () => {
    const [order] = read(row(), row({ 结算日期: '2024-03-09', 进厂里程: '20100', 名称: '机油' }))
    expect(order!.record).toMatchObject({ settled: '2024-03-09', odometerKm: 20_000 })
    expect(order!.notes.map(({ says }) => says)).toEqual([
      '结算日期：各行不同（2024-03-06、2024-03-09），取“2024-03-09”',
      '进厂里程：各行不同（20000、20100），取“20000”',
    ])
  })

  test('the same twice stays twice and is told', () => {
    const [order] = read(row(), row())
    expect(order!.record.lines).toHaveLength(2)
    expect(codes(order!.notes)).toEqual(['lineRepeated'])
  })

  test('a reason on one line sends the order back, its line named', () => {
    const [order] = read(row(), row({ 进厂日期: '2024-02-30', 名称: '机油' }))
    expect(order!.reasons.map(({ says }) => says)).toEqual(['第3行 进厂日期：“2024-02-30”不是真实存在的日期'])
  })
})

test.each([
  ['首保', 'firstService'],
  ['定期保养', 'maintenance'],
  ['常规保养', 'maintenance'],
  ['事故', 'accident'],
  ['钣喷', 'accident'],
  ['保修', 'warranty'],
  ['三包维修', 'warranty'],
  ['召回活动', 'recall'],
  ['内返', 'rework'],
  ['返修', 'rework'],
  ['PDI', 'internal'],
  ['一般维修', 'repair'],
  ['机电维修', 'repair'],
  ['Warranty', 'warranty'],
  ['神秘', undefined],
])('%s is an order of the kind %s', (written, kind) => {
  expect(orderKindOf(written)).toBe(kind)
})

test.each([
  ['自费', 'customer'],
  ['客户付费', 'customer'],
  ['现金', 'customer'],
  ['索赔', 'claim'],
  ['厂家', 'claim'],
  ['质保', 'claim'],
  ['保险', 'insurance'],
  ['保险公司', 'insurance'],
  ['内部', 'internal'],
  ['内结', 'internal'],
  ['Insurance', 'insurance'],
  ['待定', undefined],
])('%s pays as %s', (written, payer) => {
  expect(payerOf(written)).toBe(payer)
})

test.each([
  ['工时', 'labour'],
  ['维修项目', 'labour'],
  ['配件', 'part'],
  ['辅料', 'part'],
  ['外加工', 'other'],
  ['Labour', 'labour'],
])('%s is a line of %s', (written, kind) => {
  expect(lineKindOf(written)).toBe(kind)
})
