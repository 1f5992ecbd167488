import { supplierWords } from '../words/supplier.ts'
import { count, groups, hundredths, long, text } from './spec.ts'

export const supplierGroups = groups(supplierWords, [
  {
    title: 'what',
    fields: [
      text('name'),
      text('nameEn'),
      text('kind'),
      text('supplies'),
      text('contact'),
      text('phone'),
      text('city'),
      text('terms'),
    ],
  },
  {
    title: 'ordering',
    fields: [
      count('orderCycleDays'),
      count('deliveryDays'),
      count('safetyDays'),
      text('orderDays'),
      text('cutOffTime'),
      count('emergencyDays'),
      hundredths('emergencySurchargeBasisPoints'),
      hundredths('minOrderFen'),
    ],
  },
  {
    title: 'papers',
    fields: [
      text('returns'),
      count('partWarrantyMonths'),
      count('partWarrantyKm'),
      hundredths('taxRateBasisPoints'),
      text('invoiceKind'),
      long('note'),
    ],
  },
])

export const newSupplierGroups = [
  ...groups(supplierWords, [{ title: 'title', fields: [text('code')] }]),
  ...supplierGroups,
]
