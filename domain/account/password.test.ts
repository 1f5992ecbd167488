import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { freshPassword, isWeak, namesPerson } from './password.ts'

const says = (text: string) => freshPassword.safeParse(text).error?.issues[0]?.message ?? 'taken'

test.each([
  ['Ab1-xyz', '新密码至少8位'],
  ['abcdefgh', '大写、小写、数字、符号至少含三种'],
  ['abcdefg1', '大写、小写、数字、符号至少含三种'],
  ['P@ssw0rd!', '这个密码太常见，很容易被猜到'],
  ['Abc12345', '这个密码太常见，很容易被猜到'],
  ['Qwer1234', '这个密码太常见，很容易被猜到'],
  ['1qaz@WSX', '这个密码太常见，很容易被猜到'],
  ['Woaini520!', '这个密码太常见，很容易被猜到'],
  ['Cheyi-2026', '这个密码太常见，很容易被猜到'],
  ['Aa11111111', '这个密码太常见，很容易被猜到'],
  ['Ordinary-Day-1', 'taken'],
  ['Fresh-Pass-2', 'taken'],
  ['三月的雨声Xy7', 'taken'],
])(`${clause('R5.3')} %s: %s`, (password, told) => expect(says(password)).toBe(told))

test('figures and signs around a weak word do not make it strong, a second word does', () => {
  expect(isWeak('2026!Summer?')).toBe(true)
  expect(isWeak('Summer-Teapot-9')).toBe(false)
})

test.each([
  ['xE002-Teapot', true],
  ['Wanning-Teapot-9', true],
  ['SuWanning77!', true],
  ['苏婉宁Teapot9', true],
  ['Susan-Teapot-9', false],
] as const)(`${clause('R5.3')} a password with the number or the name in it: %s %s`, (password, tells) =>
  expect(namesPerson(password, { staffNo: 'E002', name: '苏婉宁', nameEn: 'Su Wanning' })).toBe(tells),
)
