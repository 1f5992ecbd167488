import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inWords } from './money-words.ts'
import { formatFen, labourAmount, lessShare, lineAmount, parseYuan, splitVat, spread } from './money.ts'

const fen = fc.integer({ min: -1e12, max: 1e12 })
const positive = fc.integer({ min: 0, max: 1e12 })

describe('R4.2 half-up per line', () => {
  test.each([
    [3333, 3000, 9999],
    [1005, 500, 503],
    [1001, 500, 501],
    [999, 1, 1],
    [499, 1, 0],
    [500, 1, 1],
    [-1005, 500, -503],
    [12_345, 0, 0],
    [900_000_000_000, 9_999_000, 8_999_100_000_000_000],
  ])('unit price %i × %i thousandths = %i', (price, quantity, amount) => {
    expect(lineAmount(price, quantity)).toBe(amount)
  })

  test.each([
    [12_000, 150, 18_000],
    [9_999, 33, 3_300],
    [10_050, 1, 101],
    [10_049, 1, 100],
  ])('%i an hour × %i hundredths = %i', (rate, hours, amount) => {
    expect(labourAmount(rate, hours)).toBe(amount)
  })

  test('a fraction of a fen, or an amount beyond counting, is refused', () => {
    expect(() => lineAmount(0.5, 1000)).toThrow(RangeError)
    expect(() => lineAmount(Number.NaN, 1000)).toThrow(RangeError)
    expect(() => lineAmount(9e15, 9e6)).toThrow(RangeError)
  })

  test('a counter-entry cancels', () => {
    fc.assert(
      fc.property(fen, fc.integer({ min: 0, max: 1e5 }), (price, quantity) => {
        expect(lineAmount(price, -quantity) + lineAmount(price, quantity)).toBe(0)
        expect(labourAmount(-price, quantity) + labourAmount(price, quantity)).toBe(0)
      }),
    )
  })
})

describe('R4.2 VAT inside the price', () => {
  test.each([
    [113_000, 1300, 100_000, 13_000],
    [10_000, 1300, 8_850, 1_150],
    [68_000, 1300, 60_177, 7_823],
    [3_333, 1300, 2_950, 383],
    [9_999, 1300, 8_849, 1_150],
    [10_100, 100, 10_000, 100],
    [10_600, 600, 10_000, 600],
    [10_000, 0, 10_000, 0],
    [-10_000, 1300, -8_850, -1_150],
  ])('%i at %i basis points = %i + %i', (gross, rate, netFen, taxFen) => {
    expect(splitVat(gross, rate)).toEqual({ netFen, taxFen })
  })

  test('totals are the sum of the lines: three times 33.33 is 88.50 + 11.49', () => {
    const lines = [3_333, 3_333, 3_333].map((gross) => splitVat(gross, 1300))
    expect(lines.reduce((sum, { netFen }) => sum + netFen, 0)).toBe(8_850)
    expect(lines.reduce((sum, { taxFen }) => sum + taxFen, 0)).toBe(1_149)
  })

  test('net and tax are the gross again, and the net is the nearest fen', () => {
    fc.assert(
      fc.property(fen, fc.integer({ min: 0, max: 10_000 }), (gross, rate) => {
        const { netFen, taxFen } = splitVat(gross, rate)
        expect(netFen + taxFen).toBe(gross)
        expect(Math.abs(netFen * (10_000 + rate) - gross * 10_000)).toBeLessThanOrEqual((10_000 + rate) / 2)
      }),
    )
  })

  test('a negative rate is refused', () => {
    expect(() => splitVat(100, -1)).toThrow(RangeError)
  })
})

describe('amounts written and read', () => {
  test.each([
    [0, '0.00'],
    [5, '0.05'],
    [-5, '-0.05'],
    [100_000, '1,000.00'],
    [123_405, '1,234.05'],
    [-123_456_789, '-1,234,567.89'],
  ])('%i is written %s', (amount, text) => {
    expect(formatFen(amount)).toBe(text)
  })

  test.each([
    ['1,234.5', 123_450],
    ['1234', 123_400],
    ['¥1,234.05', 123_405],
    ['￥ 1，234．05', 123_405],
    ['１２３４．５', 123_450],
    ['1234.05元', 123_405],
    ['-¥0.50', -50],
    ['.5', 50],
    ['12.300', 1_230],
    ['-0', 0],
  ])('%s is read', (text, amount) => {
    expect(parseYuan(text)).toBe(amount)
  })

  test.each(['', '元', '-', '.', '1.005', '1,23', '12,3456', '1 2 3x', '面议', '1e3', '99999999999999999'])(
    '%j is no amount',
    (text) => {
      expect(parseYuan(text)).toBeUndefined()
    },
  )

  test('what is written is read back', () => {
    fc.assert(
      fc.property(fen, (amount) => {
        expect(parseYuan(formatFen(amount))).toBe(amount)
      }),
    )
  })
})

