import { expect, test } from 'vitest'
import { clause } from '../../../tests/clause.ts'
import type { Slots } from './read.ts'
import { settled } from './settle.ts'
import { blank, type Item, type Values } from './values.ts'

const all = [{ from: 0, until: 10_000 }]
const slots = (...starts: number[]) =>
  ({
    yes: starts.map((from) => ({ from })),
    receivers: [
      { id: 'gu', name: '顾', ofClaims: true, present: all },
      { id: 'su', name: '苏', ofClaims: false, present: [{ from: 0, until: 500 }] },
    ],
    estimateFen: 12_000,
  }) as unknown as Slots
const service = { kind: 'package', code: 'TC212', payer: 'customer', about: 'maintenance' } as Item
const values = (change: Partial<Values> = {}): Values => ({ ...blank(), items: [service], ...change })
const known = { slots: slots(100, 200), isWarned: false, isUnderWarranty: false }
const after = (change: Partial<Values>, of: Partial<typeof known> = {}) => {
  const was = values(change)
  return { ...was, ...settled(was, { ...known, ...of }) }
}

test('kind, papers, the first time and an advisor who is there follow from the work', () => {
  expect(after({})).toMatchObject({
    kinds: ['maintenance'],
    papers: ['licence', 'booklet'],
    startsAt: 100,
    receiverId: 'su',
  })
  expect(settled(after({}), known)).toBeUndefined()
})

test(`${clause('S36')} a warned car goes to the claims clerk, and to nobody where none is there`, () => {
  expect(after({}, { isWarned: true }).receiverId).toBe('gu')
  expect(after({}, { isWarned: true, slots: slots(20_000) }).receiverId).toBe('')
})

test('a chosen time stands; one that has gone is told', () => {
  expect(after({ startsAt: 200 })).toMatchObject({ startsAt: 200, lostAt: null })
  expect(after({ startsAt: 300 })).toMatchObject({ startsAt: 100, lostAt: 300 })
})

test('who was chosen stays while he is there', () => {
  expect(after({ receiverId: 'gu' }).receiverId).toBe('gu')
  expect(after({ receiverId: 'su' }, { slots: slots(600) }).receiverId).toBe('gu')
})

test(`${clause('S39', 'S41')} another sum and other papers have to be told again`, () => {
  expect(after({ toldFen: 12_000 }).toldFen).toBe(12_000)
  expect(after({ toldFen: 9_000 }).toldFen).toBeNull()
  const told = { papers: ['licence', 'booklet'], papersTold: true } as const
  expect(after(told).papersTold).toBe(true)
  expect(after(told, { isUnderWarranty: true })).toMatchObject({
    papers: ['licence', 'booklet', 'sanbao'],
    papersTold: false,
  })
})

test('what a hand has set is left alone', () => {
  expect(after({ kindsByHand: true, kinds: ['comeback'] }).kinds).toEqual(['comeback'])
  expect(after({ papersByHand: true, papers: ['keys'] }).papers).toEqual(['keys'])
})
