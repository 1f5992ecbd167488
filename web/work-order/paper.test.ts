import { expect, test } from 'vitest'
import { groupsOf, sumsOf, usedMinutes } from './paper.ts'
import type { Job, Line } from './useOrder.ts'

const line = (id: string, of: Partial<Line>) =>
  ({ id, kind: 'labour', payer: 'customer', answer: 'agreed', amountFen: 0, ...of }) as Line
const lines = [
  line('a', { amountFen: 7500 }),
  line('b', { kind: 'part', amountFen: 4200 }),
  line('c', { amountFen: 3000, answer: 'refused' }),
  line('d', { kind: 'material', amountFen: 100, payer: 'claim' }),
]

test('labour lines stand with their jobs, empty groups are left out', () => {
  const jobs = [{ id: 'j', quotationLineId: 'c' }] as Job[]
  expect(
    groupsOf(lines, jobs).map(({ kind, rows }) => [
      kind,
      ...rows.map(({ line, job }) => line.id + (job?.id ?? '')),
    ]),
  ).toEqual([
    ['labour', 'a', 'cj'],
    ['part', 'b'],
    ['material', 'd'],
  ])
})

test('what is refused is in no payer’s sum', () => {
  expect(sumsOf(lines)).toEqual({
    owner: [
      { kind: 'labour', fen: 7500 },
      { kind: 'part', fen: 4200 },
    ],
    ownerFen: 11_700,
    others: [{ payer: 'claim', fen: 100 }],
    refusedFen: 3000,
  })
})

test('only a running clock goes on after the answer', () => {
  const now = new Date('2026-11-24T10:10:30Z')
  const worked = { workedSeconds: 90, readAt: '2026-11-24T10:00:00Z' }
  expect(usedMinutes({ ...worked, state: 'working' }, worked.readAt, now)).toBe(12)
  expect(usedMinutes({ ...worked, state: 'paused' }, worked.readAt, now)).toBe(1)
})
