import { expect, test } from 'vitest'
import { figuresOf } from './figures.ts'

test.each([
  [{ amountFen: 23_800, lines: 3 }, '金额 238.00 · 项数 3'],
  [{ staffId: '0190a0a0-0000-7000-8000-000000000001', duty: 'auditor' }, '职责 审计员'],
  [
    { key: 'session.idle', fromDay: '2026-11-26', value: 20 },
    '参数 无操作自动退出 · 生效日 2026-11-26 · 数值 20',
  ],
  [
    { from: '2026-11-24T06:49:00.000Z', hoursHundredths: 120, quantityMilli: 1500, note: '' },
    '自 2026-11-24 14:49 · 工时 1.20 · quantityMilli 1.5',
  ],
  [{ hash: 'a'.repeat(64), jobs: ['x'] }, ''],
  [null, ''],
])('%j is told as %s', (particulars, told) => expect(figuresOf(particulars, false)).toBe(told))

test('in English too', () => {
  expect(figuresOf({ duty: 'auditor', passed: true }, true)).toBe('duty Audit · passed ✓')
})
