import { words } from './words.ts'

export const supplierWords = words({
  title: ['供应商', 'Suppliers'],
  register: ['登记供应商', 'Register a supplier'],
  amend: ['更正供应商', 'Amend the supplier'],

  what: ['供应商', 'The supplier'],
  ordering: ['订货', 'Ordering'],
  papers: ['退货、质保、发票', 'Returns, warranty, invoices'],

  code: ['编码', 'Code'],
  name: ['名称', 'Name'],
  nameEn: ['英文名', 'English name'],
  kind: ['类别', 'Kind'],
  supplies: ['供应范围', 'Supplies'],
  contact: ['联系人', 'Contact'],
  phone: ['电话', 'Phone'],
  city: ['所在地', 'Place'],
  terms: ['结算方式', 'Terms'],
  orderCycleDays: ['订货周期（天）', 'Order cycle (days)'],
  deliveryDays: ['到货天数', 'Delivery (days)'],
  safetyDays: ['安全天数', 'Safety (days)'],
  orderDays: ['订货日', 'Order days'],
  cutOffTime: ['截单时间', 'Cut-off'],
  emergencyDays: ['急件天数', 'Emergency (days)'],
  emergencySurchargeBasisPoints: ['急件加价（%）', 'Emergency surcharge (%)'],
  minOrderFen: ['起订金额（元）', 'Least order (yuan)'],
  returns: ['退货', 'Returns'],
  partWarrantyMonths: ['配件质保（月）', 'Warranty (months)'],
  partWarrantyKm: ['配件质保（km）', 'Warranty (km)'],
  taxRateBasisPoints: ['税率（%）', 'Tax rate (%)'],
  invoiceKind: ['发票', 'Invoice'],
  note: ['备注', 'Note'],
  days: [
    '{cycle} 天一订 · {delivery} 天到 · 安全 {safety} 天',
    'every {cycle} d · {delivery} d to come · {safety} d safety',
  ],
})
