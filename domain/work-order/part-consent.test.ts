import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { ownPartsAreCertified, partFactsOf, partsAreConsented } from './part-consent.ts'

const line = (id: string, property: string) => ({ id, name: `件${id}`, property })

test.each([
  ['原厂', true],
  ['同质', true],
  ['副厂', true],
  ['', true],
  ['修复', false],
  ['旧件', false],
  ['自备', false],
])(`${clause('R2.5')} 属性“%s”不经书面同意：%s`, (property, holds) => {
  expect(partsAreConsented.holds(partFactsOf([line('1', property)], []))).toBe(holds)
})

test(`${clause('R2.5')} each part on its own: the one that is not ticked is named`, () => {
  const facts = partFactsOf([line('1', '修复'), line('2', '旧件')], [{ lineId: '1', certificate: '' }])
  expect(facts).toEqual({ unconsented: '旧件 件2', uncertified: null })
})

test(`${clause('R2.5')} his own part needs its certificate, a used one does not`, () => {
  const said = (certificate: string) => [
    { lineId: '1', certificate },
    { lineId: '2', certificate: '' },
  ]
  const lines = [line('1', '自备'), line('2', '旧件')]
  expect(ownPartsAreCertified.holds(partFactsOf(lines, said('')))).toBe(false)
  expect(ownPartsAreCertified.holds(partFactsOf(lines, said('合格证 2026-1187')))).toBe(true)
})
