import { expect, test } from 'vitest'
import { plannedOf } from '../../domain/shift/kinds.ts'
import { cellOf, dropOf, mainOf, moved, toneOf, wayTo, type Cell } from './cells.ts'
import type { Kind, Plan, Shift } from './plan.ts'

const zone = 'Asia/Shanghai'
const kind = (code: string, starts: string | null, ends: string | null, onDuty = starts !== null) =>
  ({
    id: code,
    code,
    name: code,
    starts,
    ends,
    breakFrom: null,
    breakUntil: null,
    paidMinutes: 420,
    onDuty,
    state: 'inUse',
  }) as unknown as Kind
const [early, late, standBy, rest] = [
  kind('A', '08:15', '16:15'),
  kind('B', '10:15', '18:15'),
  kind('Y', '18:15', '22:00', false),
  kind('R', null, null),
]
const kinds = [early, late, standBy, rest]
const day = '2026-11-25'
const shift = (one: Kind, on = day, state = 'planned') =>
  ({
    ...plannedOf(one, on, zone),
    id: `${one.code} ${on}`,
    day: on,
    state,
    byHand: false,
    lastEvent: 1,
  }) as Shift
const dayAt = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10)
const plan = (shifts: Shift[], absences: object[] = []) =>
  ({
    days: [{ day }, { day: '2026-11-26' }],
    people: [
      { id: 'song', shifts, absences, work: [{ startsAt: '2026-11-25T03:00:00Z' }] },
      { id: 'zhou', shifts: [shift(late)], absences: [], work: [] },
    ],
  }) as unknown as Plan
const cell = (...shifts: Shift[]): Cell => cellOf(plan(shifts), { staffId: 'song', day }, dayAt)!

test.each([
  ['an empty day is planned', cell(), early, 'plan'],
  ['rest gives way to a shift', cell(shift(rest)), early, 'replan R'],
  ['a shift gives way to rest', cell(shift(early)), rest, 'replan A'],
  ['another shift takes its place', cell(shift(early)), late, 'replan A'],
  ['what fits beside it is planned beside it', cell(shift(early)), standBy, 'plan'],
  ['of two it takes the place of the one in its way', cell(shift(early), shift(standBy)), late, 'replan A'],
  ['rest takes the place of the one on duty', cell(shift(standBy), shift(early)), rest, 'replan A'],
  ['the same kind again is nothing', cell(shift(early)), early, 'same'],
  ['a cancelled shift is planned again', cell(shift(early, day, 'cancelled')), late, 'replan A'],
])('%s', (_name, at, one, says) => {
  const way = wayTo(at, one, zone)
  expect(way.is === 'replan' ? `replan ${way.shift.code}` : way.is).toBe(says)
})

test('a day dropped on another swaps; with Ctrl, or on an empty day, it copies', () => {
  const zhou = cellOf(plan([shift(early)]), { staffId: 'zhou', day }, dayAt)!
  const says = (onto: Cell, copies: boolean) => {
    const drop = dropOf(cell(shift(early)), onto, kinds, copies, zone)
    return drop.is === 'copy' ? `copy ${drop.kind.code} ${drop.way.is}` : drop.is
  }
  expect(says(zhou, false)).toBe('swap')
  expect(says(zhou, true)).toBe('copy A replan')
  expect(says({ ...zhou, shifts: [] }, false)).toBe('copy A plan')
  expect(says({ ...zhou, shifts: [shift(early)] }, false)).toBe('none')
  expect(says(cell(shift(late)), false)).toBe('none')
})

test('the cell knows its absences and its work', () => {
  const absence = { startsAt: '2026-11-24T16:00:00Z', endsAt: '2026-11-25T16:00:00Z' }
  const at = (on: string) => cellOf(plan([shift(early)], [absence]), { staffId: 'song', day: on }, dayAt)!
  expect([
    at(day).absences.length,
    at('2026-11-24').absences.length,
    at('2026-11-26').absences.length,
  ]).toEqual([1, 0, 0])
  expect([at(day).jobs, mainOf(at(day))!.code]).toEqual([1, 'A'])
})

test('moving stays within the plan', () => {
  const at = { staffId: 'song', day }
  expect(moved(plan([]), at, 1, 1)).toEqual({ staffId: 'zhou', day: '2026-11-26' })
  expect(moved(plan([]), at, -1, -1)).toEqual(at)
})

test('kinds on duty take colours by turns; the others are told apart by shape', () => {
  expect(['A', 'B', 'Y', 'R', '?'].map((code) => toneOf(kinds, code))).toEqual([
    'one',
    'two',
    'line',
    'rest',
    'rest',
  ])
})
