import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { comingOf, freeMilli, warningsOf, type Checked, type CodeFacts } from './check.ts'

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
    requests: [{ number: 'QG-1', state: 'arrived', quantityMilli: 1000, arrivesAt: null }],
  })
  expect(warningsOf(line(), [line()], known)).toEqual([
    { is: 'onVersion', version: 1 },
    { is: 'refused', at: '2026-09-12T02:00:00.000Z' },
    { is: 'successor', code: 'P2', savesFen: 1_000 },
    { is: 'arrived', number: 'QG-1' },
  ])
})

const now = new Date('2026-11-25T10:00:00+08:00')
const request = (number: string, quantityMilli: number, hour: string | null, state = 'promised') => ({
  number,
  state,
  quantityMilli,
  arrivesAt: hour && `2026-11-${hour}:00+08:00`,
})
test.each([
  ['nothing was asked for', [], 1000, undefined],
  [
    'as much as is missing comes',
    [request('A', 1000, '25T13:00')],
    1000,
    { is: 'comes', number: 'A', at: '2026-11-25T13:00:00+08:00' },
  ],
  [
    'with the last that is needed',
    [request('B', 3000, '26T09:00'), request('A', 1000, '25T13:00'), request('C', 9000, '27T09:00')],
    4000,
    { is: 'comes', number: 'B', at: '2026-11-26T09:00:00+08:00' },
  ],
  [
    'one of four comes',
    [request('A', 1000, '25T13:00')],
    4000,
    { is: 'tooFew', number: 'A', lacksMilli: 3000 },
  ],
  ['it should have come', [request('A', 1000, '22T10:00')], 1000, { is: 'overdue', number: 'A' }],
  ['nobody has answered', [request('A', 1000, null, 'requested')], 1000, { is: 'untold', number: 'A' }],
  [
    'what has come is gone',
    [request('A', 1000, '22T10:00', 'arrived')],
    1000,
    { is: 'arrived', number: 'A' },
  ],
] as const)(`${clause('S72')} what was asked for: %s`, (_what, requests, missingMilli, coming) => {
  expect(comingOf(requests, missingMilli, now)).toEqual(coming)
})
