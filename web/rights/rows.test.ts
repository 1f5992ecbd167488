import { expect, test } from 'vitest'
import { procedures } from '../../domain/procedures.ts'
import { reads } from '../../domain/staff/permissions.ts'
import { nounsOf, sift } from './rows.ts'

const nouns = nounsOf((_, step) => step)
const keys = (asked: object) => sift(nouns, asked).flatMap(({ rows }) => rows.map(({ key }) => key))

test('every step that a duty takes and every read is a line, once', () => {
  const all = nouns.flatMap(({ rows }) => rows.map(({ key }) => key))
  expect(new Set(all).size).toBe(all.length)
  expect(all).toContain('job.dispatch')
  expect(all).not.toContain('workOrder.open')
  expect(all.filter((key) => key in reads)).toEqual(Object.keys(reads))
})

test('a line has its duties, who else takes it, and its clauses', () => {
  const sign = nouns.find(({ noun }) => noun === 'workOrder')!.rows.find(({ code }) => code === 'sign')
  expect(sign).toMatchObject({ by: procedures.workOrder.steps.sign.by.slice(0, 2), others: ['owner'] })
  expect(sign!.clauses).toContain('S75')
})

test('sifted by duty, noun, word in either language, code and clause', () => {
  expect(keys({ duty: 'cashier', noun: 'payment' })).toEqual(['payment.take'])
  expect(keys({ duty: 'auditor' })).toEqual(['setting.read', 'rights.read', 'grant.read', 'audit.read'])
  expect(keys({ q: '派工' })).toContain('job.dispatch')
  expect(keys({ q: 'workorder.void' })).toEqual(['workOrder.void'])
  expect(keys({ q: 's75' })).toContain('workOrder.sign')
  expect(keys({ q: '没有这个' })).toEqual([])
})
