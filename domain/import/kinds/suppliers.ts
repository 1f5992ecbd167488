import { formatFen } from '../../money.ts'
import type { Agreement, Column, Kind, Row } from '../kind.ts'
import { codeOf, countCell, moneyCell, quantityCell, wordsCell } from './figures.ts'
import { said } from './told.ts'

/** What a list of suppliers may hold, under the names that it has elsewhere. */
export const supplierColumns = {
  code: {
    title: '供应商编号',
    titleEn: 'Supplier code',
    alsoCalled: `供应商编码 供应商代码 供货商编号 供货商编码 供货商代码 供方编码 往来单位编号 往来单位编码 厂商编码 厂商代码 编号
      编码 代码 supplierCode supplierNo vendorCode vendorNo vendorId code`,
    never: /配件|零件|备件|物料|商品|客户|税|项目|邮/,
  },
  name: {
    title: '供应商名称',
    titleEn: 'Supplier',
    alsoCalled: `供应商 供应商全称 供货商 供货商名称 供货单位 供方名称 往来单位 往来单位名称 厂商名称 单位名称 名称 supplier
      supplierName vendor vendorName companyName name`,
    never: /英文|配件|零件|备件|物料|商品|客户|联系|开户/,
    required: true,
  },
  nameEn: { title: '英文名称', titleEn: 'English name', alsoCalled: 'nameEn englishName' },
  kind: {
    title: '供应商类别',
    titleEn: 'Kind',
    alsoCalled: '供应商类型 供应商分类 供货商类别 厂商类别 类别 类型 supplierType vendorType kind category',
  },
  supplies: {
    title: '供应品类',
    titleEn: 'Supplies',
    alsoCalled: '主营 主营业务 主营产品 经营范围 供应范围 供货范围 供货品类 supplies products',
  },
  contact: {
    title: '联系人',
    titleEn: 'Contact',
    alsoCalled: '联系人姓名 联络人 业务员 业务联系人 contact contactName contactPerson',
    never: /电话|手机|方式/,
  },
  phone: {
    title: '电话',
    titleEn: 'Phone',
    alsoCalled: '联系电话 联系方式 手机 手机号 移动电话 电话号码 固定电话 phone telephone tel mobile',
    never: /传真/,
  },
  city: {
    title: '城市',
    titleEn: 'City',
    alsoCalled: '所在城市 地址 所在地 地区 联系地址 通讯地址 city address region',
  },
  terms: {
    title: '结算方式',
    titleEn: 'Terms',
    alsoCalled: '付款方式 账期 付款条件 结算条件 结账方式 settlement paymentTerms terms',
  },
  deliveryDays: {
    title: '到货天数',
    titleEn: 'Delivery days',
    alsoCalled: '交货天数 交货期 供货周期 到货周期 送货天数 采购提前期 deliveryDays leadDays leadTime',
  },
  minOrder: {
    title: '起订金额',
    titleEn: 'Smallest order',
    alsoCalled: '最低起订金额 最小订货金额 起送金额 最低订货额 minOrderYuan minOrder minimumOrder',
  },
  taxRate: {
    title: '税率',
    titleEn: 'Tax rate',
    alsoCalled: '发票税率 增值税率 税率% taxRatePct taxRate vatRate',
  },
  invoiceKind: {
    title: '发票类型',
    titleEn: 'Invoice',
    alsoCalled: '开票类型 票据类型 发票种类 invoiceKind invoiceType',
  },
  returns: { title: '退货约定', titleEn: 'Returns', alsoCalled: '退货条件 退货政策 退换货 returns' },
  remark: { title: '备注', titleEn: 'Remark', alsoCalled: '说明 remark remarks note notes' },
} satisfies Readonly<Record<string, Column>>

export type SupplierField = keyof typeof supplierColumns
export type SupplierRecord = {
  /** Where the file has no codes, the name is what it is known by. */
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly kind: string
  readonly supplies: string
  readonly contact: string
  readonly phone: string
  readonly city: string
  readonly terms: string
  readonly deliveryDays: number | null
  readonly minOrderFen: number | null
  readonly taxRateBasisPoints: number | null
  readonly invoiceKind: string
  readonly returns: string
  readonly remark: string
}
export type SupplierProblem =
  | 'nameMissing'
  | 'codeRepeated'
  | 'codeFromName'
  | 'figureWrong'
  | 'taxRateWrong'
  | 'textUnreadable'
