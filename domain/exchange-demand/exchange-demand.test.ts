import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { addDays } from '../calendar.ts'
import { workingDayAfter } from '../warranty/clocks.ts'
import { firstRuleSets } from '../warranty/rule-sets.ts'
import {
  calendarNotes,
  clockOf,
  movedNotes,
  workingCalendar,
  workingDaysLeft,
  type CalendarRow,
} from './clock.ts'
import { finishForm } from './forms.ts'
import { criteriaOf, wishWarning } from './rights.ts'

const row = (day: string, untilDay: string, kind: CalendarRow['kind'], provisional = false): CalendarRow => ({
  day,
  untilDay,
  kind,
  provisional,
})
const national = [row('2026-10-01', '2026-10-07', 'holiday'), row('2026-10-10', '2026-10-10', 'makeUp')]
const calendar = workingCalendar(national)

test.each([
  ['2026-09-28', '2026-10-16', 10],
  ['2026-10-09', '2026-10-10', 1],
  ['2026-10-16', '2026-10-16', 0],
  ['2026-10-17', '2026-10-16', -1],
  ['2026-10-19', '2026-10-16', -1],
  ['2026-10-20', '2026-10-16', -2],
])(`${clause('R1.5')} on %s there are, until %s, %i working days`, (on, due, left) => {
  expect(workingDaysLeft(on, due, calendar)).toBe(left)
})

test(`${clause('R1.5')} the n-th working day is n working days away, whatever the calendar`, () => {
  const days = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2026-01-01', n))
  const rows = fc.array(
    fc.record({ day: days, kind: fc.constantFrom('holiday' as const, 'makeUp' as const) }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 20 }), rows, (from, n, drawn) => {
      const any = workingCalendar(drawn.map(({ day, kind }) => row(day, day, kind)))
      expect(workingDaysLeft(from, workingDayAfter(from, n, any), any)).toBe(n)
    }),
  )
})

test.each([
  [{ doneOn: null, isOver: false }, '2026-10-15', { is: 'running', left: 1 }],
  [{ doneOn: null, isOver: false }, '2026-10-19', { is: 'running', left: -1 }],
  [{ doneOn: '2026-10-16', isOver: true }, '2026-12-01', { is: 'kept', left: 0 }],
  [{ doneOn: '2026-10-19', isOver: false }, '2026-12-01', { is: 'missed', left: -1 }],
  [{ doneOn: null, isOver: true }, '2026-12-01', { is: 'stopped', left: 0 }],
] as const)(`${clause('R1.5')} a clock %o on %s is %o`, (clock, today, is) => {
  expect(clockOf({ due: '2026-10-16', ...clock }, today, calendar)).toEqual({ due: '2026-10-16', ...is })
})

test('what the calendar does not know, what is provisional and what has moved is said in both languages', () => {
  expect(calendarNotes(national, '2026-09-28', '2026-10-30')).toEqual([])
  const beyond = calendarNotes(national, '2026-12-20', '2027-01-15')
  expect(beyond).toEqual([[expect.stringContaining('2027 年'), expect.stringContaining('of 2027')]])
  const spring = [...national, row('2027-02-05', '2027-02-11', 'holiday', true)]
  expect(calendarNotes(spring, '2027-02-01', '2027-02-20')[0]![0]).toContain('2027-02-05～2027-02-11')
  expect(calendarNotes(spring, '2027-03-01', '2027-03-20')).toEqual([])
  const name = ['答复期限', 'To be answered by'] as const
  expect(movedNotes([{ name, set: '2026-10-16', now: '2026-10-16' }])).toEqual([])
  expect(movedNotes([{ name, set: '2026-10-15', now: '2026-10-16' }])[0]![1]).toContain('2026-10-16')
})

test(`${clause('R1.5')} a wish is warned of where its criterion does not grant it: under order 150 days and times give no refund`, () => {
  const [order43, order150] = firstRuleSets as [(typeof firstRuleSets)[0], (typeof firstRuleSets)[0]]
  expect(criteriaOf(order43)).toContain('C7')
  expect(criteriaOf(order150)).not.toContain('C7')
  expect(wishWarning(order43, 'D30', 'refund')).toBeNull()
  expect(wishWarning(order150, 'D30', 'refund')).toEqual([
    expect.stringContaining('150号令第21条（D30）给予的是换车'),
    expect.stringContaining('a replacement'),
  ])
  expect(wishWarning(order150, 'D30', 'replace')).toBeNull()
  expect(wishWarning(order43, null, 'refund')).toBeNull()
})

test(`${clause('R1.5')} a certificate and the reason are asked for a car that is given back, not for an assembly`, () => {
  const wrong = (form: object) =>
    finishForm
      .safeParse({ finishedAt: '2026-10-20T10:00:00+08:00', ...form })
      .error?.issues.map(({ path }) => path.join('.')) ?? []
  expect(wrong({ how: 'refund' })).toEqual(['certificateNo', 'reason'])
  expect(wrong({ how: 'assembly' })).toEqual([])
  expect(wrong({ how: 'assembly', replacementVin: '1HGCM82633A004352' })).toEqual(['replacementVin'])
})
