import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { chargedOf, discountOf } from './amount.ts'
import { givenFenOf } from './given.ts'
import { covers, givenOn, isWithin, limitsOf, needsOf, type Limits } from './discount.ts'

const limit = (labour: number, parts: number, yuan: number) => ({
  labourBasisPoints: labour * 100,
  partsBasisPoints: parts * 100,
  orderFen: yuan * 100,
})
const limits: Limits = {
  advisor: limit(5, 0, 100),
  frontDesk: limit(10, 3, 500),
  partsManager: limit(0, 5, 500),
  manager: limit(20, 10, 3000),
}
const unknown = { listHoursHundredths: null, leastRateFen: null, houseHasReason: false }
const given = (lines: readonly Parameters<typeof chargedOf>[0][]) =>
  lines.map((one) => ({
    ...one,
    payer: 'customer',
    givenFen: givenFenOf({ ...one, payer: 'customer' }, unknown),
  }))
const line = (kind: string, off: number, fen = 10_000) => ({
  kind,
  unitPriceFen: fen,
  hoursHundredths: kind === 'labour' ? 100 : null,
  quantityMilli: 1000,
  discountBasisPoints: off * 100,
})

test(`${clause('R4.2')} a share is half-up to the fen, a package gives what it gives and no more than the line`, () => {
  expect(discountOf({ ...line('part', 0, 1_005), discountBasisPoints: 500 })).toBe(50)
  expect(chargedOf({ ...line('part', 0, 1_010), discountBasisPoints: 500 })).toBe(959)
  expect(chargedOf({ ...line('part', 0), packageCode: 'TC', discountFen: 1 })).toBe(9_999)
  expect(chargedOf({ ...line('part', 0), packageCode: 'TC', discountFen: 99_999 })).toBe(0)
  // What the form says of a line of its own is no discount.
  expect(chargedOf({ ...line('part', 0), discountFen: 5_000 })).toBe(10_000)
  expect(chargedOf({ ...line('part', 5), unitPriceFen: null })).toBeNull()
})

test(`${clause('S65')} what is given: the highest percent of labour and of parts, and fen in all; no package's price`, () => {
  const lines = [
    line('labour', 4),
    line('labour', 8),
    line('material', 2),
    { ...line('part', 0), packageCode: 'TC', discountFen: 900 },
  ]
  expect(givenOn(given(lines))).toEqual({ labourBasisPoints: 800, partsBasisPoints: 200, orderFen: 1_400 })
  // The sum is of the order: what its other papers give counts beside what this one gives, if it gives anything.
  expect(givenOn(given(lines), 600).orderFen).toBe(2_000)
  expect(givenOn(given([line('part', 0)]), 600).orderFen).toBe(0)
  expect(givenOn([])).toEqual({ labourBasisPoints: 0, partsBasisPoints: 0, orderFen: 0 })
})

test.each([
  [[line('labour', 5)], ['advisor'], ''],
  [[line('labour', 5)], ['claims'], ''],
  [[line('labour', 8)], ['advisor'], 'frontDesk'],
  [[line('labour', 8)], ['advisor', 'frontDesk'], ''],
  [[line('part', 3)], ['advisor'], 'frontDesk'],
  [[line('part', 5)], ['advisor'], 'partsManager'],
  [[line('part', 5), line('labour', 1)], ['advisor'], 'manager'],
  [[line('labour', 5, 300_000)], ['advisor'], 'frontDesk'],
  [[line('labour', 10, 600_000)], ['advisor'], 'manager'],
  [[line('labour', 21)], ['advisor', 'manager'], 'nobody'],
  [[line('other', 5)], ['advisor'], ''],
] as const)(`${clause('S65')} %j by %j needs “%s”`, (lines, parties, needs) => {
  expect(needsOf(givenOn(given(lines)), limits, parties)).toBe(needs)
})

test('limits stand each by itself: labour of one duty and parts of another are not put together', () => {
  const own = limitsOf(limits, ['frontDesk', 'partsManager'])
  expect(own.some((one) => isWithin(limit(10, 5, 10), one))).toBe(false)
  expect(limitsOf(limits, ['technician'])).toEqual([])
})

test(`${clause('S65')} an approval covers no more than was agreed to, line by line, and no other line in its place`, () => {
  const one = { id: 'a', kind: 'labour', code: 'M0601', discountBasisPoints: 800, givenFen: 800 }
  const holds = (change: object) => covers([one], [{ ...one, ...change }])
  expect(holds({})).toBe(true)
  expect(covers([one], [])).toBe(true)
  expect(holds({ givenFen: 900 })).toBe(false)
  expect(holds({ discountBasisPoints: 900, givenFen: 700 })).toBe(false)
  expect(holds({ id: 'b', discountBasisPoints: 100, givenFen: 100 })).toBe(false)
  expect(holds({ id: 'b', discountBasisPoints: 0, givenFen: 0 })).toBe(true)
  expect(holds({ id: 'b', discountBasisPoints: 0 })).toBe(false)
  expect(holds({ kind: 'part' })).toBe(false)
  expect(holds({ code: 'M0602' })).toBe(false)
})
