import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { clause } from '../../../tests/clause.ts'
import { readSheet, takenBy } from '../../../tests/reading.ts'
import type { AnyKind } from '../kind.ts'
import { history } from './history.ts'
import { labour } from './labour.ts'
import { parts } from './parts.ts'
import { staff } from './staff.ts'
import { suppliers } from './suppliers.ts'

const demo = (file: string): string[][] =>
  parse(readFileSync(new URL(`../../../db/demo/${file}`, import.meta.url), 'utf8'), {
    relax_column_count: true,
  })
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code)

describe(`${clause('S33')} labour items`, () => {
  const sheet = [
    ['项目编号', '项目名称', '项目工种', '标准工时', '工时单价'],
    ['L0001', '常规保养', '机电', '0.5', '150'],
    ['L0010', '高压系统绝缘检测', '新能源', '1.2', '¥160'],
    ['L0018', '发动机大修', '机电', '28', '150.00'],
  ]

  test('as they come in', () => {
    const read = readSheet(labour, sheet)
    expect(read.flatMap(({ reasons, notes }) => [...reasons, ...notes])).toEqual([])
    expect(
      read.map(({ record }) => [record.code, record.trade, record.hoursHundredths, record.rateFen]),
    ).toEqual([
      ['L0001', '机电', 50, 15_000],
      ['L0010', '新能源（高压）', 120, 16_000],
      ['L0018', '机电', 2800, 15_000],
    ])
  })

  test.each<[string[], string[]]>([
    [
      ['工时代码', '工时名称', '定额工时', '工种'],
      ['code', 'name', 'hours', 'trade'],
    ],
    [
      ['维修项目编码', '维修项目名称', '工时定额', '单价(元)'],
      ['code', 'name', 'hours', 'rate'],
    ],
    [
      ['OpCode', 'Operation Name', 'Std Hours', 'Hourly Rate', 'Trade'],
      ['code', 'name', 'hours', 'rate', 'trade'],
    ],
  ])('%j', (header, fields) => {
    expect(Object.keys(takenBy(labour, header)).sort()).toEqual(fields.toSorted())
  })

  test('what cannot be read stays empty and is told; no code, no item', () => {
    const [first, second] = readSheet(labour, [
      sheet[0]!,
      ['L1', '换机油', '', '半小时', '-3'],
      ['', '换机油', '机电', '1', '1'],
    ])
    expect(first!.record).toMatchObject({ hoursHundredths: null, rateFen: null, trade: '机电' })
    expect(codes(first!.notes)).toEqual(['tradeMissing', 'rateWrong', 'hoursWrong'])
    expect(codes(second!.reasons)).toEqual(['codeMissing'])
  })
})

describe(`${clause('S33')} suppliers`, () => {
  const header = [
    '供应商编码',
    '供应商名称',
    '联系人',
    '联系电话',
    '结算方式',
    '税率',
    '到货天数',
    '最低起订金额',
  ]

  test('as they come in', () => {
    const [one] = readSheet(suppliers, [
      header,
      ['sp01', '沪东配件', '业务一部', '021-00000002', '月结30天', '13%', '3', '2,000'],
    ])
    expect(one!.reasons).toEqual([])
    expect(one!.record).toMatchObject({
      code: 'SP01',
      name: '沪东配件',
      phone: '021-00000002',
      terms: '月结30天',
      taxRateBasisPoints: 1300,
      deliveryDays: 3,
      minOrderFen: 200_000,
    })
  })

  test.each([
    ['13', 1300],
    ['13%', 1300],
    ['0.13', 1300],
    ['0', 0],
    ['1%', 100],
    ['130', null],
  ])('%s as a tax rate', (typed, basisPoints) => {
    const [one] = readSheet(suppliers, [header, ['S', '沪东', '', '', '', typed, '', '']])
    expect(one!.record.taxRateBasisPoints).toBe(basisPoints)
  })

  test.each<[string[], string[]]>([
    [
      ['供货单位编号', '供货单位', '联系人', '电话'],
      ['name', 'contact', 'phone'],
    ],
    [
      ['往来单位编码', '供应商全称', '业务员', '手机', '账期'],
      ['code', 'name', 'contact', 'phone', 'terms'],
    ],
    [
      ['Vendor No', 'Vendor Name', 'Contact', 'Phone', 'Payment Terms'],
      ['code', 'name', 'contact', 'phone', 'terms'],
    ],
  ])('%j', (header, fields) => {
    expect(Object.keys(takenBy(suppliers, header)).sort()).toEqual(expect.arrayContaining(fields.toSorted()))
  })

  test('without a number its name is its number', () => {
    const [one] = readSheet(suppliers, [
      ['供应商', '联系人', '电话'],
      ['本地汽配', '老王', '138 0000 8000'],
    ])
    expect(one!.record.code).toBe('本地汽配')
    expect(codes(one!.notes)).toEqual(['codeFromName'])
  })
})

