import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { carriedFrom, type Booked } from './carried.ts'
import { paperForm } from './paper.ts'

const own = {
  spec: '',
  property: '',
  payer: 'customer',
  taxClass: 'repair',
  packageCode: '',
  discountFen: 0,
} as const
const lines: Booked['lines'] = [
  {
    ...own,
    kind: 'part',
    code: '9701001-0W20',
    name: '机油',
    unit: '升',
    unitDecimals: 3,
    quantityMilli: 4200,
    hoursHundredths: null,
    unitPriceFen: 6800,
    workClass: null,
  },
  {
    ...own,
    kind: 'labour',
    code: 'M0102',
    name: '更换机油及机油滤清器',
    unit: '工时',
    unitDecimals: null,
    quantityMilli: 1000,
    hoursHundredths: 50,
    unitPriceFen: 15_000,
    workClass: 'firstMaintenance',
  },
]
const now = new Date('2026-11-26T10:00:00+08:00')

test(`${clause('S41', 'S64')} a booking is a first draft: in groups, at the prices given, ready to be handed in`, () => {
  const { lines: carried, promisedAt } = carriedFrom({ lines, readyAt: '2026-11-26T03:30:00.000Z' }, now)
  expect(
    carried.map(({ kind, code, quantityMilli, hoursHundredths, decimals }) => [
      kind,
      code,
      quantityMilli,
      hoursHundredths,
      decimals,
    ]),
  ).toEqual([
    ['labour', 'M0102', 1000, 50, null],
    ['part', '9701001-0W20', 4200, null, 3],
  ])
  expect(new Set(carried.map(({ id }) => id)).size).toBe(2)
  expect(promisedAt).toBe('2026-11-26T03:30:00.000Z')
  expect(paperForm.safeParse({ about: 'new:0', promisedAt, lines: carried }).success).toBe(true)
})

test('an hour that has passed, or was never told, is promised anew', () => {
  expect(carriedFrom({ lines, readyAt: '2026-11-26T01:30:00.000Z' }, now).promisedAt).toBeNull()
  expect(carriedFrom({ lines, readyAt: null }, now).promisedAt).toBeNull()
})
