import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { costOf, type Line } from '../service-package/price.ts'
import { chargedOf } from './amount.ts'
import { isWhole, splitBy, type Offered } from './package.ts'
import { groupsOf } from './wholes.ts'

const offered = (change: Partial<Offered> = {}): Offered => ({
  kind: 'part',
  code: 'P1',
  quantityMilli: 1000,
  hoursHundredths: null,
  discountFen: 100,
  isGift: false,
  isOptional: false,
  ...change,
})
const onForm = (one: Offered, change: object = {}) => ({
  ...one,
  payer: 'customer' as const,
  packageCode: 'TC',
  ...change,
})

test(`${clause('R2.2')} a package is whole with each of its lines once, as much of it, and given off what it gives`, () => {
  const [part, gift, choice] = [
    offered(),
    offered({ code: 'P2', discountFen: 0, isGift: true }),
    offered({ code: 'P3', isOptional: true }),
  ]
  const all = [part, gift, choice]
  const right = [onForm(part), onForm(gift, { payer: 'internal' })]
  expect(isWhole(right, all)).toBe(true)
  expect(isWhole(right.toReversed(), all)).toBe(true)
  expect(isWhole([...right, onForm(choice)], all)).toBe(true)
  expect(isWhole([right[0]!], all)).toBe(false)
  expect(isWhole([...right, right[0]!], all)).toBe(false)
  expect(isWhole([onForm(part, { quantityMilli: 2000 }), right[1]!], all)).toBe(false)
  expect(isWhole([onForm(part, { discountFen: 101 }), right[1]!], all)).toBe(false)
  expect(isWhole([right[0]!, onForm(gift)], all)).toBe(false)
  expect(isWhole([onForm(part, { payer: 'insurance' }), right[1]!], all)).toBe(true)
})

const model = {
  code: 'A',
  energy: '汽油',
  body: '轿车',
  oilMilli: null,
  coolantMilli: null,
  evCoolantMilli: null,
  gearboxOilMilli: null,
  brakeFluidMilli: null,
  refrigerantMilli: null,
}
const priced = (unitPriceFen: number, quantityMilli: number): Line => ({
  kind: 'part',
  code: '',
  quantityMilli,
  quantityFromModel: null,
  models: [],
  isGift: false,
  isOptional: false,
  unitPriceFen,
  hours: null,
  hoursOfModels: [],
})

test(`${clause('R2.2', 'R4.2')} whatever the package, its lines less what it gives off them add up to its price to the fen`, () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 20_000 })), {
        minLength: 1,
        maxLength: 30,
      }),
      fc.integer({ min: 0, max: 10_000 }),
      (prices, share) => {
        const lines = prices.map(([fen, milli]) => priced(fen, milli))
        const none = { discountLabourBasisPoints: 0, discountPartsBasisPoints: 0 }
        const list = costOf(lines, { mode: 'computed', priceFen: null, ...none }, model).listFen!
        const priceFen = Math.floor((list * share) / 10_000)
        const cost = costOf(lines, { mode: 'fixed', priceFen, ...none }, model)
        const charged = cost.lines.map((line) => {
          const discountFen = line.listFen! - line.shareFen!
          expect(discountFen).toBeGreaterThanOrEqual(0)
          return chargedOf({ ...line, packageCode: 'TC', discountFen })!
        })
        expect(charged.every((fen) => fen >= 0)).toBe(true)
        expect(charged.reduce((sum, fen) => sum + fen, 0)).toBe(priceFen)
      },
    ),
  )
})

test(`${clause('R2.2', 'S73')} a package is agreed to or refused as one; what stands beside it is answered by itself`, () => {
  const line = (id: string, packageCode: string) => ({
    id,
    name: id,
    packageCode,
    packageName: packageCode === '' ? null : '小保养',
  })
  const lines = [line('a', 'TC'), line('b', ''), line('c', 'TC'), line('d', '')]
  const split = (...said: string[]) =>
    splitBy(lines, new Map(said.map((answer, n) => [lines[n]!.id, answer])))
  expect(groupsOf(lines).map(({ title, lines: of }) => [title, of.length])).toEqual([
    ['小保养', 2],
    ['b', 1],
    ['d', 1],
  ])
  expect(split('agreed', 'refused', 'agreed', 'agreed')).toBeUndefined()
  expect(split('refused', 'agreed', 'refused', 'refused')).toBeUndefined()
  expect(split('agreed', 'refused', 'refused', 'refused')).toBe('小保养')
})
