import { describe, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { addDays, type Day } from '../calendar.ts'
import { changeFacts, changed, newMarks, rangeOf, turnOf, weekOf, type Book } from './change.ts'
import { plannedOf, type Kind } from './kinds.ts'
import { limitsOf, marksOf, weekFacts, weekFrom, type Limits } from './law.ts'

const limits: Limits = limitsOf({
  'shift.day': 8,
  'shift.week': 44,
  'shift.extra': 1,
  'shift.extraMost': 3,
  'shift.extraMonth': 36,
  'shift.rest': 1,
})
const monday = '2026-11-23'
const other = '2026-11-30'

/** Hours of seven days, Monday first. */
const week = (hours: readonly number[], from: Day = monday) =>
  hours.map((n, i) => [addDays(from, i), n * 60] as const)
const marks = (hours: readonly number[], beside: readonly number[] = [7, 7, 7, 7, 7, 7, 0], more = {}) => {
  const worked = new Map([...week(hours), ...week(beside, other)])
  const facts = weekFacts({ monday, turn: [monday, other], worked, isHoliday: () => false, limits, ...more })
  return { facts, says: marksOf(facts).map(({ because, level }) => `${level} ${because}`) }
}

describe('the law of a week', () => {
  test.each([
    ['L36', '44 hours, a day of rest', [8, 8, 7, 7, 7, 7, 0], [8, 8, 7, 7, 7, 7, 0], []],
    ['L36', '46 levelled by 42', [8, 8, 8, 8, 7, 7, 0], [7, 7, 7, 7, 7, 7, 0], ['note week_needs_no_other']],
    [
      'L36',
      '48 and 42: 45 on average',
      [8, 8, 8, 8, 8, 8, 0],
      [7, 7, 7, 7, 7, 7, 0],
      ['breach average_is_within_the_law'],
    ],
    ['L38', 'no day of rest', [6, 6, 6, 6, 6, 6, 6], [7, 7, 7, 7, 7, 7, 0], ['breach week_has_its_rest']],
    ['L41', 'ten hours on one day', [10, 7, 7, 7, 7, 0, 0], [7, 7, 7, 7, 7, 7, 0], ['note day_is_as_a_rule']],
    [
      'L41',
      'twelve hours on one day',
      [12, 7, 7, 7, 0, 0, 0],
      [7, 7, 7, 7, 7, 7, 0],
      ['breach day_is_within_the_law'],
    ],
    ['L41', 'nothing planned yet', [0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0], []],
  ] as const)('%s %s', (_code, _name, hours, beside, says) => {
    expect(marks(hours, beside).says).toEqual(says)
  })

  test(`${clause('L41')} overtime of the month counts by the day, over all its days`, () => {
    const worked = new Map(
      Array.from({ length: 13 }, (_, n) => [`2026-11-${String(n + 11)}`, 11 * 60] as const),
    )
    const { facts, says } = marks([0, 0, 0, 0, 0, 0, 0], [], { worked })
    expect(facts.monthHundredths).toBe(39_00)
    expect(says).toContain('breach month_is_within_the_law')
  })

  test(`${clause('L44')} who works on a holiday is named with what it costs`, () => {
    const { facts, says } = marks([7, 0, 7, 7, 7, 7, 0], undefined, {
      isHoliday: (day: Day) => day <= '2026-11-24',
    })
    expect([facts.holidays, says]).toEqual([1, ['note holidays_are_free']])
  })

  test('a week over the end of the year belongs to both months', () => {
    const first = '2026-12-28'
    const worked = new Map(week([11, 8, 8, 8, 11, 0, 0], first))
    const facts = weekFacts({ monday: first, turn: [first], worked, isHoliday: () => false, limits })
    expect(weekFrom(first).at(-1)).toBe('2027-01-03')
    // Three hours on 28 December, three on 1 January: each month has its own.
    expect([facts.weekHundredths, facts.monthHundredths]).toEqual([46_00, 3_00])
    expect(rangeOf(first)).toEqual({ from: '2026-12-01', until: '2027-01-31' })
  })
})

test.each([
  ['2026-11-16', '2026-11-16', ['2026-11-16', '2026-11-23']],
  ['2026-11-23', '2026-11-16', ['2026-11-16', '2026-11-23']],
  ['2026-11-09', '2026-11-16', ['2026-11-02', '2026-11-09']],
  ['2027-01-04', '2026-11-16', ['2026-12-28', '2027-01-04']],
  ['2026-11-23', null, ['2026-11-16', '2026-11-23']],
])('the week of %s in a rota begun on %s is averaged over %j', (week, begins, turn) => {
  expect(turnOf(week, begins)).toEqual(turn)
})

const zone = 'Asia/Shanghai'
const kind = (code: string, starts: string | null, ends: string | null, paidMinutes = 0): Kind => ({
  code,
  name: `${code}班`,
  starts,
  ends,
  breakFrom: null,
  breakUntil: null,
  paidMinutes,
  onDuty: starts !== null,
})
const [early, late, evening, off] = [
  kind('A', '08:15', '16:15', 420),
  kind('B', '10:15', '18:15', 420),
  kind('E', '17:00', '22:00', 300),
  kind('R', null, null),
]
const stand = (one: Kind, day: Day, id: string) => ({ ...plannedOf(one, day, zone), id, day })
const job = (from: string) => ({
  jobId: 'j',
  orderId: 'o',
  plate: '沪A12345',
  title: '换机油',
  startsAt: `2026-11-25T${from}:00+08:00`,
  endsAt: `2026-11-25T${from.slice(0, 2)}:50:00+08:00`,
})
const book = (change: Partial<Book> = {}): Book => ({
  person: '宋立成',
  worksHere: true,
  today: '2026-11-25',
  zone,
  shifts: [stand(early, '2026-11-25', 'one')],
  absences: [],
  work: [],
  bookings: [],
  holidays: [],
  rotaBegins: '2026-11-16',
  ...change,
})

describe('a change of one day', () => {
  const facts = (of: Book, change: Parameters<typeof changeFacts>[1]) =>
    changeFacts(of, change, { limits, breaks: false })
  const day = '2026-11-25'

  test.each([
    ['another kind beside it overlaps', { day, kind: late }, { clash: 'A班 08:15–16:15' }],
    ['in its place it does not', { day, kind: late, gone: 'one' }, { clash: null, besideRest: null }],
    ['after it there is room', { day, kind: kind('Y', '18:15', '22:00') }, { clash: null }],
    ['rest beside it', { day, kind: off }, { clash: null, besideRest: 'A班 08:15–16:15' }],
    ['rest in its place', { day, kind: off, gone: 'one' }, { besideRest: null }],
    ['a past day', { day: '2026-11-24', kind: late }, { asksForPast: true }],
    ['a kind that is not there', { day, kind: undefined }, { kindIsInUse: false }],
  ])('%s', (_name, change, known) => {
    expect(facts(book(), change)).toMatchObject(known)
  })

  test(`${clause('L41')} twelve hours on one day are named; a change that shortens an overlong day is not held up`, () => {
    expect(facts(book(), { day, kind: evening })).toMatchObject({ dayHundredths: 12_00, longestDay: day })
    const long = book({
      shifts: [stand(early, day, 'one'), stand(kind('E', '17:00', '23:00', 360), day, 'two')],
    })
    expect(facts(long, { day, gone: 'two', kind: evening }).dayHundredths).toBe(0)
  })

  test(`${clause('S79')} work is broken where its beginning is no longer in a shift`, () => {
    const busy = book({ work: [job('09:00'), job('15:00')] })
    expect(facts(busy, { day, gone: 'one', kind: late }).jobs).toEqual(['沪A12345 换机油（11-25 09:00）'])
    expect(facts(busy, { day, gone: 'one', kind: off }).jobs).toHaveLength(2)
    expect(facts(busy, { day, kind: evening }).jobs).toEqual([])
  })

  test('what the law says anew is told apart from what it said before', () => {
    const six = ['2026-11-23', '2026-11-24', '2026-11-26', '2026-11-27', '2026-11-28']
    const full = book({ shifts: [stand(early, day, 'one'), ...six.map((on, n) => stand(early, on, `${n}`))] })
    const seventh = { day: '2026-11-29', kind: early }
    expect(
      newMarks(full, changed(full, seventh), '2026-11-29', limits).map(({ because }) => because),
    ).toEqual(['week_has_its_rest', 'week_needs_no_other'])
    expect(weekOf(full, day, limits)).toMatchObject({ weekHundredths: 42_00, restDays: 1, marks: [] })
  })
})
