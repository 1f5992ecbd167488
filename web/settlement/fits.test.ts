import { expect, test } from 'vitest'
import { fitsOf } from './fits.ts'

const row = { plate: '沪D88N16', number: 'GD-261124-0001', owner: '闻**', state: 'settling' }

test.each(['沪D·88N16', 'd88n', '88N16', '1124-0001', '11240001', '闻', '  ', ''])(
  '%j finds the car',
  (q) => {
    expect(fitsOf(row, { q })).toBe(true)
  },
)

test.each([{ q: '沪E' }, { q: '0002' }, { state: 'settled' }, { q: '88N16', state: 'settled' }])(
  '%j does not',
  (asked) => {
    expect(fitsOf(row, asked)).toBe(false)
  },
)

test('a car without a plate is found by its order', () => {
  expect(fitsOf({ ...row, plate: null }, { q: '0001', state: 'settling' })).toBe(true)
})
