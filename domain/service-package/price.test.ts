import { describe, expect, test } from 'vitest'
import { costOf, isForModel, panelPrice, type Line, type Model, type Price } from './price.ts'

const sedan: Model = {
  code: 'A1-15T',
  energy: '汽油',
  body: '轿车',
  oilMilli: 4_500,
  coolantMilli: 6_500,
  evCoolantMilli: null,
  gearboxOilMilli: 4_600,
  brakeFluidMilli: 1_000,
  refrigerantMilli: 480_000,
}
const suv: Model = { ...sedan, code: 'S1-15T', body: 'SUV' }
const ev: Model = { ...sedan, code: 'E1-200', energy: '纯电', body: 'SUV', oilMilli: null }

const nothing = {
  slot: '',
  models: [],
  isGift: false,
  isOptional: false,
  hoursOfModels: [],
  quantityFromModel: null,
}
const labour = (hoursSedan: number | null, hoursNev: number | null, more: Partial<Line> = {}): Line => ({
  ...nothing,
  kind: 'labour',
  code: 'M0102',
  quantityMilli: 1000,
  unitPriceFen: 15_000,
  hours: { hoursSedanHundredths: hoursSedan, hoursSuvHundredths: hoursSedan, hoursNevHundredths: hoursNev },
  ...more,
})
const part = (unitPriceFen: number | null, quantityMilli: number | null, more: Partial<Line> = {}): Line => ({
  ...nothing,
  kind: 'part',
  code: '9701001-0W20',
  quantityMilli,
  unitPriceFen,
  hours: null,
  ...more,
})
const computed: Price = {
  mode: 'computed',
  priceFen: null,
  discountLabourBasisPoints: 0,
  discountPartsBasisPoints: 0,
}
const fixed = (priceFen: number): Price => ({ ...computed, mode: 'fixed', priceFen })
const shares = (of: ReturnType<typeof costOf>) => of.lines.map(({ shareFen }) => shareFen)

describe('what a package comes to', () => {
  test('the list price, hours and lines of the model alone', () => {
    const lines = [
      labour(50, 60),
      part(5_800, 1000, { models: ['S1-15T'] }),
      part(2_500, null, { quantityFromModel: 'oilMilli' }),
    ]
    expect(costOf(lines, computed, sedan)).toMatchObject({ listFen: 7_500 + 11_250, hoursHundredths: 50 })
    expect(costOf(lines, computed, suv)).toMatchObject({ listFen: 7_500 + 5_800 + 11_250, priceFen: 24_550 })
    expect(costOf(lines, computed, sedan).lines).toHaveLength(2)
  })

  test('gifts are clocked and not charged, what may be chosen is in no total', () => {
    const lines = [labour(50, 60), labour(10, 10, { isGift: true }), part(9_900, 1000, { isOptional: true })]
    const cost = costOf(lines, fixed(7_000), sedan)
    expect(cost).toMatchObject({ listFen: 7_500, hoursHundredths: 60, priceFen: 7_000 })
    expect(shares(cost)).toEqual([7_000, null, null])
  })

  test('hours of the class, and of the very model where it has its own', () => {
    const line = labour(50, 60, { hoursOfModels: [{ modelCode: 'S1-15T', hoursHundredths: 80 }] })
    expect([sedan, suv, ev].map((m) => costOf([line], computed, m).hoursHundredths)).toEqual([50, 80, 60])
  })

  test('a fixed price is borne in proportion, the last takes what remains', () => {
    const lines = [labour(70, 80), part(3_500, 1000), part(100, 1000)]
    const cost = costOf(lines, fixed(9_999), sedan)
    expect(cost.priceFen).toBe(9_999)
    // 10,500 + 3,500 + 100: 7446.06…, 2482.02…, and the rest.
    expect(shares(cost)).toEqual([7_446, 2_482, 71])
  })

  test('a computed price takes its discounts off line by line, half-up', () => {
    const price = { ...computed, discountLabourBasisPoints: 1_000, discountPartsBasisPoints: 800 }
    const cost = costOf([labour(50, 60), part(5_807, 1000)], price, sedan)
    expect(cost).toMatchObject({ listFen: 7_500 + 5_807, priceFen: 6_750 + 5_342 })
  })

  test('per panel it is the price of one; a panel counts by its factor', () => {
    const cost = costOf([labour(630, 630)], { ...fixed(68_000), mode: 'perPanel' }, sedan)
    expect([cost.priceFen, ...shares(cost)]).toEqual([68_000, null])
    expect([150, 130, 30].map((factor) => panelPrice(68_000, factor))).toEqual([102_000, 88_400, 20_400])
  })

  test('a price, a quantity or hours that are missing leave no amount, rather than a wrong one', () => {
    expect(costOf([labour(50, null)], computed, ev)).toMatchObject({
      listFen: null,
      hoursHundredths: null,
      priceFen: null,
    })
    expect(costOf([part(null, 1000)], fixed(100), sedan)).toMatchObject({ listFen: null, priceFen: null })
    expect(costOf([part(100, null, { quantityFromModel: 'oilMilli' })], computed, ev).priceFen).toBeNull()
    expect(costOf([part(100, 1000)], { ...computed, mode: 'fixed' }, sedan)).toMatchObject({
      listFen: 100,
      priceFen: null,
    })
  })
})

test.each([
  [[], [], [], true],
  [['A1-15T'], [], [], true],
  [['A2-15T'], [], [], false],
  [[], ['纯电'], [], false],
  [[], [], ['YC15N'], false],
  [['A1-15T'], ['汽油', '插混'], ['YC15T'], true],
])('for models %j, energies %j, engines %j: %s', (models, energies, engines, is) => {
  expect(isForModel({ models, energies, engines }, { ...sedan, engineCode: 'YC15T' })).toBe(is)
})

test('an electric car is not asked for its engine', () => {
  expect(isForModel({ models: [], energies: [], engines: ['YC15N'] }, { ...ev, engineCode: '' })).toBe(true)
})
