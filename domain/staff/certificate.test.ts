import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { keptNumber, maskNumber, standingOf } from './certificate.ts'

test.each([
  [null, 'forLife'],
  ['2027-01-25', 'far'],
  ['2027-01-24', 'remind'],
  ['2026-12-26', 'remind'],
  ['2026-12-25', 'press'],
  ['2026-11-25', 'press'],
  ['2026-11-24', 'over'],
])(`${clause('S15')} a certificate that expires on %s stands at %s`, (expiresOn, standing) => {
  expect(standingOf(expiresOn, '2026-11-25', { remindDays: 60, pressDays: 30 })).toBe(standing)
})

test(`${clause('R5.2')} numbers: of an identity card only the mask is kept, others are masked where they are shown`, () => {
  expect(keptNumber('310000199001010105')).toBe('310000********0105')
  expect(keptNumber('31000019900101010X')).toBe('310000********010X')
  expect(keptNumber('YC-SM-000101')).toBe('YC-SM-000101')
  expect(maskNumber('YC-SM-000101')).toBe('YC******0101')
  expect(maskNumber('310000******0101')).toBe('310000******0101')
  expect(maskNumber('J1')).toBe('**')
})