describe(`${clause('S15')} staff`, () => {
  test('the demo store’s own list', () => {
    const people = readSheet(staff, demo('staff.csv'))
    expect(people).toHaveLength(11)
    expect(people.flatMap(({ reasons }) => reasons)).toEqual([])
    expect(people[0]!.record).toMatchObject({ staffNo: 'E001', name: '陆建宏', hiredOn: '2017-03-06' })
  })

  test.each<[string[], string[]]>([
    [
      ['员工编号', '员工姓名', '职务', '入职时间', '手机号码'],
      ['staffNo', 'name', 'post', 'hiredOn', 'phone'],
    ],
    [
      ['人员编码', '姓名', '岗位名称', '到职日期', '在职状态'],
      ['staffNo', 'name', 'post', 'hiredOn', 'state'],
    ],
    [
      ['Employee No', 'Full Name', 'Job Title', 'Join Date'],
      ['staffNo', 'name', 'post', 'hiredOn'],
    ],
  ])('%j', (header, fields) => {
    expect(Object.keys(takenBy(staff, header)).sort()).toEqual(fields.toSorted())
  })

  const header = ['工号', '姓名', '岗位', '入职日期', '状态', '电话']
  test.each<[string[], string]>([
    [['', '张三', '服务顾问', '2020-01-01', '在职', ''], 'numberMissing'],
    [['E1', '', '服务顾问', '2020-01-01', '在职', ''], 'nameMissing'],
    [['E1', '张三', '', '2020-01-01', '在职', ''], 'postMissing'],
    [['E1', '张三', '服务顾问', '', '在职', ''], 'hireDayMissing'],
    [['E1', '张三', '服务顾问', '2020-01-01', '离职', ''], 'hasLeft'],
  ])('%j goes back', (row, code) => {
    expect(codes(readSheet(staff, [header, row])[0]!.reasons)).toEqual([code])
  })
})

test('each kind is surest of its own file', () => {
  const kinds: readonly AnyKind[] = [parts, labour, suppliers, staff, history]
  const sure = (header: string[]) => {
    const found = kinds.map((kind) => {
      const taken = takenBy(kind, header)
      const at = Object.fromEntries(
        Object.entries(taken).map(([field, name]) => [
          field,
          { index: 0, header: name, inTenThousands: false },
        ]),
      )
      return [kind.name, kind.recognise(at)] as const
    })
    return found.toSorted((a, b) => b[1] - a[1])[0]![0]
  }
  expect(sure(['工单号', '进厂日期', '车牌号', '零件号', '零件名称', '数量', '单价', '金额'])).toBe('history')
  expect(sure(['零件号', '零件名称', '数量', '库位', '供应商', '成本'])).toBe('parts')
  expect(sure(['项目编号', '项目名称', '标准工时', '工时单价'])).toBe('labour')
  expect(sure(['供应商编号', '供应商名称', '联系人', '电话'])).toBe('suppliers')
  expect(sure(demo('staff.csv')[0]!)).toBe('staff')
  expect(sure(demo('parts-extra.csv')[0]!)).toBe('parts')
  expect(sure(demo('labour.csv')[0]!)).toBe('labour')
  expect(
    sure(['code', 'name', 'name_en', 'kind', 'supplies', 'contact', 'phone', 'city', 'settlement']),
  ).toBe('suppliers')
})