describe('R4.2 in words', () => {
  test.each([
    [123_405, '壹仟贰佰叁拾肆元零伍分'],
    [10_000_100, '壹拾万零壹元整'],
    [0, '零元整'],
    [5, '伍分'],
    [50, '伍角整'],
    [55, '伍角伍分'],
    [1_000, '壹拾元整'],
    [140_950, '壹仟肆佰零玖元伍角整'],
    [600_714, '陆仟零柒元壹角肆分'],
    [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    [32_504, '叁佰贰拾伍元零肆分'],
    [10_000_000_000, '壹亿元整'],
    [1_000_500_000_000, '壹佰亿零伍佰万元整'],
    [123_450_000_000_000, '壹万贰仟叁佰肆拾伍亿元整'],
    [1_001_001_001, '壹仟零壹万零壹拾元零壹分'],
  ])('%i', (amount, words) => {
    expect(inWords(amount)).toBe(words)
  })

  test.each([
    [168_032, ['壹仟陆佰捌拾元零叁角贰分', '壹仟陆佰捌拾元叁角贰分']],
    [10_700_053, ['壹拾万柒仟元零伍角叁分', '壹拾万零柒仟元伍角叁分']],
  ])('%i: one of the two forms allowed', (amount, allowed) => {
    expect(allowed).toContain(inWords(amount))
  })

  test('a negative amount is refused', () => {
    expect(() => inWords(-1)).toThrow('大写金额不能为负数')
  })

  test('the words mean the amount: read digit by digit they give it back', () => {
    fc.assert(
      fc.property(positive, (amount) => {
        expect(amountOf(inWords(amount))).toBe(amount)
      }),
    )
  })
})

function amountOf(words: string): number {
  const [yuan, small] = words.includes('元') ? words.split('元') : ['零', words]
  return countOf(yuan!) * 100 + digitBefore(small!, '角') * 10 + digitBefore(small!, '分')
}

const digitBefore = (text: string, unit: string) =>
  Math.max(0, '零壹贰叁肆伍陆柒捌玖'.indexOf(text[text.indexOf(unit) - 1] ?? '零'))

function countOf(words: string): number {
  for (const [unit, size] of [
    ['亿', 1e8],
    ['万', 1e4],
    ['仟', 1e3],
    ['佰', 100],
    ['拾', 10],
  ] as const) {
    const at = words.lastIndexOf(unit)
    if (at >= 0) return countOf(words.slice(0, at)) * size + countOf(words.slice(at + 1))
  }
  return Math.max(0, '零壹贰叁肆伍陆柒捌玖'.indexOf(words.replaceAll('零', '') || '零'))
}

describe('one price for several items', () => {
  test('the shares are the price, none is negative, and each is its proportion to the fen', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 60 }),
        (total, worths) => {
          const shares = spread(total, worths)
          const all = worths.reduce((sum, worth) => sum + worth, 0)
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total)
          for (const [n, share] of shares.entries()) {
            expect(share).toBeGreaterThanOrEqual(0)
            expect(Math.abs(share - (total * worths[n]!) / all)).toBeLessThanOrEqual(1.001)
            if (total <= all) expect(share).toBeLessThanOrEqual(worths[n]!)
          }
        },
      ),
    )
  })

  test('items worth nothing leave it to the last; no item takes nothing', () => {
    expect(spread(100, [0, 0])).toEqual([0, 100])
    expect(spread(100, [])).toEqual([])
  })

  test.each([
    [5_807, 800, 5_342],
    [10_000, 0, 10_000],
    [10_000, 10_000, 0],
    [5, 1_000, 4],
    [4, 1_000, 4],
  ])('%i less %i basis points is %i', (fen, share, left) => {
    expect(lessShare(fen, share)).toBe(left)
  })
})
