import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { openParts, partsOf } from './said.ts'

const lines = [
  { id: '1', name: '制动片', property: '原厂' },
  { id: '2', name: '发电机', property: '修复' },
  { id: '3', name: '机油', property: '自备' },
]
const said = (agreed: boolean, certificate = '') => ({ agreed, certificate })

test(`${clause('R2.5')} nothing is ticked before, and a new part asks for nothing`, () => {
  expect(openParts(lines, {})).toBe(2)
  expect(partsOf(lines, {})).toEqual([])
})

test(`${clause('R2.5')} his own part waits for its certificate`, () => {
  expect(openParts(lines, { 2: said(true), 3: said(true, ' ') })).toBe(1)
  expect(openParts(lines, { 2: said(true), 3: said(true, '合格证 1187') })).toBe(0)
})

test(`${clause('R2.5')} a tick taken back, and one of a line that is not agreed to any more, are not handed in`, () => {
  const all = { 1: said(true), 2: said(false), 3: said(true, '合格证 1187') }
  expect(partsOf(lines, all)).toEqual([{ lineId: '3', certificate: '合格证 1187' }])
  expect(partsOf(lines.slice(0, 2), all)).toEqual([])
})
