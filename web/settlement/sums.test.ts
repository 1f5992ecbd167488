import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { labourAmount, lineAmount, splitVat } from '../../domain/money.ts'
import { lineKinds, payers } from '../../domain/quotation/forms.ts'
import { countOf, percentOf, productOf, sheetOf, type Line } from './sums.ts'

const labour = (over: Partial<Line> = {}): Line => ({
  kind: 'labour',
  payer: 'customer',
  unit: '工时',
  quantityMilli: 1000,
  hoursHundredths: 80,
  unitPriceFen: 18_000,
  amountFen: 14_400,
  ...over,
})
const oil: Line = {
  kind: 'part',
  payer: 'customer',
  unit: '升',
  quantityMilli: 4500,
  hoursHundredths: null,
  unitPriceFen: 9800,
  amountFen: 44_100,
}

/** Lines as the counter settles them: priced half-up, taken apart at a rate. */
const settled = fc
  .record({
    kind: fc.constantFrom(...lineKinds),
    payer: fc.constantFrom(...payers),
    quantityMilli: fc.integer({ min: 1, max: 99_999 }),
    hours: fc.integer({ min: 0, max: 9999 }),
    unitPriceFen: fc.integer({ min: 0, max: 999_999 }),
    taxRateBasisPoints: fc.constantFrom(600, 900, 1300),
  })
  .map(({ hours, ...line }) => {
    const isLabour = line.kind === 'labour'
    const amountFen = isLabour
      ? labourAmount(line.unitPriceFen, hours)
      : lineAmount(line.unitPriceFen, line.quantityMilli)
    return {
      ...line,
      unit: '个',
      hoursHundredths: isLabour ? hours : null,
      amountFen,
      ...splitVat(amountFen, line.taxRateBasisPoints),
    }
  })

describe('what the page adds up', () => {
  test('groups, payers and taxes each add up to the total, whatever the lines', () => {
    fc.assert(
      fc.property(fc.array(settled, { maxLength: 30 }), (lines) => {
        const { groups, sums, taxes, adds } = sheetOf(lines)
        const total = lines.reduce((sum, { amountFen }) => sum + amountFen, 0)
        const added = (fen: readonly number[]) => fen.reduce((sum, one) => sum + one, 0)
        expect(sums.all).toBe(total)
        expect(added(Object.values(sums.of))).toBe(total)
        expect(added(groups.map((group) => group.sums.all))).toBe(total)
        expect(added(taxes.map(({ net, tax }) => net.all + tax.all))).toBe(total)
        expect(groups.flatMap((group) => group.lines)).toHaveLength(lines.length)
        expect(adds).toBe(true)
      }),
    )
  })

  test('each payer stands in a column of its own, the owner always first', () => {
    const sheet = sheetOf([labour({ payer: 'insurance' }), labour({ payer: 'claim', amountFen: 9000 }), oil])
    expect(sheet.payers).toEqual(['customer', 'claim', 'insurance'])
    expect(sheet.sums.of).toEqual({ customer: 44_100, claim: 9000, insurance: 14_400 })
    expect(sheetOf([labour({ payer: 'claim' })]).payers).toEqual(['customer', 'claim'])
  })

  test('the four groups keep their order and stay in sight when empty', () => {
    const { groups } = sheetOf([oil])
    expect(groups.map(({ kind, sums }) => [kind, sums.all])).toEqual([
      ['labour', 0],
      ['part', 44_100],
      ['material', 0],
      ['other', 0],
    ])
  })

  test('an amount that is not its product is noticed', () => {
    expect(sheetOf([oil, labour()]).adds).toBe(true)
    expect(sheetOf([oil, labour({ amountFen: 14_401 })]).adds).toBe(false)
  })
})

test(`${clause('R4.1')} one row a rate, highest first; none before the settlement`, () => {
  const repair = { ...oil, ...splitVat(44_100, 1300), taxRateBasisPoints: 1300 }
  const testing = labour({ ...splitVat(14_400, 600), taxRateBasisPoints: 600, payer: 'insurance' })
  const taxes = sheetOf([testing, repair]).taxes
  expect(taxes.map(({ basisPoints, tax }) => [basisPoints, tax.all, tax.of])).toEqual([
    [1300, 5073, { customer: 5073 }],
    [600, 815, { insurance: 815 }],
  ])
  expect(sheetOf([oil, labour()]).taxes).toEqual([])
})

test(`${clause('R2.4')} hours times rate, quantity times price, half a fen up`, () => {
  expect(productOf(labour())).toBe(14_400)
  expect(productOf(labour({ hoursHundredths: 33, unitPriceFen: 15_050 }))).toBe(4967)
  expect(productOf(oil)).toBe(44_100)
  expect(productOf({ ...oil, quantityMilli: 1, unitPriceFen: 500 })).toBe(1)
})

test('quantities are shown exactly, hours with two decimals', () => {
  expect(countOf(labour({ hoursHundredths: 20 }))).toBe('0.20')
  expect([4500, 1000, 125, 12_000].map((quantityMilli) => countOf({ ...oil, quantityMilli }))).toEqual([
    '4.5',
    '1',
    '0.125',
    '12',
  ])
  expect([1300, 600, 50, 10_000].map(percentOf)).toEqual(['13', '6', '0.5', '100'])
})
