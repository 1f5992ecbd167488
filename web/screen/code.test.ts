import { expect, test } from 'vitest'
import { newCode, readableCode } from './code.ts'

test.each([
  [0, '00000000', '0000 0000'],
  [123_456_789, '23456789', '2345 6789'],
  [4_199_999_999, '99999999', '9999 9999'],
])('of %s the code is %s, read as %s', (value, code, read) => {
  expect(newCode(() => value)).toBe(code)
  expect(readableCode(code)).toBe(read)
})

test('what would favour some codes is thrown again', () => {
  const values = [4_294_967_295, 4_200_000_000, 42]
  expect(newCode(() => values.shift()!)).toBe('00000042')
})
