import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { isLapsedOn, quotationIsValid, validUntilAfter } from './validity.ts'

test.each([
  ['2026-11-26', '2026-11-26', false],
  ['2026-11-26', '2026-11-27', true],
  [null, '2026-11-27', false],
])(`${clause('S65')} good until %s, on %s it has lapsed: %s`, (until, today, lapsed) => {
  expect(isLapsedOn(until, today)).toBe(lapsed)
  expect(quotationIsValid.holds({ validUntil: until, validityHasPassed: lapsed })).toBe(!lapsed)
})

test('so many days from the day of writing', () => {
  expect(validUntilAfter('2026-11-25', 7)).toBe('2026-12-02')
})
