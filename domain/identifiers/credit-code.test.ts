import { describe, expect, test } from 'vitest'
import { creditCodeOf, creditDigit, organisationDigit } from './credit-code.ts'

describe('R3.4 the printed vectors', () => {
  test.each(['91310115591693856A', '91310110666007217T'])('%s stands', (code) => {
    expect(creditCodeOf(code)).toEqual({ code, warnings: [] })
    expect([code[16], code[17]]).toEqual([organisationDigit(code), creditDigit(code)])
  })

  test('91350211M00013FA1N fails (its last place should be 3): a warning, not an error', () => {
    expect(creditDigit('91350211M00013FA1N')).toBe('3')
    expect(creditCodeOf('91350211M00013FA1N')).toMatchObject({
      code: '91350211M00013FA1N',
      warnings: expect.arrayContaining(['统一社会信用代码第18位校验码是“N”，按其余各位应为“3”，请核对']),
    })
  })

  test('R0.4 a code whose both check digits fail warns twice and still stands', () => {
    expect(creditCodeOf('913101155916938570')).toMatchObject({
      code: '913101155916938570',
      warnings: [expect.stringContaining('第17位'), expect.stringContaining('第18位')],
    })
  })
})

describe('R3.4 shape', () => {
  test.each([
    ['', '没有填写统一社会信用代码'],
    ['9131011559169385', '应为18位，现有16位'],
    ['91310115591693856沪', '现有“沪”'],
    ['913A0115591693856A', '第3至8位应为登记机关的6位数字'],
    ['91310115V91693856A', '第9位是字母“V”，代码不使用字母 I、O、S、V、Z'],
  ])('%j: %s', (text, sentence) => {
    expect(creditCodeOf(text)).toEqual({ wrong: expect.stringContaining(sentence) })
  })

  test.each([
    ['913IOII559I693856A', '91310115591693856A'],
    ['9131011O666OO7217T', '91310110666007217T'],
    ['9131O115591693857A', undefined],
  ])('%s: %s is offered, never put in', (typed, offered) => {
    const read = creditCodeOf(typed)
    expect(read).not.toHaveProperty('code')
    expect('offered' in read ? read.offered : undefined).toBe(offered)
  })

  test('R0.4 full-width, small letters and blanks are normalised', () => {
    expect(creditCodeOf(' ９1310115 59169385 6ａ ')).toMatchObject({ code: '91310115591693856A' })
  })
})
