import { expect, test } from 'vitest'
import { fits } from './fits.ts'

const car = {
  plate: '沪A12345',
  vin: 'LSVAA49J132047371',
  owner: '蒋慧',
  number: 'GD-261124-0004',
  keyTag: 'K16',
  booked: 'YY-261124-0007',
  waitsInStore: true,
}

test.each([
  '沪A·12345',
  'a123',
  '12345',
  '047371',
  '蒋',
  'gd-261124-0004',
  '0004',
  'k16',
  'yy-261124-0007',
  '',
  undefined,
])('found by %s', (q) => {
  expect(fits(car, q, undefined)).toBe(true)
})

test.each(['沪B', '蒋慧X', '9999'])('not found by %s', (q) => {
  expect(fits(car, q, undefined)).toBe(false)
})

test('who waits and who has left are told apart', () => {
  expect([fits(car, 'a123', 'here'), fits(car, 'a123', 'away')]).toEqual([true, false])
  expect(fits({ ...car, waitsInStore: false }, undefined, 'away')).toBe(true)
})

test('a car without plate is found by its VIN', () => {
  expect(fits({ ...car, plate: null }, '047371', undefined)).toBe(true)
})
