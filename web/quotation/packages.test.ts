import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { asSingleLines, mayBePicked, withPackage, withoutPackage } from './packages.ts'
import { freeLine } from './paper.ts'
import type { PackageFound } from './read.ts'

const line = {
  kind: 'part',
  name: '机油',
  spec: '',
  property: '',
  unit: '升',
  unitDecimals: 3,
  quantityMilli: 4500,
  hoursHundredths: null,
  unitPriceFen: 6_800,
  payer: 'customer',
  taxClass: 'repair',
  workClass: null,
  packageCode: 'TC1',
  discountFen: 600,
  isGift: false,
  isOptional: false,
} as const
const one: PackageFound = {
  code: 'TC1',
  name: '保养',
  category: '定期保养',
  exclusions: [],
  unfit: null,
  on: { km: null, toleranceKm: null, toKm: null, months: null, ageMonths: null, times: null, yearFrom: null },
  keepsPrice: true,
  priceFen: 30_000,
  listFen: 30_600,
  hoursHundredths: 0,
  lines: [
    { ...line, code: 'P1' },
    { ...line, code: 'P2', payer: 'internal', isGift: true, discountFen: 0 },
    { ...line, code: 'P3', isOptional: true, packageCode: '', discountFen: 0 },
  ],
}

test(`${clause('S64')} a package comes at once in its groups, without what may be chosen, and once`, () => {
  const { lines, id } = withPackage([freeLine('other', '代驾', [])], one)
  expect(lines.map(({ code }) => code)).toEqual(['P1', 'P2', ''])
  expect(lines.some((added) => added.id === id)).toBe(true)
  expect(withPackage(lines, one).lines).toBe(lines)
})

test(`${clause('R2.2')} split, its lines stand at their list prices and what it gave for nothing goes; removed, all of it goes`, () => {
  const { lines } = withPackage([freeLine('other', '代驾', [])], one)
  expect(asSingleLines(lines, 'TC1')).toMatchObject([
    { code: 'P1', packageCode: '', discountFen: 0 },
    { code: '' },
  ])
  expect(withoutPackage(lines, 'TC1')).toHaveLength(1)
})

test('what is not for this car is not picked; what is merely not due may be', () => {
  expect([
    mayBePicked({ unfit: 'model' }),
    mayBePicked({ unfit: 'km' }),
    mayBePicked({ unfit: null }),
  ]).toEqual([false, true, true])
})
