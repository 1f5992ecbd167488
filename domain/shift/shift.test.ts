import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { addDays, instantOf, type Day } from '../calendar.ts'
import { capacityOf } from './capacity.ts'
import { breakWithin, lengthOf, plannedOf, type Kind } from './kinds.ts'
import { broken, presenceOf, presentIn, stands, workedMinutes, type Absence } from './presence.ts'
import { cut, minutesOf, overlaps, within } from './spans.ts'

const zone = 'Asia/Shanghai'
const kind = (code: string, starts: string | null, ends: string | null, more: Partial<Kind> = {}): Kind => ({
  code,
  name: code,
  starts,
  ends,
  breakFrom: null,
  breakUntil: null,
  paidMinutes: 0,
  onDuty: starts !== null,
  ...more,
})
const early = kind('A', '08:15', '16:15', { breakFrom: '11:30', breakUntil: '12:30', paidMinutes: 420 })
const night = kind('N', '22:00', '06:00', { breakFrom: '02:00', breakUntil: '02:30', paidMinutes: 450 })
const rest = kind('R', null, null)
const standBy = kind('Y', '18:15', '22:00', { onDuty: false })

const day = '2026-11-25'
const at = (time: string, on: Day = day) => instantOf(on, time, zone)
const span = (from: string, until: string, on: Day = day) => ({
  startsAt: at(from, on),
  endsAt: at(until, on),
})
const absent = (what: Absence['kind'], from: string, until: string): Absence => ({
  kind: what,
  ...span(from, until),
})
const clock = (spans: readonly { startsAt: string; endsAt: string }[]) =>
  spans.map(({ startsAt, endsAt }) =>
    [startsAt, endsAt]
      .map((one) => new Date(Date.parse(one) + 8 * 3_600_000).toISOString().slice(11, 16))
      .join('–'),
  )

describe('spans', () => {
  test.each([
    [[span('08:00', '12:00')], [span('09:00', '10:00')], ['08:00–09:00', '10:00–12:00']],
    [[span('08:00', '12:00')], [span('07:00', '09:00'), span('11:00', '13:00')], ['09:00–11:00']],
    [[span('08:00', '12:00')], [span('12:00', '13:00')], ['08:00–12:00']],
    [[span('08:00', '12:00')], [span('07:00', '13:00')], []],
  ])('cut %#', (spans, out, left) => {
    expect(clock(cut(spans, out))).toEqual(left)
  })

  test('minutes of what is cut out and what is left are the whole', () => {
    const one = fc
      .tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 1, max: 200 }))
      .map(([from, length]) => ({
        startsAt: new Date(from * 60_000).toISOString(),
        endsAt: new Date((from + length) * 60_000).toISOString(),
      }))
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), fc.array(one, { maxLength: 6 }), (spans, out) => {
        expect(minutesOf(cut(spans, out)) + minutesOf(within(spans, out))).toBe(minutesOf(spans))
      }),
    )
  })

  test('what touches does not overlap', () => {
    expect(overlaps(span('08:00', '09:00'), span('09:00', '10:00'))).toBe(false)
    expect(overlaps(span('08:00', '09:01'), span('09:00', '10:00'))).toBe(true)
  })
})

describe('a kind on a day', () => {
  test('keeps its times, its break and its pay', () => {
    expect(plannedOf(early, day, zone)).toEqual({
      code: 'A',
      name: 'A',
      startsAt: at('08:15'),
      endsAt: at('16:15'),
      breakFrom: at('11:30'),
      breakUntil: at('12:30'),
      paidMinutes: 420,
      onDuty: true,
      rest: false,
    })
  })

  test('what ends before it starts ends on the next day, its break too', () => {
    const planned = plannedOf(night, day, zone)
    expect([planned.startsAt, planned.endsAt, planned.breakFrom]).toEqual([
      at('22:00'),
      at('06:00', '2026-11-26'),
      at('02:00', '2026-11-26'),
    ])
    expect(lengthOf(night)).toBe(450)
  })

  test('over the end of the year', () => {
    expect(plannedOf(night, '2026-12-31', zone).endsAt).toBe('2026-12-31T22:00:00.000Z')
  })

  test('rest is the whole day of the store', () => {
    const planned = plannedOf(rest, day, zone)
    expect([planned.startsAt, planned.endsAt, planned.rest]).toEqual([
      at('00:00'),
      at('00:00', '2026-11-26'),
      true,
    ])
  })

  // Where clocks change a day has 23 or 25 hours; pay and wall times stay.
  test.each([
    ['2026-03-08', 23],
    ['2026-11-01', 25],
    ['2026-07-01', 24],
  ])('in New York %s has %i hours, and the early shift is paid the same', (on, hours) => {
    const whole = plannedOf(rest, on, 'America/New_York')
    expect(minutesOf([whole])).toBe(hours * 60)
    expect(workedMinutes(plannedOf(early, on, 'America/New_York'), [])).toBe(420)
  })

  test.each([
    ['12:00', '13:00', true],
    [null, null, true],
    ['07:00', '07:30', false],
    ['16:00', '16:30', false],
    ['12:30', '12:00', false],
  ])('a break from %s to %s lies within the early shift: %s', (breakFrom, breakUntil, is) => {
    expect(breakWithin({ ...early, breakFrom, breakUntil })).toBe(is)
  })
})

