import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, weekday, weekdays, type Day } from '../calendar.ts'
import { weekOfPattern } from './base.ts'
import { plannedOf, type Kind } from './kinds.ts'
import { codeOf, countsOf, patternOn, rosterOf, saidOf, type Pattern, type Standing } from './roster.ts'

const zone = 'Asia/Shanghai'
const kind = (code: string, starts: string | null, ends: string | null): Kind => ({
  code,
  name: code,
  starts,
  ends,
  breakFrom: null,
  breakUntil: null,
  paidMinutes: starts ? 420 : 0,
  onDuty: starts !== null,
})
const kinds = [
  kind('A', '08:15', '16:15'),
  kind('B', '10:15', '18:15'),
  kind('D', '08:30', '17:30'),
  kind('R', null, null),
]
const pattern = (days: string, more: Partial<Pattern> = {}): Pattern => ({
  code: 'P',
  beginsDay: '2026-11-16',
  days: [...days],
  onHoliday: 'rest',
  makeUpCode: null,
  ...more,
})
const advisor = pattern('ARADAAABRBDBBB')

describe('the code of a day', () => {
  test.each([
    ['2026-11-16', 'A'],
    ['2026-11-17', 'R'],
    ['2026-11-23', 'B'],
    ['2026-11-30', 'A'],
    ['2027-01-01', 'A'],
    ['2026-11-15', 'B'],
    ['2026-11-02', 'A'],
  ])('%s is %s', (day, code) => {
    expect(codeOf(advisor, day)).toBe(code)
  })

  test('a pattern begins again after two weeks, before its beginning too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), (n) => {
        const day = addDays('2026-11-16', n)
        expect(codeOf(advisor, addDays(day, 14))).toBe(codeOf(advisor, day))
        const place = weekdays.indexOf(weekday(day))
        expect([advisor.days[place], advisor.days[place + 7]]).toContain(codeOf(advisor, day))
      }),
    )
  })
})

describe('holidays and make-up workdays', () => {
  const calendar = [
    { day: '2026-10-01', untilDay: '2026-10-07', kind: 'holiday' as const },
    { day: '2026-10-10', untilDay: '2026-10-10', kind: 'makeUp' as const },
  ]
  const office = pattern('DDDDDRRDDDDDRR', { makeUpCode: 'D' })
  test.each([
    ['rests on the holiday', office, '2026-10-01', 'R holiday'],
    ['works as ever before it', office, '2026-09-30', 'D pattern'],
    ['a day of rest in the holiday is the pattern’s own', office, '2026-10-03', 'R pattern'],
    ['works the make-up Saturday', office, '2026-10-10', 'D makeUp'],
    ['without a make-up kind rest stays rest', { ...office, makeUpCode: null }, '2026-10-10', 'R pattern'],
    ['who works on holidays works', { ...office, onHoliday: 'work' as const }, '2026-10-01', 'D pattern'],
  ])('%s', (_name, of, day, says) => {
    const { code, because } = saidOf(of, day, calendar, kinds)
    expect(`${code} ${because}`).toBe(says)
  })
})

test('the pattern in force is the latest begun; from a day on it may be none', () => {
  const other = pattern('BBBBBBRBBBBBBR')
  const followings = [
    { fromDay: '2026-11-23', pattern: other },
    { fromDay: '2026-01-01', pattern: advisor },
    { fromDay: '2026-12-01', pattern: null },
  ]
  expect(
    ['2025-12-31', '2026-11-22', '2026-11-23', '2026-12-01'].map((day) => patternOn(followings, day)),
  ).toEqual([undefined, advisor, other, undefined])
})

describe('laying out', () => {
  const stood = (day: Day, code: string, more: Partial<Standing> = {}): Standing => {
    const { startsAt, endsAt, paidMinutes } = plannedOf(kinds.find((one) => one.code === code)!, day, zone)
    return {
      id: day,
      staffId: 'su',
      day,
      code,
      startsAt,
      endsAt,
      paidMinutes,
      state: 'planned',
      byHand: false,
      fixed: false,
      ...more,
    }
  }
  const lay = (standing: readonly Standing[], people = ['su']) =>
    rosterOf({
      fromDay: '2026-11-23',
      untilDay: '2026-11-29',
      zone,
      people: people.map((staffId) => ({
        staffId,
        followings: [{ fromDay: '2026-01-01', pattern: advisor }],
      })),
      kinds,
      calendar: [],
      standing,
    })
  const says = (verdicts: ReturnType<typeof lay>) =>
    verdicts.map(({ is, planned }) => `${planned.code} ${is}`)

  test('an empty week is filled, rest days too; once more, everything is as it was', () => {
    const first = lay([])
    expect(says(first)).toEqual(['B fresh', 'R fresh', 'B fresh', 'D fresh', 'B fresh', 'B fresh', 'B fresh'])
    const again = lay(first.map(({ day, planned }) => stood(day, planned.code)))
    expect(countsOf(again)).toEqual({ fresh: 0, changed: 0, same: 7, kept: 0, onHoliday: 0 })
  })

  test('what was planned or cancelled by hand, has begun or has work in it stays; what differs is laid anew', () => {
    const verdicts = lay([
      stood('2026-11-23', 'A', { byHand: true }),
      stood('2026-11-24', 'A', { fixed: true }),
      stood('2026-11-25', 'B', { state: 'cancelled', byHand: true }),
      stood('2026-11-26', 'A'),
      stood('2026-11-27', 'B', { endsAt: '2026-11-27T09:00:00Z' }),
      stood('2026-11-28', 'B'),
    ])
    expect(verdicts.map(({ is }) => is)).toEqual([
      'kept',
      'kept',
      'kept',
      'changed',
      'changed',
      'same',
      'fresh',
    ])
    expect(countsOf(verdicts)).toMatchObject({ fresh: 1, changed: 2, same: 1, kept: 3 })
  })

  test('who follows nothing is left out, and every day of everybody else has one verdict', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('su', 'gu', 'xu'), { maxLength: 3 }), (names) => {
        const people = [...new Set(names)]
        expect(lay([], people)).toHaveLength(people.length * 7)
      }),
    )
  })
})

test('the hours of a pattern are known before anybody follows it', () => {
  const limits = {
    dayMinutes: 480,
    weekMinutes: 44 * 60,
    extraMinutes: 60,
    extraMostMinutes: 180,
    extraMonthMinutes: 36 * 60,
    restDays: 1,
  }
  expect(weekOfPattern([...'AAAAAARAAAAAAA'], kinds, limits)).toEqual({
    weekHundredths: [42_00, 49_00],
    averageHundredths: 45_50,
    averageLimitHundredths: 44_00,
    restDays: 0,
    restLimit: 1,
  })
})
