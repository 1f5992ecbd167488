import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { isAtRisk, standingOf, type RiskFacts } from './risk.ts'

const minute = 60_000
const now = Date.parse('2026-11-25T10:00:00+08:00')
const after = (minutes: number) => now + minutes * minute
const order: RiskFacts = {
  promisedAt: after(120),
  leftMinutes: 0,
  finishMinutes: 40,
  partAt: null,
  partIsUntold: false,
  plannedUntil: null,
  readyAt: null,
}

test.each([
  ['fine', {}, 40, 0],
  ['fine', { leftMinutes: 80 }, 120, 0],
  ['work', { leftMinutes: 81 }, 121, 1],
  ['part', { partAt: after(81) }, 121, 1],
  ['fine', { partAt: after(80) }, 120, 0],
  ['part', { partIsUntold: true }, 40, 0],
  ['planned', { plannedUntil: after(90) }, 130, 10],
  ['fine', { plannedUntil: after(80) }, 120, 0],
  ['soon', { promisedAt: after(30), finishMinutes: 0 }, 0, 0],
  ['late', { promisedAt: after(-1) }, 40, 41],
  ['work', { promisedAt: now }, 40, 40],
  ['kept', { readyAt: after(120) }, 120, 0],
  ['missed', { readyAt: after(121) }, 121, 1],
] as const)(`${clause('S68')} %s: %o`, (risk, change, ready, late) => {
  expect(standingOf({ ...order, ...change }, now, 0)).toEqual({
    risk,
    readyAt: after(ready),
    lateMinutes: late,
  })
})

test(`${clause('S68')} told as many minutes ahead as the store has set`, () => {
  const left = { ...order, leftMinutes: 60 }
  expect([0, 20, 21].map((lead) => isAtRisk(standingOf(left, now, lead)))).toEqual([false, false, true])
})

test('whoever is in time, ready, or only soon due is on nobody’s desk', () => {
  const risks = (['kept', 'missed', 'soon', 'fine', 'late', 'part', 'work', 'planned'] as const).map((risk) =>
    isAtRisk({ risk, readyAt: now, lateMinutes: 0 }),
  )
  expect(risks).toEqual([false, false, false, false, true, true, true, true])
})