describe('who is there', () => {
  const shift = plannedOf(early, day, zone)

  test(`${clause('S79')} an absence cuts the shift`, () => {
    expect(clock(presentIn([shift], [absent('away', '10:00', '13:00')]))).toEqual([
      '08:15–10:00',
      '13:00–16:15',
    ])
    expect(presentIn([plannedOf(standBy, day, zone), plannedOf(rest, day, zone)], [])).toEqual([])
  })

  test.each([
    [shift, null, 'here'],
    [shift, {}, 'away'],
    [null, {}, 'off'],
    [null, null, 'off'],
    [plannedOf(standBy, day, zone), null, 'off'],
  ] as const)('presence %#', (on, absence, is) => {
    expect(presenceOf(on, absence)).toBe(is)
  })

  test.each([
    [[], 420],
    [[absent('sick', '08:15', '16:15')], 0],
    [[absent('leave', '08:15', '11:45')], 225],
    [[absent('leave', '11:30', '12:30')], 420],
    [[absent('training', '08:15', '16:15')], 420],
    [[absent('away', '13:00', '15:00')], 420],
  ] as const)(
    'working time: leave and sickness are out, training and errands are in, meals are no matter %#',
    (out, minutes) => {
      expect(workedMinutes(shift, out)).toBe(minutes)
    },
  )

  test('a stand-by that is not paid is no working time', () => {
    expect(workedMinutes(plannedOf(standBy, day, zone), [])).toBe(0)
  })

  test(`${clause('S79')} work stands where it begins in a shift on duty and nobody is away; it may run over the end`, () => {
    expect(stands(span('15:30', '17:00'), [shift], [])).toBe(true)
    expect(stands(span('16:15', '17:00'), [shift], [])).toBe(false)
    expect(stands(span('11:00', '12:00'), [shift], [absent('away', '11:30', '13:00')])).toBe(false)
  })

  test('broken is what stood and stands no longer', () => {
    const work = [span('09:00', '10:00'), span('15:00', '16:00'), span('20:00', '21:00')]
    const before = { shifts: [shift], absences: [] }
    const after = { shifts: [shift], absences: [absent('away', '14:00', '16:00')] }
    expect(clock(broken(work, before, after))).toEqual(['15:00–16:00'])
    expect(broken(work, before, { shifts: [plannedOf(rest, day, zone)], absences: [] })).toHaveLength(2)
  })
})

test('capacity: hours of those who can, without meals and absences, beside the hours given', () => {
  const on = (planned: ReturnType<typeof plannedOf>) => [{ ...planned, day }]
  const shift = plannedOf(early, day, zone)
  const zhou = {
    skills: ['机电', '电气/诊断'],
    shifts: on(shift),
    absences: [],
    given: [span('11:00', '13:00')],
  }
  const song = {
    skills: ['机电'],
    shifts: on(shift),
    absences: [absent('training', '08:15', '12:15')],
    // Two jobs of one car at the same time are one hour; what lies in the absence is not given.
    given: [span('13:00', '14:00'), span('13:00', '13:30'), span('09:00', '10:00')],
  }
  const off = { skills: ['机电'], shifts: on(plannedOf(rest, day, zone)), absences: [], given: [] }
  const [mechanical, electrical] = capacityOf(
    [zhou, song, off],
    ['机电', '电气/诊断'],
    [day, addDays(day, 1)],
  )
  expect(mechanical!.days).toEqual([
    { day, people: 2, presentMinutes: 420 + 225, givenMinutes: 60 + 60 },
    { day: addDays(day, 1), people: 0, presentMinutes: 0, givenMinutes: 0 },
  ])
  expect(electrical!.days[0]).toEqual({ day, people: 1, presentMinutes: 420, givenMinutes: 60 })
})
