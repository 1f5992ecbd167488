import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { codesIn } from './codes-in.ts'
import { faultCode } from './fault-code.ts'

test.each(['P0171', 'p0a80', 'B10F2', 'C1234', 'U0100', ' u3FFF '])(
  `${clause('S61')} %s is a fault code`,
  (typed) => {
    expect(faultCode.parse(typed)).toBe(typed.trim().toUpperCase())
  },
)

test.each(['P017', 'P01711', 'X0171', 'P0G71', '0171', '', 'P 0171'])(
  `${clause('S61')} %s is none`,
  (typed) => {
    expect(faultCode.safeParse(typed).success).toBe(false)
  },
)

test('codes are taken apart however they were typed, each once', () => {
  expect(codesIn('p0171 P0300,U0100、p0171；\nB10F2')).toEqual(['P0171', 'P0300', 'U0100', 'B10F2'])
  expect(codesIn('  ')).toEqual([])
})
