import { expect, test } from 'vitest'
import { changesBetween } from './changes.ts'
import { codeOf } from './fields.ts'

test('what a form changes: names of fields, and figures before and after; never words', () => {
  const before = { name: '机油滤清器', hours: 50, most: null, isMain: false, fits: ['A1-15N'] }
  expect(changesBetween(before, before)).toEqual({ changed: [] })
  expect(
    changesBetween(before, { name: '机滤', hours: 60, most: 7, isMain: true, fits: ['A1-15N', '*'] }),
  ).toEqual({
    changed: ['name', 'hours', 'most', 'isMain', 'fits'],
    hours: ['50', '60'],
    most: ['', '7'],
    isMain: ['false', 'true'],
  })
})

test.each([
  [' 1012100-15na ', '1012100-15NA'],
  ['sx388 297f3', 'SX388297F3'],
  ['Ｌ０００１', 'L0001'],
  ['0.8-12', '0.8-12'],
])('%s is the code %s', (typed, code) => {
  expect(codeOf(typed)).toBe(code)
})
