import { expect, test } from 'vitest'
import { warrantyRuleWords } from '../words/warrantyRule.ts'
import { speaker } from '../words/words.ts'
import { inUnit, periodShown, readable, withUnit } from './figure.ts'

const say = speaker(warrantyRuleWords, 'zh-CN')
const english = speaker(warrantyRuleWords, 'en')

test.each([
  [60_000, 'km', '60,000'],
  [50, 'basisPoints', '0.5'],
  [100, 'basisPoints', '1'],
  [0, 'basisPoints', '0'],
  [10, 'days', '10'],
] as const)('%i %s is read as %s', (value, unit, expected) => {
  expect(readable(value, unit)).toBe(expected)
})

test('a level that is left out says so; a period says what limits it', () => {
  expect(withUnit(null, 'days', say)).toBe('不设')
  expect(withUnit(50, 'basisPoints', say)).toBe('0.5 %')
  expect(periodShown(6, 10_000, say)).toBe('6 个月或 10,000 公里')
  expect(periodShown(1, null, english)).toBe('1 month')
  expect(periodShown(null, 5_000, say)).toBe('5,000 公里')
  expect(periodShown(null, null, say)).toBe('未登记')
})

test('bounds are told in the unit of the page', () => {
  const refusal = {
    because: 'x',
    says: '',
    english: '',
    facts: { least: 0, most: 1_000, levels: '1 / 2 / 3' },
  }
  expect(inUnit(refusal, 'basisPoints').facts).toEqual({ least: '0', most: '10', levels: '1 / 2 / 3' })
})
