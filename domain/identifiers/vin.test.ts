import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDigit, modelYear, vinOf } from './vin.ts'

describe('R3.1 the printed vectors', () => {
  test.each([
    ['11111111111111111', '1', 'elsewhere'],
    ['LSJA24U62JG269225', '2', 'china'],
    ['LDC613P23A1305189', '3', 'china'],
  ])('%s stands', (vin, digit, madeIn) => {
    expect(checkDigit(vin)).toBe(digit)
    expect(vinOf(vin)).toEqual({ vin, madeIn, warnings: [] })
  })

  test('LBV5S3102ESJPE655, which a popular library lets pass, is refused', () => {
    expect(checkDigit('LBV5S3102ESJPE655')).toBe('X')
    expect(vinOf('LBV5S3102ESJPE655')).toEqual({
      because: 'checkDigit',
      wrong: '车架号校验码不符：第9位是“2”，按其余各位应为“X”，其中有一位写错',
    })
  })

  test('WVWZZZ1JZ3W386752: an import with Z in place 9 only warns', () => {
    expect(vinOf('WVWZZZ1JZ3W386752')).toEqual({
      vin: 'WVWZZZ1JZ3W386752',
      madeIn: 'elsewhere',
      warnings: [expect.stringMatching(/第9位是“Z”.*非国产车仅作提示/)],
    })
  })

  test('R0.4 a North American VIN with a wrong check digit warns, like other imports', () => {
    expect(vinOf('1M8GDM9A0KP042788')).toMatchObject({ madeIn: 'elsewhere', warnings: [expect.any(String)] })
    expect(vinOf('1M8GDM9AXKP042788')).toMatchObject({ warnings: [] })
  })

  test('H is China as well: its check digit binds', () => {
    expect(vinOf('HSJA24U62JG269225')).toMatchObject({ because: 'checkDigit' })
  })
})

describe('R3.1 letters that a VIN never has', () => {
  test.each([
    ['LSJA24U62JG26922O', undefined],
    ['LDC613P23A13O5189', 'LDC613P23A1305189'],
    ['LDC613P23A13Q5189', 'LDC613P23A1305189'],
    ['LDC6I3P23AI3O5189', 'LDC613P23A1305189'],
  ])('%s: %s is offered, never put in', (typed, offered) => {
    const read = vinOf(typed)
    expect(read).toMatchObject({
      because: 'letter',
      wrong: expect.stringContaining('车架号不使用字母 I、O、Q'),
    })
    expect(read).not.toHaveProperty('vin')
    expect('offered' in read ? read.offered : undefined).toBe(offered)
  })

  test('the sentence says which place and what was probably meant', () => {
    expect(vinOf('LDC613P23A13O5189')).toMatchObject({
      wrong: '车架号第13位是字母“O”，车架号不使用字母 I、O、Q；是否应为“LDC613P23A1305189”？',
    })
  })
})

describe('R3.1 shape', () => {
  test.each([
    ['', 'missing', '没有填写车架号'],
    ['LSJA24U62JG26922', 'length', '应为17位，现有16位'],
    ['LSJA24U62JG2692255', 'length', '应为17位，现有18位'],
    ['LSJA24U62JG26922京', 'character', '现有“京”'],
    ['LSJA24U62JG26922*', 'character', '现有“*”'],
  ])('%j: %s', (text, because, sentence) => {
    expect(vinOf(text)).toMatchObject({ because, wrong: expect.stringContaining(sentence) })
  })

  test.each(['U', 'Z', '0'])(
    '%s is no year code: an error on a Chinese car, a warning on another',
    (code) => {
      const withDigit = (vin: string) => vin.slice(0, 8) + checkDigit(vin) + vin.slice(9)
      expect(vinOf(withDigit(`LSJA24U60${code}G269225`))).toMatchObject({ because: 'yearCode' })
      expect(vinOf(withDigit(`WSJA24U60${code}G269225`))).toMatchObject({
        warnings: [expect.stringContaining('第10位')],
      })
    },
  )

  test('R0.4 places 14–17 that are no digits warn', () => {
    const vin = 'LSJA24U60JG26922A'
    const right = vin.slice(0, 8) + checkDigit(vin) + vin.slice(9)
    expect(vinOf(right)).toMatchObject({ vin: right, warnings: [expect.stringContaining('922A')] })
  })

  test('R0.4 full-width, small letters, blanks and dashes are normalised', () => {
    expect(vinOf(' ｌｓｊa24u6 2jg-269225 ')).toMatchObject({ vin: 'LSJA24U62JG269225' })
  })
})

test('one letter or digit changed is always noticed, unless its value is the same', () => {
  const alphabet = '0123456789ABCDEFGHJKLMNPRSTUVWXYZ'
  const place = fc.integer({ min: 1, max: 16 }).filter((i) => i !== 8)
  fc.assert(
    fc.property(place, fc.constantFrom(...alphabet), (i, letter) => {
      const vin = 'LSJA24U62JG269225'
      const other = vin.slice(0, i) + letter + vin.slice(i + 1)
      expect('vin' in vinOf(other)).toBe(checkDigit(other) === '2' && !(i === 9 && /[UZ0]/.test(letter)))
    }),
  )
})

test.each([
  ['LSJA24U62JG269225', 2018, 2018],
  ['LDC613P23A1305189', 2010, 2010],
  ['LSJA24U62HG269225', 2017, 2017],
  ['LSJA24U62LG269225', 2020, 2020],
  ['LSJA24U62NG269225', 2022, 2022],
  ['LSJA24U62PG269225', 2023, 2023],
  ['LSJA24U62RG269225', 2024, 2024],
  ['LSJA24U62SG269225', 2025, 2025],
  ['LSJA24U62TG269225', 2025, 2026],
  ['LSJA24U62YG269225', 2029, 2030],
  ['LSJA24U621G269225', 2030, 2031],
  ['LSJA24U62AG269225', 2009, 2010],
  ['LSJA24U62AG269225', 2008, 1980],
  ['LSJA24U629G269225', 2012, 2009],
  ['LSJA24U62ZG269225', 2012, undefined],
])('R3.1 %s sold in %i is of model year %s', (vin, sold, year) => {
  expect(modelYear(vin, sold)).toBe(year)
})
