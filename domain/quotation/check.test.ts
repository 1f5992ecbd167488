import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { freeMilli, warningsOf, type Checked, type CodeFacts } from './check.ts'

const line = (change: Partial<Checked> = {}): Checked => ({
  id: 'a',
  code: 'P1',
  property: '原厂',
  kind: 'part',
  payer: 'customer',
  unitPriceFen: 5_800,
  quantityMilli: 1000,
  hoursHundredths: null,
  ...change,
})
const facts = (change: Partial<CodeFacts> = {}): CodeFacts => ({
  code: 'P1',
  stock: { onHandMilli: 5000, spokenForMilli: 0, bins: ['A01'] },
  requests: [],
  successor: null,
  onVersion: null,
  refusedAt: null,
  costFen: null,
  ...change,
})
const said = (one: Checked, known: CodeFacts | undefined, all = [one]) =>
  warningsOf(one, all, known).map(({ is }) => is)

test('nothing is said of a line that is well, nor of one of which nothing is known', () => {
  expect(said(line(), facts())).toEqual([])
  expect(said(line(), undefined)).toEqual([])
})

test(`${clause('S71')} short is what lies here less what all open papers have spoken for, the lines of this one together`, () => {
  const stock = { onHandMilli: 5000, spokenForMilli: 4000, bins: [] }
  const two = [line(), line({ id: 'b' })]
  expect(warningsOf(two[0]!, two, facts({ stock }))).toEqual([
    { is: 'short', missingMilli: 1000 },
    { is: 'twice' },
  ])
  expect(freeMilli({ onHandMilli: 1000, spokenForMilli: 4000, bins: [] })).toBe(0)
})

test('an amount of nothing is told of what the customer pays, and not of a gift', () => {
  const free = line({ discountBasisPoints: 10_000 })
  expect(said(free, facts())).toEqual(['zero'])
  // R2.5: he has brought it himself.
  expect(said({ ...free, property: '自备' }, facts())).toEqual([])
  expect(said({ ...free, payer: 'internal' }, facts())).toEqual([])
})

test('at cost or below it, after the discount, and only where the cost is known', () => {
  const cost = facts({ costFen: 5_510 })
  expect(said(line({ discountBasisPoints: 500 }), cost)).toEqual(['belowCost'])
  expect(said(line({ discountBasisPoints: 499 }), cost)).toEqual([])
  expect(said(line({ discountBasisPoints: 500 }), facts())).toEqual([])
})

test('on a version that stands, refused before, a successor with what it saves, a request that has arrived', () => {
  const known = facts({
    onVersion: 1,
    refusedAt: '2026-09-12T02:00:00.000Z',
    successor: { code: 'P2', unitPriceFen: 4_800 },
    requests: [{ number: 'QG-1', state: 'arrived', arrivesAt: null }],
  })
  expect(warningsOf(line(), [line()], known)).toEqual([
    { is: 'onVersion', version: 1 },
    { is: 'refused', at: '2026-09-12T02:00:00.000Z' },
    { is: 'successor', code: 'P2', savesFen: 1_000 },
    { is: 'arrived', number: 'QG-1' },
  ])
})