type SupplierRow = Row<SupplierField, SupplierProblem>

function readRow(row: SupplierRow): { key: string; record: SupplierRecord } {
  const words = (field: SupplierField) => row.kept(field, wordsCell(row.cell(field)), 'textUnreadable') ?? ''
  const name = words('name')
  if (!/\p{L}/u.test(name)) row.reason('nameMissing', 'name', '为空')
  const given = codeOf(row.cell('code'))
  if (given === '' && name !== '') row.note('codeFromName', 'code', '为空，以名称为编号')
  const record = {
    code: given || codeOf(name),
    name,
    nameEn: words('nameEn'),
    kind: words('kind'),
    supplies: words('supplies'),
    contact: words('contact'),
    phone: words('phone'),
    city: words('city'),
    terms: words('terms'),
    deliveryDays: row.kept('deliveryDays', countCell(row.cell('deliveryDays'), 365), 'figureWrong'),
    minOrderFen: positive(row, 'minOrder'),
    taxRateBasisPoints: taxRateOf(row),
    invoiceKind: words('invoiceKind'),
    returns: words('returns'),
    remark: words('remark'),
  }
  return { key: record.code, record }
}

function positive(row: SupplierRow, field: 'minOrder') {
  const fen = row.kept(field, moneyCell(row.cell(field), row.inTenThousands(field)), 'figureWrong')
  if (fen === null || fen >= 0) return fen
  row.note('figureWrong', field, '为负，留空')
  return null
}

/** 13, 13%, 0.13: all say thirteen in a hundred (R4.1: none is above 13). */
function taxRateOf(row: SupplierRow): number | null {
  const typed = row.cell('taxRate')?.normalize('NFKC').replace(/%\s*$/, '')
  const milli = row.kept('taxRate', quantityCell(typed), 'taxRateWrong')
  if (milli === null) return null
  const basisPoints = milli < 1000 && !row.cell('taxRate')?.includes('%') ? milli * 10 : milli / 10
  if (Number.isInteger(basisPoints) && basisPoints >= 0 && basisPoints <= 2_000) return basisPoints
  row.note('taxRateWrong', 'taxRate', `“${row.cell('taxRate')?.trim()}”不是税率，留空`)
  return null
}

const codeRepeated: Agreement<SupplierField, SupplierRecord, SupplierProblem> = {
  common: ({ key, reasons }) => (reasons.length > 0 ? null : key),
  agreed: ({ record }) => JSON.stringify(record),
  problem: (code, lines) => ({
    code: 'codeRepeated',
    field: 'code',
    found: code,
    says: `供应商编号：${lines}的编号“${code}”相同而内容不同，请保留一行`,
  }),
}

export const suppliers: Kind<SupplierField, SupplierRecord, SupplierProblem> = {
  name: 'suppliers',
  title: ['供应商', 'Suppliers'],
  columns: supplierColumns,
  by: ['partsManager', 'manager'],
  needs: '“供应商名称”，以及供应商编号、结算方式、联系人、电话中的至少两项',
  recognise(found) {
    const tells = [
      found.supplies,
      found.terms,
      found.deliveryDays,
      found.minOrder,
      found.invoiceKind,
      found.kind,
    ]
    const isOfSuppliers = /供应|供货|供方|厂商|supplier|vendor/i.test(
      `${found.code?.header ?? ''} ${found.name?.header ?? ''}`,
    )
    const known = Object.keys(found).length
    if (!found.name || known < 3) return 0
    if (isOfSuppliers && (found.contact || found.phone || found.terms || found.code)) return known
    // Without the word the file must speak as only a list of suppliers does.
    return tells.filter(Boolean).length >= 2 && (found.code || found.contact) ? known - 1 : 0
  },
  readRow,
  agreements: [codeRepeated],
  facts: (one) =>
    said(supplierColumns, [
      ['code', one.code],
      ['name', one.name],
      ['contact', one.contact],
      ['phone', one.phone],
      ['terms', one.terms],
      ['minOrder', one.minOrderFen === null ? '' : formatFen(one.minOrderFen)],
    ]),
}
