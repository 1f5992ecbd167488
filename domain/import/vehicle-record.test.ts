import { describe, expect, test } from 'vitest'
import { findColumns } from './columns.ts'
import { readLine } from './kind.ts'
import { vehicles } from './vehicles.ts'

const good = {
  客户编号: 'C1',
  客户名称: '陆建宏',
  客户类型: '个人',
  手机: '138 0000 8000',
  车牌号: '沪a·123 45',
  车牌颜色: '',
  车架号: 'lsja24u62jg269225',
  使用性质: '家用',
  购车日期: '2018/6/3',
  行驶里程: '5.29万',
}
type Change = Partial<typeof good>
const columns = findColumns(vehicles, [Object.keys(good)])!
const read = (change: Change = {}) => readLine(vehicles, Object.values({ ...good, ...change }), 2, columns)

test('a good row, every notation normalised, what the file does not say left empty', () => {
  expect(read()).toEqual({
    line: 2,
    key: 'LSJA24U62JG269225',
    reasons: [],
    notes: [],
    record: {
      customer: {
        externalNo: 'C1',
        name: '陆建宏',
        kind: '个人',
        contact: null,
        phone: '13800008000',
        address: null,
        memberLevel: null,
      },
      vehicle: {
        vin: 'LSJA24U62JG269225',
        plate: '沪A12345',
        plateColour: 'blue',
        engineNo: null,
        brand: null,
        model: null,
        colour: null,
        use: '家用',
        saleDate: '2018-06-03',
        deliveryDate: null,
        salePriceFen: null,
        odometerKm: 52_900,
        lastVisit: null,
        nextServiceDate: null,
        insuranceExpiry: null,
        insurer: null,
        inspectionExpiry: null,
        remark: null,
      },
    },
  })
})

describe('what keeps a row out, each with its reason', () => {
  test.each<[Change, string, string]>([
    [{ 客户名称: ' ' }, 'nameMissing', '客户名称：为空'],
    [{ 客户名称: '不详' }, 'nameMissing', '客户名称：“不详”不是名称'],
    [{ 车架号: '' }, 'vinMissing', '没有填写车架号'],
    [{ 车架号: 'LSJA24U6JG269225' }, 'vinShape', '车架号应为17位，现有16位'],
    [{ 车架号: 'LSJA24U61JG269225' }, 'vinCheckDigit', '第9位是“1”，按其余各位应为“2”'],
    [{ 车架号: 'LDC613P23A13O5189' }, 'vinLetter', '是否应为“LDC613P23A1305189”？'],
  ])('%j: %s', (change, code, sentence) => {
    const { reasons, notes } = read(change)
    expect(reasons).toEqual([
      expect.objectContaining({ code, says: expect.stringContaining(sentence) as string }),
    ])
    expect(notes).toEqual([])
  })

  test('a name with a broken letter is no name', () => {
    expect(read({ 客户名称: '陆\uFFFD宏' })).toMatchObject({
      reasons: [{ code: 'nameMissing' }],
      notes: [{ code: 'textUnreadable' }],
    })
  })

  test('all that is wrong with a row is told at once', () => {
    const { reasons, notes } = read({ 客户名称: '', 车架号: '', 手机: '1395305079', 购车日期: '待查' })
    expect(reasons.map(({ code }) => code)).toEqual(['nameMissing', 'vinMissing'])
    expect(notes.map(({ code }) => code)).toEqual(['phoneWrong', 'dateWrong'])
  })

  test('the offered VIN is not put in', () => {
    expect(read({ 车架号: 'LDC613P23A13O5189' }).record.vehicle.vin).toBe('')
  })
})

describe('fields that stay empty, the row comes in, and it is said', () => {
  test.each<[Change, string, string, object]>([
    [{ 手机: '1395305079' }, 'phoneWrong', '应为11位，现有10位，留空', { customer: { phone: null } }],
    [{ 手机: '' }, 'phoneMissing', '电话：为空', { customer: { phone: null } }],
    [
      { 手机: '021-62345678/13900009000' },
      'phoneMore',
      '只取 021-62345678',
      { customer: { phone: '021-62345678' } },
    ],
    [{ 购车日期: '2024-02-30' }, 'dateWrong', '不是真实存在的日期，留空', { vehicle: { saleDate: null } }],
    [{ 行驶里程: '不详' }, 'odometerWrong', '行驶里程：“不详”不是公里数', { vehicle: { odometerKm: null } }],
    [{ 车牌号: '沪A1I234' }, 'plateWrong', '第4位是字母“I”', { vehicle: { plate: null, plateColour: null } }],
    [{ 车牌号: '临时' }, 'plateMissing', '按车架号建档', { vehicle: { plate: null, plateColour: null } }],
    [{ 使用性质: '赛车' }, 'useWrong', '不是家用、单位或营运', { vehicle: { use: null } }],
    [{ 客户类型: '其他' }, 'kindWrong', '按名称记为个人', { customer: { kind: '个人' } }],
    [{ 车架号: 'WVWZZZ1JZ3W386752' }, 'vinOdd', '仅作提示', { vehicle: { vin: 'WVWZZZ1JZ3W386752' } }],
  ])('%j: %s', (change, code, sentence, record) => {
    expect(read(change)).toMatchObject({
      reasons: [],
      record,
      notes: [{ code, says: expect.stringContaining(sentence) }],
    })
  })

  test('R1.1 use: 非营运 is the household’s or the company’s', () => {
    expect(read({ 使用性质: '非营运' }).record.vehicle.use).toBe('家用')
    const company = read({ 使用性质: '非营运', 客户名称: '上海宏远建筑有限公司', 客户类型: '' }).record
    expect(company).toMatchObject({ customer: { kind: '单位' }, vehicle: { use: '单位' } })
  })

  test.each<[string, string, string, string[]]>([
    ['沪A12345', '黄色', 'yellow', []],
    ['沪A12345', '绿', 'blue', ['plateColourWrong']],
    ['沪AD12345', '渐变绿', 'green', []],
    ['沪AD12345', '蓝', 'green', ['plateColourWrong']],
  ])(
    'R3.2 plate %s written %s is %s: only an ordinary plate has a choice',
    (车牌号, 车牌颜色, colour, told) => {
      const { record, notes } = read({ 车牌号, 车牌颜色 })
      expect(record.vehicle.plateColour).toBe(colour)
      expect(notes.map(({ code }) => code)).toEqual(told)
    },
  )
})
