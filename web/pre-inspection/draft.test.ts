import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { again, anew, blank, withSheet } from './draft.ts'
import type { Start } from './read.ts'

const start = {
  visitId: 'visit',
  drive: 'petrol',
  sheets: [],
  broughtBy: '',
  owner: '方知远',
} as unknown as Start
const su = { id: 'su', name: '苏婉宁' }

test(`${clause('S50')} a sheet has its writer from the first tap on, also when it is written anew`, () => {
  expect(blank(start, su).by).toEqual(su)
  expect(again(start, su).by).toEqual(su)
  expect(anew(blank(start, su), start).by).toEqual(su)
})

test(`${clause('S58')} a change takes the hand off the glass; what is signed is changed by nothing`, () => {
  const open = { ...blank(start, su), strokes: 'M0 0' }
  expect(withSheet(open, { keys: 2 })).toMatchObject({ sheet: { keys: 2 }, strokes: '' })
  const signed = { ...open, is: 'signed' as const, hash: 'h' }
  expect(withSheet(signed, { keys: 2 })).toBe(signed)
})
