import { expect, test } from 'vitest'
import { residentIdOf } from './resident-id.ts'

test.each([
  ['321083197812162119', '1978-12-16', 'male'],
  ['33010219200403064X', '1920-04-03', 'female'],
])('R3.3 the printed vector %s stands', (id, birthday, sex) => {
  expect(residentIdOf(id)).toEqual({ id, birthday, sex })
})

test('R0.4 a small x is the capital one', () => {
  expect(residentIdOf('33010219200403064x')).toMatchObject({ id: '33010219200403064X' })
})

test.each([
  ['622223199912051311', '末位是“1”，按其余各位应为“5”'],
  ['', '没有填写身份证号'],
  ['32108319781216211', '现有17位'],
  ['3210831978121621X9', '前17位应为数字'],
  ['021083197812162119', '前17位应为数字'],
  ['321083197802302119', '“19780230”不是出生日期'],
  ['321083177812162119', '“17781216”不是出生日期'],
])('R3.3 %j: %s', (text, sentence) => {
  expect(residentIdOf(text)).toEqual({ wrong: expect.stringContaining(sentence) })
})
