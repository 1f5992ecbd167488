import { describe, expect, test } from 'vitest'
import { findColumns } from './columns.ts'
import type { Field } from './vehicle-columns.ts'
import { vehicles } from './vehicles.ts'

/** Which field took which header. */
function taken(...header: string[]): Partial<Record<Field, string>> {
  const at = findColumns(vehicles, [header])?.at ?? {}
  return Object.fromEntries(Object.entries(at).map(([field, column]) => [field, column.header]))
}

describe('other systems’ headers', () => {
  test('the dealer’s export of the samples', () => {
    const header = [
      '客户编号,客户名称,客户类型,联系人,移动电话,地址,车牌号,车架号,发动机号,品牌,车型,颜色,使用性质',
      '购车日期,交车日期,购车价,行驶里程,末次来厂,下次保养日期,保险到期日,保险公司,年检到期,会员等级,备注',
    ].join(',')
    const found = findColumns(vehicles, [header.split(',')])!
    expect(Object.values(found.at).map((column) => column.index)).toHaveLength(24)
    expect(found.unread).toEqual([])
    expect(found.at.phone).toEqual({ index: 4, header: '移动电话', inTenThousands: false })
  })

  test('words of another maker’s system', () => {
    expect(
      taken(
        '序号',
        '车主姓名',
        '车主手机号码',
        '牌照号码',
        '底盘号',
        '厂牌型号',
        '开票时间',
        '最近进厂时间',
        '公里数',
      ),
    ).toEqual({
      name: '车主姓名',
      phone: '车主手机号码',
      plate: '牌照号码',
      vin: '底盘号',
      model: '厂牌型号',
      saleDate: '开票时间',
      lastVisit: '最近进厂时间',
      odometer: '公里数',
    })
  })

  test('what ends alike and means another thing is left alone', () => {
    const header = [
      '客户',
      '服务顾问',
      '服务顾问电话',
      '保险公司',
      '保险公司电话',
      '联系电话',
      '车辆识别代号(VIN)',
    ]
    const more = [
      '下次保养里程',
      '当前里程',
      '车牌颜色',
      '车牌',
      '内饰颜色',
      '颜色',
      '商业险到期日',
      '交强险到期日',
    ]
    expect(taken(...header, ...more)).toEqual({
      name: '客户',
      insurer: '保险公司',
      phone: '联系电话',
      vin: '车辆识别代号(VIN)',
      odometer: '当前里程',
      plateColour: '车牌颜色',
      plate: '车牌',
      colour: '颜色',
      insuranceExpiry: '交强险到期日',
    })
    expect(findColumns(vehicles, [[...header, ...more]])!.unread).toEqual([
      '服务顾问',
      '服务顾问电话',
      '保险公司电话',
      '下次保养里程',
      '内饰颜色',
      '商业险到期日',
    ])
  })

  test('English, underscores, stars, alternatives, full-width', () => {
    expect(taken('Customer Name', 'MOBILE_PHONE', 'VIN No.', 'License Plate', 'Mileage')).toEqual({
      name: 'Customer Name',
      phone: 'MOBILE_PHONE',
      vin: 'VIN No.',
      plate: 'License Plate',
      odometer: 'Mileage',
    })
    expect(taken('*客户姓名/单位名称', 'ＶＩＮ码', '手 机：', '电话2', '行驶里程（万公里）')).toEqual({
      name: '*客户姓名/单位名称',
      vin: 'ＶＩＮ码',
      phone: '手 机：',
      odometer: '行驶里程（万公里）',
    })
    expect(findColumns(vehicles, [['姓名', 'VIN', '行驶里程（万公里）', '车价(元)']])!.at).toMatchObject({
      odometer: { inTenThousands: true },
      salePrice: { inTenThousands: false },
    })
  })
})

describe('where the header stands', () => {
  const header = ['车主', '车牌', '车架号', '手机']
  const data = ['陆建宏', '沪A12345', 'LSJA24U62JG269225', '13800008000']
  const title = (n: number) => Array.from({ length: n }, () => ['启元滨河店 客户车辆档案', '', '', ''])

  test.each([0, 1, 5, 19])('below %i title rows', (n) => {
    expect(findColumns(vehicles, [...title(n), header, data])).toMatchObject({ headerLine: n + 1 })
  })

  test('not below twenty, nor in a table that names no VIN', () => {
    expect(findColumns(vehicles, [...title(20), header, data])).toBeUndefined()
    expect(findColumns(vehicles, [['配件编码', '名称', '库存', '单价'], data])).toBeUndefined()
    expect(findColumns(vehicles, [])).toBeUndefined()
  })
})
